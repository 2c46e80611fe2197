import { recordNames } from '#models/record_names'
import { translated } from '#platform/language/translated'
import { E_NOT_FOUND } from '#platform/errors'
import { isUuid } from '#platform/entities/formats'
import { invalidQuery } from '#platform/entities/query/invalid_query'
import { personSql, plainList, utcText } from '#platform/entities/query/plain_list'

const STATES = ['waiting', 'done', 'unmet', 'stopped', 'failed']

const STEPS = `
  (SELECT coalesce(json_agg(json_build_object('position', s.position, 'effect', s.kind, 'state', s.state,
      'outcome', s.outcome, 'due_at', ${utcText('s.due_at')}, 'finished_at', ${utcText('s.finished_at')})
      ORDER BY s.position), '[]')
    FROM effect_runs s WHERE s.occurrence = r.id AND s.cause_kind = 'automation')`

const SELECT = `r.id, r.automation, r.version, r.event, r.entity, r.record_id, r.input, r.state, r.decision,
  r.milliseconds, ${personSql('r.actor_id')} AS actor, ${utcText('r.created_at')} AS created_at,
  ${utcText('r.finished_at')} AS finished_at, ${STEPS} AS steps`

type Step = { outcome: string | null }
type Listed = {
  entity: string
  record_id: string
  decision: string | null
  steps: Step[]
} & Record<string, unknown>
export type AutomationRunView = Listed & { record_label: string | null }

/** What the runs of one automation were set off by, decided and did; kept for 30 days. */
export class AutomationLog {
  constructor(
    private key: string,
    private locale: string
  ) {}

  /** Newest first. @throws E_INVALID_QUERY */
  async list(query: Record<string, unknown>) {
    const { data, pagination } = await plainList(this.source(query), query)
    return { runs: await this.told(JSON.parse(data) as Listed[]), pagination }
  }

  /** @throws E_NOT_FOUND */
  async find(id: string): Promise<AutomationRunView> {
    const { data } = await plainList(this.source({ id }), {})
    const [run] = await this.told(JSON.parse(data) as Listed[])
    if (!run) throw new E_NOT_FOUND()
    return run
  }

  /** All runs of an automation are about one kind of record. */
  private async told(runs: Listed[]): Promise<AutomationRunView[]> {
    const ids = [...new Set(runs.map((run) => run.record_id))]
    // An entity that was withdrawn names nothing any more.
    const names = runs.length ? await recordNames(runs[0].entity, ids).catch(() => []) : []
    const labels = new Map(names.map(({ id, label }) => [id, label]))
    return runs.map((run) => ({
      ...run,
      decision: this.words(run.decision),
      steps: run.steps.map((step) => ({ ...step, outcome: this.words(step.outcome) })),
      record_label: labels.get(run.record_id) ?? null,
    }))
  }

  private words(text: string | null) {
    return text && translated(text, this.locale)
  }

  private source({ page: _page, page_size: _size, ...query }: Record<string, unknown>) {
    const asked = Object.entries(query).map(([name, value]) => condition(name, value))
    return {
      select: SELECT,
      from: 'automation_runs r',
      where: ['r.automation = ?', ...asked.map(({ sql }) => sql)].join(' AND '),
      bindings: [this.key, ...asked.map(({ value }) => value)],
      order: 'r.created_at DESC, r.id DESC',
    }
  }
}

function condition(name: string, value: unknown) {
  if (name === 'state' && typeof value === 'string' && STATES.includes(value))
    return { sql: 'r.state = ?', value }
  if ((name === 'id' || name === 'record_id') && typeof value === 'string' && isUuid(value))
    return { sql: `r.${name} = ?::uuid`, value }
  if (!['state', 'id', 'record_id'].includes(name))
    throw invalidQuery(name, `Lists cannot be filtered by "${name}"`)
  throw invalidQuery(name, `${name} has a value that cannot be`)
}
