import { v7 } from 'uuid'
import type { KeptPart } from '#plugins/inventory/demo/demo_store'
import { tenant } from '#platform/tenancy/tenant_scope'

/** Each part at its supplier: ten cost a twentieth less, fifty a tenth. */
const BREAKS = [
  { from: '1', share: '1' },
  { from: '10', share: '0.95' },
  { from: '50', share: '0.9' },
]

export async function sellParts(parts: KeptPart[], suppliers: string[]) {
  for (const [at, part] of parts.entries()) {
    const id = v7()
    const number = `${part.number.replace('-', '')}-${100 + at}`
    await tenant.query(OFFER, [id, suppliers[part.supplier], part.id, number])
    for (const { from, share } of BREAKS) await tenant.query(BREAK, [id, from, part.price, share])
  }
}

const OFFER = `
  INSERT INTO supplier_parts (id, supplier_id, part_id, supplier_number) VALUES ($1, $2, $3, $4)`

const BREAK = `
  INSERT INTO price_breaks (supplier_part_id, quantity, unit_price)
  VALUES ($1, $2, round($3::numeric * $4::numeric, 2))`
