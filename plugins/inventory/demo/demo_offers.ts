import type { KeptPart } from '#plugins/inventory/demo/demo_store'
import SupplierPart from '#plugins/inventory/models/supplier_part'
import type { Actor } from '#platform/events/actor'

/** Each part at its supplier: ten cost a twentieth less, fifty a tenth. */
const BREAKS = [
  { quantity: '1', share: 1 },
  { quantity: '10', share: 0.95 },
  { quantity: '50', share: 0.9 },
]

export async function sellParts(parts: KeptPart[], suppliers: string[], by: Actor) {
  for (const [at, { id: partId, number, price, supplier }] of parts.entries()) {
    const prices = BREAKS.map(({ quantity, share }) => {
      return { quantity, unitPrice: (Number(price) * share).toFixed(2) }
    })
    const supplierNumber = `${number.replace('-', '')}-${100 + at}`
    const wish = { partId, supplierId: suppliers[supplier], supplierNumber, prices }
    await new SupplierPart().take(wish, by)
  }
}
