import { column } from '@adonisjs/lucid/orm'
import { DateTime } from 'luxon'
import { assertRelated } from '#models/related_records'
import { EntityModel, type WriteMode } from '#platform/entities/entity_model'
import { E_CONFLICT, E_VALIDATION } from '#platform/errors'
import type { Actor } from '#platform/events/actor'
import { tenant } from '#platform/tenancy/tenant_scope'

const decimal = { consume: (value: string | null) => (value === null ? null : Number(value)) }

/** Minutes somebody spent on a task, at the rate of the day. Without an end it is their running timer. */
export default class WorkLog extends EntityModel {
  static table = 'work_logs'
  static entityKey = 'work_log'

  @column()
  declare task_id: string

  @column()
  declare user_id: string

  @column()
  declare category: 'work' | 'travel' | 'wait'

  @column.dateTime()
  declare started_at: DateTime

  @column.dateTime()
  declare ended_at: DateTime | null

  @column(decimal)
  declare minutes: number | null

  @column(decimal)
  declare hourly_rate: number | null

  @column(decimal)
  declare cost: number | null

  @column()
  declare note: string | null

  @column()
  declare is_timer: boolean

  static running(userId: string) {
    const logs = WorkLog.query().where('user_id', userId).whereNull('deleted_at')
    return logs.whereNull('ended_at').forUpdate().first()
  }

  /** What is written down by hand has an end; only the timer has none yet. */
  override async accept(input: unknown, mode: WriteMode, by: Actor) {
    await super.accept(input, mode, by)
    this.user_id ??= by.id!
    this.is_timer ??= false
    const problems = this.problems()
    if (Object.keys(problems).length) throw new E_VALIDATION().withDetails(problems)
  }

  override async store(action: string, by: Actor, payload: object = {}) {
    const changes = this.changes()
    const tasks = [this.task_id, String(changes.task_id?.[0] ?? this.task_id)]
    await holdTasks(tasks)
    await assertRelated(await WorkLog.entity(), changes, by)
    if (changes.user_id || !this.$isPersisted) await this.takeRate()
    this.sumUp()
    await super.store(action, by, payload)
    await tenant.query(ROLL_UP, [tasks])
  }

  override async remove(by: Actor) {
    await super.remove(by)
    await this.rollUp()
  }

  /** @throws E_CONFLICT for a timer where another one runs by now */
  override async restore(by: Actor) {
    if (!this.ended_at) {
      await tenant.lock(`timer ${this.user_id}`)
      if (await WorkLog.running(this.user_id))
        throw new E_CONFLICT('Another timer is running by now: stop it first')
    }
    await super.restore(by)
    await this.rollUp()
  }

  async stop(by: Actor, at: DateTime = DateTime.utc()) {
    this.ended_at = DateTime.max(at, this.started_at)
    await this.store('stopped', by)
  }

  private async rollUp() {
    await holdTasks([this.task_id])
    await tenant.query(ROLL_UP, [[this.task_id]])
  }

  private problems() {
    const { started_at: start, ended_at: end, is_timer: isTimer } = this
    const soon = DateTime.utc().plus({ minutes: 5 })
    if (start > DateTime.utc()) return { started_at: ['must not lie in the future'] }
    const isRunning = isTimer && !this.$original.ended_at
    if (!end) return isRunning ? {} : { ended_at: ['is required: use the timer for what goes on'] }
    if (end <= start) return { ended_at: ['must lie after the start'] }
    if (end > soon) return { ended_at: ['must not lie in the future'] }
    return end.diff(start).as('hours') > 24 ? { ended_at: ['must lie within 24 hours'] } : {}
  }

  /** As it is now: a later raise leaves what was worked untouched. */
  private async takeRate() {
    const [profile] = await tenant.query<{ hourly_rate: string | null }>(RATE, [this.user_id])
    this.hourly_rate = profile?.hourly_rate ? Number(profile.hourly_rate) : null
  }

  private sumUp() {
    const { ended_at: end, started_at: start, hourly_rate: rate } = this
    this.minutes = end ? Math.round(end.diff(start).as('minutes') * 100) / 100 : null
    const isCosted = this.minutes !== null && rate !== null
    this.cost = isCosted ? Math.round(this.minutes! * rate * (100 / 60)) / 100 : null
  }
}

const RATE = 'SELECT hourly_rate FROM technician_profiles WHERE user_id = $1 AND deleted_at IS NULL'

const HOLD = 'SELECT FROM tasks WHERE id = ANY($1::uuid[]) ORDER BY id FOR NO KEY UPDATE'

const ROLL_UP = `
  UPDATE tasks SET (labour_minutes, labour_cost) = (
    SELECT sum(minutes), sum(cost) FROM work_logs WHERE task_id = tasks.id AND deleted_at IS NULL)
  WHERE id = ANY($1::uuid[])`

/**
 * Before a sum is taken over, and before the entry refers to its task: of two entries of one task the later would
 * not see the other, or both would hold the task and wait. In the order of the ids, for who changes between two.
 */
export function holdTasks(ids: string[]) {
  return tenant.query(HOLD, [ids])
}
