import { tenant } from '#platform/tenancy/tenant_scope'
import raiseDueTasks from '#plugins/maintenance/jobs/raise_due_tasks'
import isAnythingDue from '#plugins/maintenance/jobs/is_anything_due'
import { followTasks } from '#plugins/maintenance/models/followed_task'
import { SYSTEM } from '#plugins/maintenance/models/raising'
import type { TestTenant } from '#tests/support/tenants'

/** From the first to the last of them, by their numbers. */
export type Some = readonly [first: number, last: number]

const BUILT = `
  INSERT INTO equipment (id, name, equipment_number, equipment_type, search_text, created_by)
  SELECT gen_random_uuid(), initcap($2) || ' ' || n, upper(left($2, 2)) || '-' || n, $2, $2 || ' ' || n, $3
  FROM generate_series(1, $1) n RETURNING id, split_part(equipment_number, '-', 2)::int AS number`

const DONE = `
  UPDATE tasks SET status = 'completed', status_category = 'done', completed_at = $2
  WHERE occurrence_key = $1 AND equipment_id = ANY($3::uuid[]) RETURNING id`

/** Pieces of equipment by the hundred, and what becomes of their tasks. */
export class Fleet {
  private readonly ids = new Map<number, string>()

  private constructor(private readonly home: TestTenant) {}

  static async build(home: TestTenant, type: string, size: number) {
    const fleet = new Fleet(home)
    const rows = await fleet.query<{ id: string; number: number }>(BUILT, [
      size,
      type,
      home.adminId,
    ])
    for (const { id, number } of rows) fleet.ids.set(number, id)
    return fleet
  }

  /** What the worker does every minute, at the time it is. */
  async sweep() {
    if (!(await tenant.run(this.home.tenant, isAnythingDue))) return
    await raiseDueTasks({}, { tenant: this.home.tenant, by: SYSTEM })
  }

  /** The tasks of one due date, done now, and the event of it heard. @returns how many */
  async complete(key: string, some: Some) {
    const now = new Date()
    const done = await tenant.run(this.home.tenant, async () => {
      const tasks = await tenant.query<{ id: string }>(DONE, [key, now, this.some(some)])
      const ids = tasks.map(({ id }) => id)
      await followTasks(ids, now)
      return ids
    })
    return done.length
  }

  some([first, last]: Some): string[] {
    return Array.from({ length: last - first + 1 }, (_, at) => this.ids.get(first + at)!)
  }

  query<T>(sql: string, values: unknown[] = []) {
    return tenant.run(this.home.tenant, () => tenant.query<T>(sql, values))
  }
}
