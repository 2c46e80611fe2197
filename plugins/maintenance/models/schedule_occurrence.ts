import type { RecordMover } from '#models/move_wish'
import Task from '#models/task'
import { E_CONFLICT, E_NOT_FOUND, E_VALIDATION } from '#platform/errors'
import type { Actor } from '#platform/events/actor'
import { journal } from '#platform/events/journal'
import { tenant } from '#platform/tenancy/tenant_scope'
import { becauseText } from '#plugins/maintenance/engine/because'
import { parseDay } from '#plugins/maintenance/engine/day'
import { Zone } from '#plugins/maintenance/engine/zone'
import { keptOccurrences, type KeptOccurrence } from '#plugins/maintenance/models/kept_occurrences'
import type MaintenanceSchedule from '#plugins/maintenance/models/maintenance_schedule'
import { movedOccurrences } from '#plugins/maintenance/models/moved_occurrences'
import { sayWhy } from '#plugins/maintenance/models/occurrence_reason'
import { Raising } from '#plugins/maintenance/models/raising'
import { targetFacts, type TargetFacts } from '#plugins/maintenance/models/target_facts'
import { TargetOccurrences } from '#plugins/maintenance/models/target_occurrences'
import { targetRows } from '#plugins/maintenance/models/target_rows'
import { voidTask } from '#plugins/maintenance/models/voided_task'

type Skip = { reason: string; excused?: boolean }
/** One occurrence that somebody changes by hand. Its target is locked, so that nobody raises it meanwhile. */
export class ScheduleOccurrence {
  private constructor(
    private readonly schedule: MaintenanceSchedule,
    private readonly facts: TargetFacts,
    private readonly key: string
  ) {}

  /** @throws E_NOT_FOUND, E_VALIDATION where the schedule has several targets and none is named */
  static async find(schedule: MaintenanceSchedule, key: string, equipmentId?: string | null) {
    const targets = await tenant.query<{ id: string; equipment_id: string }>(
      'SELECT id, equipment_id FROM schedule_targets WHERE schedule_id = $1 AND removed_at IS NULL LIMIT 10001',
      [schedule.id]
    )
    if (!equipmentId && targets.length > 1)
      throw new E_VALIDATION().withDetails({
        equipment_id: ['is required: this schedule is for several pieces of equipment'],
      })
    const target = targets.find((each) => !equipmentId || each.equipment_id === equipmentId)
    if (!target) throw new E_NOT_FOUND()
    const [facts] = await targetFacts(await targetRows.locked([target.id]))
    return new ScheduleOccurrence(schedule, facts, key)
  }

  /** Its task, where it has one, is taken off the table. @throws E_CONFLICT once it is closed */
  async skip({ reason, excused = false }: Skip, { principal, actor, locale }: RecordMover) {
    const { id, task_id: taskId } = await this.open()
    await keptOccurrences.skip(id, { at: new Date(), reason, excused, by: actor.id })
    if (taskId) await voidTask(taskId, reason, { principal, actor, locale })
    await this.settle('occurrence_skipped', { reason, excused }, actor)
  }

  /** @throws E_CONFLICT once it is closed */
  async moveTo(dueAt: string, { actor }: RecordMover) {
    const { id, task_id: taskId, due_at: before } = await this.open()
    const due = this.momentOf(dueAt)
    await keptOccurrences.move(id, due, actor.id)
    if (taskId) await this.moveTask(taskId, due, actor)
    await this.settle('occurrence_rescheduled', { from: before, to: due }, actor)
  }

  /** The whole grid goes along. @returns every occurrence it moves, within the horizon */
  async moveAll(dueAt: string, { preview = false, by }: { preview?: boolean; by: Actor }) {
    const due = this.momentOf(dueAt)
    const { moved, change } = movedOccurrences(this.facts, { key: this.key, due, now: new Date() })
    if (preview) return moved
    this.schedule.merge(change)
    await this.schedule.store('updated', by)
    return moved
  }

  async toAnswer() {
    const row = await this.row()
    const { schedule_id: schedule, equipment_id: equipment } = this.facts.target
    if (!row) throw new E_NOT_FOUND()
    return {
      id: row.id,
      schedule_id: schedule,
      equipment_id: equipment,
      key: this.key,
      due_at: row.due_at.toISOString(),
      raise_at: row.raise_at.toISOString(),
      state: row.state,
      because: becauseText(row.because),
      reason: row.because,
      task_id: row.task_id,
    }
  }

  private row() {
    return keptOccurrences.find(this.facts.target.id, this.key)
  }

  private async open(): Promise<KeptOccurrence> {
    const row = await this.row()
    if (!row) return this.keep()
    if (row.state === 'planned' || row.state === 'raised') return row
    throw new E_CONFLICT(`This occurrence is ${row.state} already`)
  }

  private async keep(): Promise<KeptOccurrence> {
    const plan = new TargetOccurrences(this.facts, new Date())
    const occurrence = plan.find(this.key)
    if (!occurrence) throw new E_NOT_FOUND('This schedule has no such occurrence')
    return keptOccurrences.plan(this.facts.target, plan.decision(occurrence))
  }

  private async moveTask(id: string, due: Date, by: Actor) {
    const task = await Task.query().where('id', id).forUpdate().firstOrFail()
    task.due_date = this.zone.text(due.getTime()).slice(0, 10)
    await task.store('updated', by)
  }

  /** Looked at once more: what comes next may have changed. */
  private async settle(action: string, payload: object, by: Actor) {
    const now = new Date()
    const { id: target, schedule_id: schedule } = this.facts.target
    const row = (await this.row())!
    await sayWhy([{ id: row.id, target_id: target, occurrence_key: this.key }], now)
    await new Raising(now, by).named([target])
    const told = { ...payload, key: this.key, equipment_id: this.facts.target.equipment_id }
    journal([{ entity: 'maintenance_schedule', recordId: schedule, action, payload: told }], by)
  }

  private get zone() {
    return Zone.named(this.schedule.zone)
  }

  private momentOf(text: string): Date {
    const day = parseDay(text)
    const [hours, minutes] = this.schedule.local_time.split(':').map(Number)
    const moment =
      day === undefined ? Date.parse(text) : this.zone.at(day, (hours * 60 + minutes) * 60_000)
    if (Number.isNaN(moment))
      throw new E_VALIDATION().withDetails({ due_at: ['must be a day or a time that exists'] })
    return new Date(moment)
  }
}
