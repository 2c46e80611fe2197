import { v7 } from 'uuid'
import { tenantFacts } from '#models/rule_facts'
import { nextNumbers } from '#models/number_sequence'
import { RecordRows, type RecordRow } from '#models/record_rows'
import { RecordWorkflow } from '#models/record_workflow'
import Task from '#models/task'
import type { Entity } from '#platform/entities/entity'
import { recordChanges } from '#platform/entities/record_changes'
import { concealed } from '#platform/entities/record_secrets'
import { CatalogueError } from '#platform/errors'
import type { Actor } from '#platform/events/actor'
import { journal } from '#platform/events/journal'
import { SlaClocks } from '#platform/workflows/sla_clocks'
import { Zone } from '#plugins/maintenance/engine/zone'
import { attachToAll } from '#plugins/maintenance/models/attached_checklists'
import { planParts } from '#plugins/maintenance/models/planned_parts'
import type { TargetFacts } from '#plugins/maintenance/models/target_facts'
import type { Decision } from '#plugins/maintenance/models/target_occurrences'
import { taskFields } from '#plugins/maintenance/models/task_template'

/** A task that is to be made; its id is known beforehand. */
export type TaskOrder = { id: string; facts: TargetFacts; decision: Decision }

type Accepted = { columns: Record<string, unknown>; custom: Record<string, unknown> }

/** The tasks of many occurrences: a handful of statements, whatever their number. */
export class RaisedTasks {
  /** By schedule, why a part of its template could not be taken over. */
  readonly problems = new Map<string, string>()
  private readonly templates = new Map<string, Accepted>()

  private constructor(
    private readonly entity: Entity,
    private readonly workflow: RecordWorkflow,
    private readonly by: Actor
  ) {}

  static async of(by: Actor) {
    return new RaisedTasks(await Task.entity(), await RecordWorkflow.current('task'), by)
  }

  async make(orders: TaskOrder[]) {
    if (!orders.length) return
    const rows = orders.map((order) => this.rowOf(order))
    const numbers = await nextNumbers('task', 'T-', rows.length)
    rows.forEach((row, at) => {
      row.task_number = numbers[at]
      row.search_text = this.entity.searchText(row)
    })
    await new RecordRows(Task, this.by).insert(rows)
    this.tell(rows)
    await this.attachChecklists(orders)
    await this.runClocks(rows)
    for (const [schedule, reason] of await planParts(orders, this.by))
      this.problems.set(schedule, reason)
  }

  private rowOf({ id, facts, decision }: TaskOrder): RecordRow {
    const { schedule, target, timeZone } = facts
    const { columns, custom } = this.templateOf(facts)
    const { machine, version } = this.workflow
    const hours = schedule.task_template.estimated_hours
    const zone = Zone.named(schedule.time_zone ?? timeZone)
    return {
      priority: 'medium',
      ...columns,
      id,
      custom,
      row_version: 1,
      created_by: null,
      status: machine.initial,
      status_category: machine.category(machine.initial)!,
      workflow_version: version,
      due_date: zone.text(Date.parse(decision.occurrence.due_at)).slice(0, 10),
      equipment_id: target.equipment_id,
      facility_id: target.facility_id,
      maintenance_schedule_id: schedule.id,
      occurrence_key: decision.occurrence.key,
      planned_minutes: hours ? Math.round(hours * 60) : null,
      required_skills: schedule.task_template.skills ?? [],
    }
  }

  /** Judged once per schedule. What the definition of tasks no longer allows is left out: the work is due all the same. */
  private templateOf({ schedule }: TargetFacts): Accepted {
    const known = this.templates.get(schedule.id)
    if (known) return known
    const fields = taskFields(schedule.task_template, schedule.schedule_name)
    const accepted = this.accepted(fields, schedule.id)
    this.templates.set(schedule.id, accepted)
    return accepted
  }

  private accepted(fields: Record<string, unknown>, scheduleId: string): Accepted {
    try {
      return this.entity.validate(fields, { mode: 'create' })
    } catch (error) {
      if (!(error instanceof CatalogueError)) throw error
      const paths = Object.keys(error.details ?? {}).join(', ')
      this.problems.set(scheduleId, `The task was made without what it may not have: ${paths}`)
      const { title, description = null, task_type: type } = fields
      return { columns: { title, description, task_type: type }, custom: {} }
    }
  }

  private tell(rows: RecordRow[]) {
    journal(
      rows.map((row) => ({
        entity: 'task',
        recordId: row.id,
        action: 'created',
        changes: concealed(this.entity, recordChanges({}, row)),
        payload: { maintenance_schedule_id: row.maintenance_schedule_id },
      })),
      this.by
    )
  }

  /** What its workflow asks for from the start, and what the template names. */
  private async attachChecklists(orders: TaskOrder[]) {
    const fromTheStart = this.workflow.formsFrom(this.workflow.machine.initial)
    const wanted = new Map<string, string[]>()
    for (const { id, facts } of orders) {
      const { checklists } = facts.schedule.task_template as { checklists?: string[] }
      for (const form of new Set([...fromTheStart, ...(checklists ?? [])]))
        wanted.set(form, [...(wanted.get(form) ?? []), id])
    }
    for (const [form, taskIds] of wanted) await attachToAll(taskIds, form, this.by)
  }

  private async runClocks(rows: RecordRow[]) {
    const { machine, version } = this.workflow
    if (!machine.definition.slas) return
    const clocks = new SlaClocks(machine, { now: new Date(), by: this.by, tenant: tenantFacts() })
    for (const row of rows) {
      const record = { ...row, status: String(row.status), workflow_version: version }
      await clocks.enter({ entity: 'task', record })
    }
  }
}

export function orderOf(facts: TargetFacts, decision: Decision): TaskOrder {
  return { id: v7(), facts, decision }
}
