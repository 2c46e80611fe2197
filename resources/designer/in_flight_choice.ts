import type { DefinitionPlan } from '~/types/definition'

export type InFlightMode = 'pin' | 'migrate' | 'force'
export type InFlightRow = DefinitionPlan['in_flight'][number]

/** What shall become of records in progress when a workflow is published: decided in the dialog, sent with it. */
export class InFlightChoice {
  mode: InFlightMode = 'pin'
  /** By version and state, where somebody chose other than the plan says. */
  targets: Record<string, string> = {}
  forceTo: string

  constructor(
    readonly rows: InFlightRow[],
    initial: string
  ) {
    this.forceTo = initial
  }

  get count() {
    return sum(this.rows)
  }

  /** Those whose state the new version does not have, nor says what it became. */
  get lost() {
    return this.rows.filter(({ migrate_to: to }) => to === null)
  }

  get lostCount() {
    return sum(this.lost)
  }

  targetOf(row: InFlightRow): string | undefined {
    return this.targets[name(row)] ?? row.migrate_to ?? undefined
  }

  choose(row: InFlightRow, target: string) {
    this.targets = { ...this.targets, [name(row)]: target }
  }

  get isDecided() {
    return this.mode !== 'migrate' || this.rows.every((row) => this.targetOf(row) !== undefined)
  }

  /** As the API takes it. */
  get order(): object {
    if (this.mode === 'force') return { in_flight: 'force', force_to: this.forceTo }
    if (this.mode === 'pin') return { in_flight: 'pin' }
    const migrate: Record<string, Record<string, string>> = {}
    for (const row of this.rows) {
      const target = this.targets[name(row)]
      if (target) migrate[row.version] = { ...migrate[row.version], [row.state]: target }
    }
    return { in_flight: 'migrate', migrate }
  }
}

function name({ version, state }: InFlightRow) {
  return `${version} ${state}`
}

function sum(rows: InFlightRow[]) {
  return rows.reduce((total, { count }) => total + count, 0)
}
