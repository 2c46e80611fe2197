import type { ApiClient } from '@japa/api-client'
import { tenant } from '#platform/tenancy/tenant_scope'
import { Caller } from '#tests/support/caller'
import type { TestTenant } from '#tests/support/tenants'

type Level = Record<
  'id' | 'on_hand' | 'reserved' | 'available' | 'on_order' | 'average_cost',
  string
>
type Wish = { kind: string; quantity: string | number } & Record<string, unknown>

let count = 0

/** A part at a location of a tenant that has the inventory, and what tests ask of it. */
export class Store {
  private constructor(
    readonly api: Caller,
    readonly partId: string,
    readonly locationId: string
  ) {}

  static async open(
    client: ApiClient,
    home: TestTenant,
    { place = {}, ...part }: { place?: object } & Record<string, unknown> = {}
  ) {
    const api = await enabled(client, home)
    const number = `P-${++count}`
    const { id: locationId } = await api.create('/stock-locations/', {
      name: `Shelf ${number}`,
      ...place,
    })
    const { id } = await api.create('/parts/', { part_number: number, name: 'Filter', ...part })
    return new Store(api, id, locationId)
  }

  move(wish: Wish, headers?: Record<string, string>) {
    const at = { part_id: this.partId, location_id: this.locationId }
    return this.api.post('/stock/movements/', { ...at, ...wish }, headers)
  }

  /** Moves that have to succeed, one after the other. */
  async moved(...wishes: Wish[]) {
    const made = []
    for (const wish of wishes) {
      const answer = await this.move(wish)
      if (answer.status() !== 201) throw new Error(answer.text())
      made.push(answer.body().data)
    }
    return made
  }

  async level(locationId = this.locationId): Promise<Level> {
    const query = `part_id=${this.partId}&location_id=${locationId}`
    return (await this.api.get(`/stock/?${query}`)).body().data[0]
  }

  async task() {
    return (await this.api.create('/tasks/', { title: 'Change the filter' })).id as string
  }

  reserve(taskId: string, quantity: string) {
    const at = { part_id: this.partId, location_id: this.locationId }
    return this.api.post('/stock/reservations/', { ...at, task_id: taskId, quantity })
  }

  async suggestions() {
    return (await this.api.get(`/reorder-suggestions/?part_id=${this.partId}`)).body().data
  }
}

/** The administrator of a tenant that has the inventory. */
export async function enabled(client: ApiClient, home: TestTenant) {
  const api = await Caller.admin(client, home)
  ;(await api.post('/plugins/inventory/enable/')).assertStatus(200)
  return api
}

/** What the ledger of a part comes to, past the levels. */
export function ledgerOf(home: TestTenant, partId: string) {
  return tenant.run(home.tenant, () =>
    tenant.query<{ location_id: string; sum: string; lowest: string }>(
      `SELECT location_id, sum(quantity)::text AS sum, min(balance)::text AS lowest
       FROM stock_movements WHERE part_id = $1 GROUP BY location_id ORDER BY location_id`,
      [partId]
    )
  )
}
