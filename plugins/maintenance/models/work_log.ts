import { column } from '@adonisjs/lucid/orm'
import { DateTime } from 'luxon'
import { assertRelated } from '#models/related_records'
import { EntityModel, type WriteMode } from '#platform/entities/entity_model'
import { E_CONFLICT, E_VALIDATION } from '#platform/errors'
import type { Actor } from '#platform/events/actor'
import { tenant } from '#platform/tenancy/tenant_scope'

const decimal = { consume: (value: string | null) => (value === null ? null : Number(value)) }

type Start = { taskId: string; category?: WorkLog['category']; note?: string | null }

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

  /** Stops whatever runs of theirs, then begins anew: nobody works on two things at once. */
  static async start({ taskId, category = 'work', note = null }: Start, by: Actor) {
    await tenant.lock(`timer ${by.id}`)
    await (await WorkLog.running(by.id!))?.stop(by)
    const log = new WorkLog().merge({
      task_id: taskId,
      user_id: by.id!,
      category,
      note,
      started_at: DateTime.utc(),
      ended_at: null,
      is_timer: true,
      custom: {},
      search_text: '',
    })
    await log.store('created', by)
    return log
  }

  /** @throws E_CONFLICT where nothing runs */
  static async stopRunning(by: Actor, note?: string | null) {
    await tenant.lock(`timer ${by.id}`)
    const log = await WorkLog.running(by.id!)
    if (!log) throw new E_CONFLICT('No timer of yours is running: start one first')
    if (note) log.note = note
    await log.stop(by)
    return log
  }

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
    await assertRelated(await WorkLog.entity(), changes, by)
    if (changes.user_id || !this.$isPersisted) await this.takeRate()
    this.sumUp()
    await super.store(action, by, payload)
    await tenant.query(ROLL_UP, [this.task_id])
  }

  override async remove(by: Actor) {
    await super.remove(by)
    await tenant.query(ROLL_UP, [this.task_id])
  }

  private async stop(by: Actor) {
    this.ended_at = DateTime.utc()
    await this.store('stopped', by)
  }

  private problems() {
    const { started_at: start, ended_at: end, is_timer: isTimer } = this
    const soon = DateTime.utc().plus({ minutes: 5 })
    if (!end) return isTimer ? {} : { ended_at: ['is required: use the timer for what goes on'] }
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

const ROLL_UP = `
  UPDATE tasks SET (labour_minutes, labour_cost) = (
    SELECT sum(minutes), sum(cost) FROM work_logs WHERE task_id = tasks.id AND deleted_at IS NULL)
  WHERE id = $1`
