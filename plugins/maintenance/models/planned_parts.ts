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

/** Says to the store what tasks will need, by the parts of their templates. */
export async function planParts(orders: TaskOrder[], by: Actor) {
  const needing = orders.filter((order) => partsOf(order).length)
  const store = needing.length ? await reservations() : undefined
  if (!store) return
  for (const order of needing)
    for (const { part_id: partId, quantity, location_id: locationId } of partsOf(order))
      await store.plan(
        {
          taskId: order.id,
          partId,
          quantity: String(quantity),
          ...(locationId && { locationId }),
          key: `${order.id} ${partId} ${locationId ?? ''}`,
        },
        by
      )
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
