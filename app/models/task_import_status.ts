import type { ImportDraft, Refusals } from '#models/import_draft'
import { Principal } from '#models/principal'
import type { RecordRow } from '#models/record_rows'
import { tenantFacts } from '#models/rule_facts'
import Task from '#models/task'
import { RecordWorkflow } from '#models/record_workflow'
import { recordChanges } from '#platform/entities/record_changes'
import { CatalogueError, E_FORBIDDEN } from '#platform/errors'
import type { Actor } from '#platform/events/actor'
import { SlaClocks } from '#platform/workflows/sla_clocks'

/** What a file may say of the states of tasks: as much as whoever imports could do by hand. */
export class TaskImportStatus {
  private constructor(
    private workflow: RecordWorkflow,
    private principal: Principal
  ) {}

  /** @throws E_FORBIDDEN when whoever ordered the import is gone */
  static async of({ id }: Actor) {
    const principal = id ? await Principal.find(id) : null
    if (!principal) throw new E_FORBIDDEN('This account is switched off')
    return new TaskImportStatus(await RecordWorkflow.current('task'), principal)
  }

  /** What every new task begins with. */
  get initial() {
    const { machine, version } = this.workflow
    const category = machine.category(machine.initial)!
    return { status: machine.initial, status_category: category, workflow_version: version }
  }

  get formsFromTheStart() {
    return this.workflow.formsFrom(this.workflow.machine.initial)
  }

  begin(told?: string | null): Refusals | undefined {
    const { initial } = this.workflow.machine
    return !told || told.trim() === initial
      ? undefined
      : { status: [`must be "${initial}" for a new task: the workflow moves it from there`] }
  }

  /** Clocks of rows that are new or were moved. */
  async runClocks(rows: RecordRow[], by: Actor) {
    const moment = { now: new Date(), by, tenant: tenantFacts() }
    for (const row of rows) {
      const [status, version] = [String(row.status), Number(row.workflow_version)]
      const { machine } = await RecordWorkflow.at('task', version)
      const record = { ...row, id: String(row.id), status, workflow_version: version }
      await new SlaClocks(machine, moment).enter({ entity: 'task', record })
    }
  }

  /** Takes the first permitted way to the state a row tells; fields locked in a state stay as they are. */
  async move(
    draft: ImportDraft,
    next: RecordRow,
    told?: string | null
  ): Promise<Refusals | undefined> {
    const task = new Task().merge(next as never, true)
    const workflow = await RecordWorkflow.at('task', task.workflow_version)
    const locked = Object.keys(recordChanges(draft.record, next)).filter((path) =>
      workflow.machine.isLocked(task.status, path)
    )
    if (locked.length)
      return Object.fromEntries(
        locked.map((path) => [path, ['is locked in the state of the task']])
      )
    const status = told?.trim()
    if (!status || status === task.status) return undefined
    try {
      await this.follow({ draft, next, task, workflow }, status)
    } catch (error) {
      if (error instanceof CatalogueError) return { status: [messageOf(error)] }
      throw error
    }
    return undefined
  }

  private async follow({ draft, next, task, workflow }: Moving, status: string) {
    workflow.assertKnown(status)
    const options = await workflow.optionsFor(task, { principal: this.principal, locale: 'en' })
    const { key, to } = workflow.machine.pick(options, { status })
    const category = workflow.machine.category(to)!
    draft.action = { name: 'transitioned', payload: { transition: key, from: task.status, to } }
    Object.assign(next, {
      status: to,
      status_category: category,
      completed_at: category === 'done' ? (next.completed_at ?? new Date().toISOString()) : null,
    })
  }
}

type Moving = { draft: ImportDraft; next: RecordRow; task: Task; workflow: RecordWorkflow }

function messageOf({ message, details }: CatalogueError) {
  const [first] = Object.values((details ?? {}) as Record<string, string[]>).flat()
  return first ?? message
}
