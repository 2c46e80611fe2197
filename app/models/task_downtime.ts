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

/** Opens a downtime that ends with the task. @throws E_VALIDATION, E_CONFLICT beside another open one */
export async function noteDown(task: Task, said: SaidDown, by: Actor) {
  const startsAt = said.since ?? DateTime.utc()
  const equipment = await locked(task.equipment_id)
  if (!equipment)
    throw new E_VALIDATION().withDetails({ downtime: ['needs a task with equipment'] })
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

/** Work that is done ends the downtime that it began, and no other: what somebody shut down on purpose stays so. */
export async function noteUp(task: Task, by: Actor) {
  const event = await DowntimeEvent.query()
    .where({ taskId: task.id })
    .whereNull('endsAt')
    .forUpdate()
    .first()
  if (!event) return
  const equipment = await locked(event.equipmentId)
  if (equipment?.isShutDown) return equipment.restart(by)
  await event.close(DateTime.utc(), by)
  if (equipment?.status === 'degraded')
    await equipment.merge({ status: 'operational' }).store('updated', by)
}

async function locked(id: string | null) {
  return id ? Equipment.query().where({ id }).whereNull('deleted_at').forUpdate().first() : null
}
