import type { ApiClient } from '@japa/api-client'
import { tenant } from '#platform/tenancy/tenant_scope'
import { raiseDueTasks } from '#plugins/maintenance/models/due_tasks'
import { followTasks } from '#plugins/maintenance/models/followed_task'
import { syncedTargets } from '#plugins/maintenance/models/synced_targets'
import { Caller } from '#tests/support/caller'
import type { TestTenant } from '#tests/support/tenants'

type Row = Record<string, unknown>
export type TaskRow = { id: string; title: string; due_date: string; status: string; key: string }

/** A company with the plugin, equipment to maintain, and a clock of its own. */
export class Upkeep {
  private count = 0

  private constructor(
    readonly home: TestTenant,
    readonly api: Caller
  ) {}

  static async of(client: ApiClient, home: TestTenant) {
    const api = await Caller.admin(client, home)
    ;(await api.post('/plugins/maintenance/enable/')).assertStatus(200)
    return new Upkeep(home, api)
  }

  as(client: ApiClient, grants: string[]) {
    return Caller.as(client, this.home, grants)
  }

  async equipment(more: object = {}): Promise<string> {
    const number = `U-${process.pid}-${++this.count}-${Math.random().toString(36).slice(2, 8)}`
    const made = await this.api.create('/equipment/', {
      name: `Lift ${this.count}`,
      equipment_number: number,
      ...more,
    })
    return made.id
  }

  /** Every month on the first at 09:00 in UTC, on one new piece of equipment, unless said. */
  async schedule(more: object = {}) {
    const body = {
      schedule_name: 'Monthly service',
      time_zone: 'UTC',
      triggers: [monthly('2030-01-01')],
      task_template: { title: 'Service' },
      ...more,
    }
    const isPlaced = 'targets' in body || 'equipment_id' in body
    return this.api.create('/maintenance-schedules/', {
      ...body,
      ...(!isPlaced && { equipment_id: await this.equipment() }),
    })
  }

  /** As if the schedule had been there since that day. */
  backdate(scheduleId: string, day: string) {
    return this.query(
      'UPDATE schedule_targets SET since = $2, settled_at = $2, next_raise_at = $2 WHERE schedule_id = $1',
      [scheduleId, `${day}T00:00:00Z`]
    )
  }

  raise(at: string, options: object = {}) {
    return raiseDueTasks(this.home.tenant, { now: new Date(at), ...options })
  }

  sync() {
    return syncedTargets.follow(this.home.tenant)
  }

  tasks(scheduleId: string) {
    return this.query<TaskRow>(
      `SELECT id, title, due_date::text, status, occurrence_key AS key FROM tasks
       WHERE maintenance_schedule_id = $1 ORDER BY due_date, id`,
      [scheduleId]
    )
  }

  async states(scheduleId: string): Promise<Record<string, string>> {
    const rows = await this.query<{ key: string; state: string }>(
      'SELECT occurrence_key AS key, state FROM occurrences WHERE schedule_id = $1 ORDER BY planned_at',
      [scheduleId]
    )
    return Object.fromEntries(rows.map(({ key, state }) => [key, state]))
  }

  /** As if somebody had done it at that time, and the event of it had come. */
  async close(taskId: string, at: string, category: 'done' | 'void' = 'done') {
    await this.query(
      `UPDATE tasks SET status = CASE WHEN $3 = 'done' THEN 'completed' ELSE 'cancelled' END, status_category = $3,
         completed_at = CASE WHEN $3 = 'done' THEN $2::timestamptz END WHERE id = $1`,
      [taskId, at, category]
    )
    await tenant.run(this.home.tenant, () => followTasks([taskId], new Date(at)))
  }

  async reopen(taskId: string, at: string) {
    await this.query(
      "UPDATE tasks SET status = 'in_progress', status_category = 'active', completed_at = NULL WHERE id = $1",
      [taskId]
    )
    await tenant.run(this.home.tenant, () => followTasks([taskId], new Date(at)))
  }

  query<T = Row>(sql: string, values: unknown[] = []) {
    return tenant.run(this.home.tenant, () => tenant.query<T>(sql, values))
  }
}

export function monthly(anchor: string, more: object = {}) {
  return { type: 'calendar', every: 1, unit: 'month', anchor_date: anchor, ...more }
}

export function daily(anchor: string, every = 1) {
  return { type: 'calendar', every, unit: 'day', anchor_date: anchor }
}
