import type { ImportDraft, Refusals } from '#models/import_draft'
import { workflowModelOf } from '#models/noun_model'
import { Principal } from '#models/principal'
import type { RecordRow } from '#models/record_rows'
import { tenantFacts } from '#models/rule_facts'
import { RecordWorkflow } from '#models/record_workflow'
import type { WorkflowModel } from '#models/workflow_model'
import type { WorkNoun } from '#models/work_noun'
import { recordChanges } from '#platform/entities/record_changes'
import { CatalogueError, E_FORBIDDEN } from '#platform/errors'
import type { Actor } from '#platform/events/actor'
import { SlaClocks } from '#platform/workflows/sla_clocks'

/** What a file may say of the states of records: as much as whoever imports could do by hand. */
export class WorkImportStatus {
  private constructor(
    private work: WorkNoun,
    private workflow: RecordWorkflow | undefined,
    private principal: Principal
  ) {}

  /** @throws E_FORBIDDEN when whoever ordered the import is gone */
  static async of({ id }: Actor, work: WorkNoun) {
    const principal = id ? await Principal.find(id) : null
    if (!principal) throw new E_FORBIDDEN('This account is switched off')
    return new WorkImportStatus(work, await RecordWorkflow.find(work.entity), principal)
  }

  /** What every new record begins with. */
  get initial() {
    if (!this.workflow) return {}
    const { machine, version } = this.workflow
    const category = machine.category(machine.initial)!
    return { status: machine.initial, status_category: category, workflow_version: version }
  }

  get formsFromTheStart() {
    return this.workflow?.formsFrom(this.workflow.machine.initial) ?? []
  }

  begin(told?: string | null): Refusals | undefined {
    const initial = this.workflow?.machine.initial
    if (!told || told.trim() === initial) return undefined
    const what = this.work.noun === 'tasks' ? 'task' : 'record'
    return { status: [`must be "${initial}" for a new ${what}: the workflow moves it from there`] }
  }

  /** Clocks of rows that are new or were moved. */
  async runClocks(rows: RecordRow[], by: Actor) {
    const { entity } = this.work
    const moment = { now: new Date(), by, tenant: tenantFacts() }
    for (const row of rows.filter(({ workflow_version: version }) => version !== undefined)) {
      const [status, version] = [String(row.status), Number(row.workflow_version)]
      const { machine } = await RecordWorkflow.at(entity, version)
      const record = { ...row, id: String(row.id), status, workflow_version: version }
      await new SlaClocks(machine, moment).enter({ entity, record })
    }
  }

  /** Takes the first permitted way to the state a row tells; fields locked in a state stay as they are. */
  async move(
    draft: ImportDraft,
    next: RecordRow,
    told?: string | null
  ): Promise<Refusals | undefined> {
    const record = new (workflowModelOf(this.work.noun))().merge(next as never, true)
    const workflow = await record.workflow()
    if (!workflow) return undefined
    const locked = Object.keys(recordChanges(draft.record, next)).filter((path) =>
      workflow.machine.isLocked(record.status ?? workflow.machine.initial, path)
    )
    if (locked.length)
      return Object.fromEntries(locked.map((path) => [path, ['is locked in the state it is in']]))
    const status = told?.trim()
    if (!status || status === record.status) return undefined
    try {
      await this.follow({ draft, next, record, workflow }, status)
    } catch (error) {
      if (error instanceof CatalogueError) return { status: [messageOf(error)] }
      throw error
    }
    return undefined
  }

  private async follow({ draft, next, record, workflow }: Moving, status: string) {
    workflow.assertKnown(status)
    const options = await record.transitions({ principal: this.principal, locale: 'en' })
    const { key, to, approval } = workflow.machine.pick(options, { status })
    if (approval) throw new E_FORBIDDEN('Needs an approval: ask for it at the record itself')
    const category = workflow.machine.category(to)!
    draft.action = { name: 'transitioned', payload: { transition: key, from: record.status, to } }
    Object.assign(next, {
      status: to,
      status_category: category,
      workflow_version: record.workflow_version,
      completed_at: category === 'done' ? (next.completed_at ?? new Date().toISOString()) : null,
    })
  }
}

type Moving = {
  draft: ImportDraft
  next: RecordRow
  record: WorkflowModel
  workflow: RecordWorkflow
}

function messageOf({ message, details }: CatalogueError) {
  const [first] = Object.values((details ?? {}) as Record<string, string[]>).flat()
  return first ?? message
}
