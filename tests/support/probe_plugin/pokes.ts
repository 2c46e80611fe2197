import type { KpiAsked, KpiFigure } from '#platform/plugins/plugin_kpi'
import { tenant } from '#platform/tenancy/tenant_scope'

export default async function pokes({ filter }: KpiAsked): Promise<KpiFigure> {
  const rows = await tenant.query<{ what: string }>(
    'SELECT what FROM probes WHERE $1::text IS NULL OR what = $1 ORDER BY id',
    [filter.what ?? null]
  )
  const poked = rows.filter(({ what }) => what === 'poked').length
  return {
    value: rows.length ? poked / rows.length : null,
    inputs: { pokes: poked, all: rows.length },
    rows: rows.map(({ what }) => ({ what, counts: what === 'poked' })),
  }
}
