import { filterBy, labelled, PlainRecords } from '#plugins/inventory/models/plain_records'
import { utcText } from '#platform/entities/query/plain_list'

/** What suppliers sell. */
export const offerList = new PlainRecords({
  select: `o.id, o.part_id, ${labelled('p', `p.name || ' (' || p.part_number || ')'`)} AS part, p.unit, o.supplier_id,
    ${labelled('u', 'u.name')} AS supplier, o.supplier_number, o.manufacturer, o.manufacturer_number, o.description, o.link,
    o.pack_quantity::text, o.lead_days, ${utcText('o.created_at')} AS created_at, ${utcText('o.updated_at')} AS updated_at,
    (SELECT coalesce(json_agg(json_build_object('quantity', b.quantity::text, 'unit_price', b.unit_price::text)
      ORDER BY b.quantity), '[]') FROM price_breaks b WHERE b.supplier_part_id = o.id) AS prices`,
  from: `supplier_parts o JOIN parts p ON p.id = o.part_id AND p.deleted_at IS NULL
    JOIN suppliers u ON u.id = o.supplier_id AND u.deleted_at IS NULL`,
  id: 'o.id',
  order: 'o.supplier_number, o.id',
  filters: {
    id: filterBy.id('o.id'),
    part_id: filterBy.id('o.part_id'),
    supplier_id: filterBy.id('o.supplier_id'),
    search: filterBy.text(
      `concat_ws(' ', o.supplier_number, o.manufacturer, o.manufacturer_number, p.part_number, p.name)`
    ),
  },
})
