import type { Actor } from '#platform/events/actor'

/** Quantities are decimals as text: more than 0, up to four digits behind the point. */
export type PartNeed = {
  taskId: string
  partId: string
  quantity: string
  /** Where it is taken from; the place that has most of it available, where nothing is said. */
  locationId?: string
  /** One effect per key, whatever the retries. */
  key?: string
}

export type PartOfTask = {
  id: string
  partId: string
  partNumber: string
  name: string
  unit: string
  locationId: string
  quantity: string
  issued: string
  state: 'planned' | 'reserved' | 'kitted' | 'issued' | 'released'
}

/**
 * What work asks of the store. Ask the container for it: `app.container.make(PartReservations)`.
 * @throws E_PLUGIN_NOT_ENABLED where the company has no inventory
 */
export abstract class PartReservations {
  /** Says what will be needed; nothing is set aside yet. @returns the reservation's id */
  abstract plan(need: PartNeed, by: Actor): Promise<string>

  /** Sets it aside. @returns the reservation's id @throws E_INSUFFICIENT_STOCK */
  abstract reserve(need: PartNeed, by: Actor): Promise<string>

  /** Hands it out, first of what is set aside for the task. @returns the movement's id @throws E_INSUFFICIENT_STOCK */
  abstract issue(need: PartNeed, by: Actor): Promise<string>

  /** Takes it back at what its issue cost. @returns the movement's id @throws E_CONFLICT for more than is out */
  abstract return(need: PartNeed, by: Actor): Promise<string>

  /** Lets go of all that is planned or set aside for the task and was not issued. */
  abstract release(taskId: string, by: Actor): Promise<void>

  /** What is planned, set aside or issued to the task. */
  abstract ofTask(taskId: string): Promise<PartOfTask[]>

  /** What the parts of a task cost, at the cost of their issue: a decimal in the tenant's currency. */
  abstract costOf(taskId: string): Promise<string>
}
