import { DateTime } from 'luxon'
import DowntimeEvent from '#models/downtime_event'
import Equipment from '#models/equipment'
import type Task from '#models/task'
import { E_CONFLICT, E_VALIDATION } from '#platform/errors'
import type { Actor } from '#platform/events/actor'

/** How the equipment stands, as whoever works on it says: since now unless they know better. */
export type SaidDown = {
  state: 'degraded' | 'down'
  since?: DateTime
  reasonCode?: string | null
}

/** Work that something failed for. */
const FAILURES: readonly unknown[] = ['corrective', 'emergency']
/** Where work has not begun, or was taken for finished. */
const BEFORE: readonly unknown[] = ['backlog', 'done']

/** Whether who begins this work is asked how the equipment stands: nobody is while a downtime of it is open. */
export async function asksDowntime(task: Task): Promise<boolean> {
  const { equipment_id: id, task_type: type, status_category: category } = task
  if (!id || !FAILURES.includes(type) || !BEFORE.includes(category)) return false
  const equipment = await Equipment.query().where({ id }).whereNull('deleted_at').first()
  if (!equipment || equipment.isShutDown || equipment.status === 'retired') return false
  return !(await DowntimeEvent.query().where({ equipmentId: id }).whereNull('endsAt').first())
}

/** Who may only move tasks says nothing of equipment beside what is asked of them. @throws E_VALIDATION */
export function assertBegins({ task_type: type, status_category: category }: Task) {
  const isBefore = !category || BEFORE.includes(category)
  if (!FAILURES.includes(type) || !isBefore)
    throw new E_VALIDATION().withDetails({ downtime: ['is said when work on a failure begins'] })
}

/** Opens a downtime that ends with the task. @throws E_VALIDATION, E_CONFLICT beside another open one */
export async function noteDown(task: Task, said: SaidDown, by: Actor) {
  const startsAt = said.since ?? DateTime.utc()
  const equipment = await locked(task.equipment_id)
  if (!equipment || equipment.status === 'retired')
    throw new E_VALIDATION().withDetails({ downtime: ['needs a task with equipment in use'] })
  if (startsAt > DateTime.utc())
    throw new E_VALIDATION().withDetails({ 'downtime.since': ['must not lie in the future'] })
  if (await DowntimeEvent.openOf(equipment.id))
    throw new E_CONFLICT('A downtime of this equipment is open already: close it first')
  const { state, reasonCode = null } = said
  const reason = `${task.task_number} ${task.title}`
  const event = { reason, reasonCode, startsAt, cause: 'failure', taskId: task.id } as const
  if (state === 'down') return equipment.shutDown(event, by)
  await DowntimeEvent.open(equipment, { ...event, state }, by)
  await equipment.merge({ status: 'degraded' }).store('updated', by)
}

/** Work that is done ends the downtimes that it began, and no others: what somebody shut down on purpose stays so. */
export async function noteUp(task: Task, by: Actor) {
  const begun = await DowntimeEvent.query()
    .where({ taskId: task.id })
    .whereNull('endsAt')
    .orderBy('equipmentId')
  for (const { equipmentId } of begun) await end(task, equipmentId, by)
}

/** Equipment is locked before its downtime, as whoever restarts it does: the other way round they deadlock. */
async function end(task: Task, equipmentId: string, by: Actor) {
  const equipment = await locked(equipmentId)
  const event = await DowntimeEvent.openOf(equipmentId)
  if (event?.taskId !== task.id) return
  if (equipment?.isShutDown) return equipment.restart(by)
  await event.close(DateTime.utc(), by)
  if (equipment?.status === 'degraded')
    await equipment.merge({ status: 'operational' }).store('updated', by)
}

async function locked(id: string | null) {
  return id ? Equipment.query().where({ id }).whereNull('deleted_at').forUpdate().first() : null
}
