import PartCategory, { namesIn, UNREADABLE } from '#plugins/inventory/models/part_category'
import { followReorderLevel } from '#plugins/inventory/models/reorder_level'
import type { RowRefusals } from '#platform/entities/entity_model'
import { plainDecimal } from '#platform/entities/plain_decimal'
import type { EntityRecord } from '#platform/entities/record_rules'
import type { Actor } from '#platform/events/actor'
import { tenant } from '#platform/tenancy/tenant_scope'

type Row = {
  id: string
  category_id: string | null
  category: string | null
  reorder_level: string | null
}

/** A category that cannot be read is refused with its row: it would end the whole file later. */
export async function judgeParts(rows: EntityRecord[]): Promise<RowRefusals> {
  const parts = rows as unknown as Row[]
  const odd = parts.filter(({ category }) => category && !namesIn(category))
  return new Map(odd.map(({ id }) => [id, { category: [UNREADABLE] }]))
}

/** Parts from a file: their category by name and id alike, and levels that follow the part's own reorder level. */
export async function completeParts(rows: EntityRecord[], by: Actor) {
  const parts = rows as unknown as Row[]
  const known = await tenant.query<Row>(KNOWN, [parts.map(({ id }) => id)])
  const before = new Map(known.map((row) => [row.id, row]))
  for (const part of parts) {
    const old = before.get(part.id)
    await sort(part, old, by)
    const levels = [part.reorder_level, old?.reorder_level].map((one) =>
      one ? plainDecimal(one) : null
    )
    if (old && levels[0] !== levels[1]) await followReorderLevel(part, old.reorder_level)
  }
}

/** The id counts where both were changed. */
async function sort(part: Row, old: Row | undefined, by: Actor) {
  if ((part.category_id ?? null) !== (old?.category_id ?? null)) {
    const category = part.category_id && (await PartCategory.findOrFail(part.category_id))
    part.category = category ? category.full_name : null
  } else if ((part.category ?? null) !== (old?.category ?? null)) {
    const category = part.category ? await PartCategory.named(part.category, by) : null
    Object.assign(part, {
      category_id: category?.id ?? null,
      category: category?.full_name ?? null,
    })
  }
}

const KNOWN = `
  SELECT id, category_id, category, reorder_level::text FROM parts WHERE id = ANY ($1::uuid[])`
