import { filterBy, labelled, PlainRecords } from '#plugins/inventory/models/plain_records'
import { personSql, utcText } from '#platform/entities/query/plain_list'

const PART = `${labelled('p', `p.name || ' (' || p.part_number || ')'`)} AS part, p.unit`
const PLACE = `${labelled('s', 's.full_name')} AS location`
const WHERE_AND_WHAT = {
  part_id: filterBy.id('p.id'),
  location_id: filterBy.id('s.id'),
  within: {
    ...filterBy.id(''),
    sql: `s.path LIKE (SELECT path FROM stock_locations WHERE id = ?::uuid) || '%'`,
  },
  category: {
    ...filterBy.id(''),
    sql: `p.category_id IN (SELECT c.id FROM part_categories c
      WHERE c.path LIKE (SELECT path FROM part_categories WHERE id = ?::uuid) || '%')`,
  },
  search: filterBy.text(`p.part_number || ' ' || p.name || ' ' || coalesce(p.barcode, '')`),
}

/** One row per part and location. */
export const stockList = new PlainRecords({
  select: `l.id, l.part_id, ${PART}, l.location_id, ${PLACE}, l.on_hand::text, l.reserved::text,
    (l.on_hand - l.reserved)::text AS available, l.on_order::text, l.min::text, l.max::text, l.lead_days,
    l.average_cost::text, round(l.on_hand * l.average_cost, 4)::text AS value, ${utcText('l.updated_at')} AS updated_at`,
  from: `stock_levels l JOIN parts p ON p.id = l.part_id AND p.deleted_at IS NULL
    JOIN stock_locations s ON s.id = l.location_id AND s.deleted_at IS NULL`,
  id: 'l.id',
  order: 'p.part_number, s.full_name, l.id',
  filters: {
    ...WHERE_AND_WHAT,
    id: filterBy.id('l.id'),
    short: filterBy.flag('coalesce(l.on_hand - l.reserved + l.on_order < l.min, false)'),
    in_stock: filterBy.flag('l.on_hand > 0'),
  },
})

/** The ledger, newest first. */
export const movementList = new PlainRecords({
  select: `m.id, m.kind, m.part_id, ${PART}, m.location_id, ${PLACE}, m.quantity::text, m.unit_cost::text, m.value::text,
    m.balance::text, m.task_id, ${labelled('t', 't.task_number')} AS task, m.reservation_id, m.order_line_id,
    m.count_id, m.pair_id, m.reason, m.created_by, ${personSql('m.created_by')} AS created_by_user, ${utcText('m.at')} AS at`,
  from: `stock_movements m JOIN parts p ON p.id = m.part_id JOIN stock_locations s ON s.id = m.location_id
    LEFT JOIN tasks t ON t.id = m.task_id`,
  id: 'm.id',
  order: 'm.at DESC, m.id DESC',
  filters: {
    ...WHERE_AND_WHAT,
    id: filterBy.id('m.id'),
    task_id: filterBy.id('m.task_id'),
    count_id: filterBy.id('m.count_id'),
    pair_id: filterBy.id('m.pair_id'),
    order_line_id: filterBy.id('m.order_line_id'),
    kind: filterBy.word('m.kind', [
      'receipt',
      'issue',
      'return',
      'adjust',
      'transfer_out',
      'transfer_in',
      'count',
    ]),
    from: filterBy.since('m.at'),
    to: filterBy.until('m.at'),
  },
})

/** What tasks need. */
export const reservationList = new PlainRecords({
  select: `r.id, r.state, r.task_id, ${labelled('t', 't.task_number')} AS task, r.part_id, ${PART}, r.location_id, ${PLACE},
    r.quantity::text, r.issued::text, r.created_by, ${personSql('r.created_by')} AS created_by_user,
    ${utcText('r.created_at')} AS created_at, ${utcText('r.updated_at')} AS updated_at`,
  from: `stock_reservations r JOIN tasks t ON t.id = r.task_id JOIN parts p ON p.id = r.part_id
    JOIN stock_locations s ON s.id = r.location_id`,
  id: 'r.id',
  order: 'r.created_at DESC, r.id DESC',
  filters: {
    ...WHERE_AND_WHAT,
    id: filterBy.id('r.id'),
    task_id: filterBy.id('r.task_id'),
    state: filterBy.word('r.state', ['planned', 'reserved', 'kitted', 'issued', 'released']),
  },
})

/** What is to be bought: newest first. */
export const suggestionList = new PlainRecords({
  select: `g.id, g.state, g.part_id, ${PART}, g.location_id, ${PLACE}, g.quantity::text, p.supplier_id,
    ${labelled('u', 'u.name')} AS supplier, g.purchase_order_id, ${labelled('o', 'o.order_number')} AS purchase_order,
    ${utcText('g.created_at')} AS created_at, ${utcText('g.closed_at')} AS closed_at`,
  from: `reorder_suggestions g JOIN parts p ON p.id = g.part_id JOIN stock_locations s ON s.id = g.location_id
    LEFT JOIN suppliers u ON u.id = p.supplier_id LEFT JOIN purchase_orders o ON o.id = g.purchase_order_id`,
  id: 'g.id',
  order: 'g.created_at DESC, g.id DESC',
  filters: {
    ...WHERE_AND_WHAT,
    id: filterBy.id('g.id'),
    supplier_id: filterBy.id('p.supplier_id'),
    state: filterBy.word('g.state', ['open', 'ordered', 'settled']),
  },
})

/** Stocktakes; while one is open nobody learns what is expected: they would find just that. */
export const countList = new PlainRecords({
  select: `c.id, c.count_number, c.state, c.location_id, ${PLACE}, c.note, c.created_by,
    ${personSql('c.created_by')} AS created_by_user, ${personSql('c.submitted_by')} AS submitted_by_user,
    ${personSql('c.approved_by')} AS approved_by_user, ${utcText('c.submitted_at')} AS submitted_at,
    ${utcText('c.approved_at')} AS approved_at, ${utcText('c.created_at')} AS created_at,
    (SELECT coalesce(json_agg(json_build_object('part_id', n.part_id,
        'part', json_build_object('id', p.id, 'label', p.name || ' (' || p.part_number || ')'), 'unit', p.unit,
        'counted', n.counted::text, 'expected', CASE WHEN c.state <> 'open' THEN n.expected::text END,
        'variance', CASE WHEN c.state <> 'open' THEN (n.counted - n.expected)::text END)
      ORDER BY p.part_number, p.id), '[]')
      FROM stock_count_lines n JOIN parts p ON p.id = n.part_id WHERE n.count_id = c.id) AS lines`,
  from: 'stock_counts c JOIN stock_locations s ON s.id = c.location_id',
  id: 'c.id',
  order: 'c.created_at DESC, c.id DESC',
  filters: {
    id: filterBy.id('c.id'),
    location_id: filterBy.id('c.location_id'),
    state: filterBy.word('c.state', ['open', 'counted', 'posted', 'cancelled']),
  },
})
