import { DateTime } from 'luxon'
import { namedTo } from '#models/named_records'
import type { Principal } from '#models/principal'
import { EntityReader } from '#platform/entities/entity_reader'
import { E_CONFLICT } from '#platform/errors'
import type { Actor } from '#platform/events/actor'
import { tenant } from '#platform/tenancy/tenant_scope'
import WorkLog, { holdTasks } from '#plugins/maintenance/models/work_log'

type Start = { taskId: string; category?: WorkLog['category']; note?: string | null }

/** What was stopped by starting another, as its owner may know it. */
export type StoppedTimer = {
  id: string
  task_id: string
  task: { id: string; label: string } | null
  minutes: number | null
}

/** The one watch of a person; the server looks at the clock. */
export class WorkTimer {
  constructor(private readonly by: Actor) {}

  /** Stops whatever runs of theirs, then begins anew: nobody works on two things at once. */
  async start({ taskId, category = 'work', note = null }: Start) {
    await this.lock()
    const stopped = await WorkLog.running(this.by.id!)
    if (stopped) await holdTasks([stopped.task_id, taskId])
    await stopped?.stop(this.by)
    const log = new WorkLog().merge({
      task_id: taskId,
      user_id: this.by.id!,
      category,
      note,
      started_at: DateTime.utc(),
      ended_at: null,
      is_timer: true,
      custom: {},
      search_text: '',
    })
    await log.store('created', this.by)
    return { log, stopped }
  }

  /** @throws E_CONFLICT where nothing runs */
  async stop(note?: string | null) {
    await this.lock()
    const log = await WorkLog.running(this.by.id!)
    if (!log) throw new E_CONFLICT('No timer of yours is running: start one first')
    if (note) log.note = note
    await log.stop(this.by)
    return log
  }

  private lock() {
    return tenant.lock(`timer ${this.by.id}`)
  }
}

const CLOSED = `
  SELECT coalesce(deleted_at, completed_at, $2::timestamptz) AS at FROM tasks
  WHERE id = $1 AND (deleted_at IS NOT NULL OR status_category IN ('done', 'void'))`

/** Where a task is over its timers are, too, as of then; one that was started later goes on. */
export async function stopTimersOn(taskId: string, { at, by }: { at: string; by: Actor }) {
  const [closed] = await tenant.query<{ at: Date }>(CLOSED, [taskId, at])
  if (!closed) return
  const logs = await WorkLog.query()
    .where('task_id', taskId)
    .where('started_at', '<=', closed.at)
    .whereNull('ended_at')
    .whereNull('deleted_at')
    .orderBy('id')
    .forUpdate()
  for (const log of logs) await log.stop(by, DateTime.fromJSDate(closed.at, { zone: 'utc' }))
}

export async function stoppedTimer({ id }: WorkLog, principal: Principal): Promise<StoppedTimer> {
  const logs = await EntityReader.of(WorkLog.entityKey, { related: namedTo(principal) })
  const { data } = await logs.record(id, ['task'])
  const { task_id: taskId, task, minutes } = JSON.parse(data)
  return { id, task_id: taskId, task, minutes }
}
