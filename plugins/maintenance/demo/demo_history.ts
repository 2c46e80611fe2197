import { DateTime } from 'luxon'
import type { RecordMover } from '#models/move_wish'
import Task from '#models/task'
import { tenant } from '#platform/tenancy/tenant_scope'
import { followTasks } from '#plugins/maintenance/models/followed_task'
import { Raising } from '#plugins/maintenance/models/raising'

type Past = { scheduleId: string; since: Date; mover: RecordMover }
type Raised = { id: string; due: Date }

const WAY = ['assigned', 'in_progress', 'completed'] as const
const WEEK = 7

const BEGAN = `
  UPDATE schedule_targets SET since = $2, settled_at = $2, next_raise_at = $2 WHERE schedule_id = $1`
const TARGETS = 'SELECT id FROM schedule_targets WHERE schedule_id = $1 ORDER BY id'
const OPEN = `
  SELECT o.task_id AS id, o.due_at AS due FROM occurrences o
  WHERE o.schedule_id = $1 AND o.state = 'raised' AND o.due_at < $2 ORDER BY o.id`

/** Goes through the weeks since a schedule began as the job would have, and does its work: most of it in time. */
export async function doneBefore({ scheduleId, since, mover }: Past) {
  await tenant.query(BEGAN, [scheduleId, since])
  const targets = await tenant.query<{ id: string }>(TARGETS, [scheduleId])
  const ids = targets.map(({ id }) => id)
  const now = DateTime.utc()
  for (let at = DateTime.fromJSDate(since); at <= now; at = at.plus({ days: WEEK })) {
    await new Raising(at.toJSDate()).named(ids)
    const open = await tenant.query<Raised>(OPEN, [scheduleId, at.toJSDate()])
    for (const [place, task] of open.entries()) await finish(task, { place, at, mover })
    await followTasks(
      open.map(({ id }) => id),
      at.toJSDate()
    )
  }
}

/** One of nine is late, and one of seven is left for the week after. */
async function finish(
  { id, due }: Raised,
  { place, at, mover }: { place: number; at: DateTime; mover: RecordMover }
) {
  if (place % 7 === 6) return
  const task = await Task.findOrFail(id)
  for (const status of WAY) await task.transition({ status }, mover)
  const days = place % 9 === 8 ? 8 : 0
  const done = DateTime.min(DateTime.fromJSDate(due).plus({ days, hours: 3 }), at)
  await Task.query().where('id', id).update({ completed_at: done.toJSDate() })
}
