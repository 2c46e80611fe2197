import { CatalogueError } from '#platform/errors'
import type { Actor } from '#platform/events/actor'
import { contracts } from '#platform/plugins/contracts'
import { enabledPlugins } from '#platform/plugins/enabled_plugins'
import type { Contract } from '#platform/plugins/plugin'
import type { TaskOrder } from '#plugins/maintenance/models/raised_tasks'

type TemplatePart = { part_id: string; quantity: string | number; location_id?: string }

/** What is asked of the inventory plugin here. Where it is not installed its own file is not there to be read. */
interface Reservations {
  plan(
    need: { taskId: string; partId: string; quantity: string; locationId?: string; key?: string },
    by: Actor
  ): Promise<string>
}

const CONTRACT: string = '#plugins/inventory/contract/part_reservations'

/** Whether there is a store to say it to. */
export async function plansParts(): Promise<boolean> {
  return (await reservations()) !== undefined
}

/**
 * Says to the store what tasks will need, by the parts of their templates. The work is due whatever the store says:
 * what it refuses is told. @returns why, by the schedule
 */
export async function planParts(orders: TaskOrder[], by: Actor): Promise<Map<string, string>> {
  const refused = new Map<string, string>()
  const needing = orders.filter((order) => partsOf(order).length)
  const store = needing.length ? await reservations() : undefined
  if (!store) return refused
  for (const order of needing) {
    const reason = await planned(store, order, by)
    if (reason) refused.set(order.facts.schedule.id, `A part could not be planned: ${reason}`)
  }
  return refused
}

async function planned(store: Reservations, order: TaskOrder, by: Actor) {
  let reason: string | undefined
  for (const { part_id: partId, quantity, location_id: locationId } of partsOf(order)) {
    const key = `${order.id} ${partId} ${locationId ?? ''}`
    const need = { taskId: order.id, partId, quantity: String(quantity), key }
    try {
      await store.plan({ ...need, ...(locationId && { locationId }) }, by)
    } catch (error) {
      if (!(error instanceof CatalogueError)) throw error
      reason = String(Object.values(error.details ?? {}).flat()[0] ?? error.message)
    }
  }
  return reason
}

async function reservations(): Promise<Reservations | undefined> {
  if (!(await enabledPlugins()).has('inventory')) return undefined
  const { PartReservations } = (await import(CONTRACT)) as {
    PartReservations: Contract<Reservations>
  }
  return contracts.find(PartReservations)
}

function partsOf({ facts }: TaskOrder): TemplatePart[] {
  return (facts.schedule.task_template.parts ?? []) as TemplatePart[]
}
