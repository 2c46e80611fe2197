import { runCompiled } from '#platform/entities/query/run_compiled'
import type { KpiAsked, KpiFigure } from '#platform/plugins/plugin_kpi'
import { placesFor } from '#plugins/inventory/models/stock_scope'

type Row = { part_id: string; part: string; location: string; since: Date | null; on_hand: string }

/** Rows of one answer; the counts are of all. */
const MOST = 1_000

/**
 * Of what is to be kept, each part at each location with a minimum, how much was gone at some time. What lay there when
 * the period began is the balance of the last movement before; without any there was none.
 */
export default async function stockOutFigure(asked: KpiAsked): Promise<KpiFigure> {
  const rows = await kept(asked)
  const out = rows.filter(({ since }) => since)
  return {
    value: rows.length ? Number((out.length / rows.length).toFixed(4)) : null,
    inputs: { out: out.length, kept: rows.length },
    rows: rows.slice(0, MOST).map((row) => ({
      part: row.part,
      location: row.location,
      since: row.since && new Date(row.since).toISOString(),
      on_hand: Number(row.on_hand),
      counts: row.since !== null,
      path: `/parts/${row.part_id}`,
    })),
    isCut: rows.length > MOST,
  }
}

function kept({ from, to, principal }: KpiAsked) {
  const reach = placesFor(principal, 'view_stock')
  const until = to < new Date() ? to : new Date()
  return runCompiled<Row>({
    sql: `
      SELECT p.id AS part_id, p.name || ' (' || p.part_number || ')' AS part, s.full_name AS location,
        l.on_hand::text, CASE WHEN opening.balance <= 0 THEN greatest(l.created_at, ?::timestamptz) ELSE gone.at END AS since
      FROM stock_levels l JOIN parts p ON p.id = l.part_id AND p.deleted_at IS NULL
        JOIN stock_locations s ON s.id = l.location_id AND s.deleted_at IS NULL
        CROSS JOIN LATERAL (SELECT coalesce((
          SELECT m.balance FROM stock_movements m
          WHERE m.part_id = l.part_id AND m.location_id = l.location_id AND m.at <= greatest(l.created_at, ?::timestamptz)
          ORDER BY m.at DESC, m.id DESC LIMIT 1), 0) AS balance) opening
        LEFT JOIN LATERAL (
          SELECT min(m.at) AS at FROM stock_movements m
          WHERE m.part_id = l.part_id AND m.location_id = l.location_id AND m.balance <= 0
            AND m.at >= ?::timestamptz AND m.at < ?::timestamptz) gone ON true
      WHERE l.min > 0 AND l.created_at < ?::timestamptz AND (${reach.sql})
      ORDER BY since NULLS LAST, p.part_number, s.full_name`,
    bindings: [from, from, from, until, until, ...reach.bindings],
  })
}
