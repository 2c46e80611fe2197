import type { Principal } from '#models/principal'
import { periodOf, type Period } from '#models/period'
import { invalidQuery } from '#platform/entities/query/invalid_query'
import { kpiCatalogue } from '#platform/plugins/kpi_catalogue'
import type { Kpi, KpiFigure } from '#platform/plugins/plugin_kpi'
import { tenant } from '#platform/tenancy/tenant_scope'

const PERIOD = ['from', 'to']

/** A figure with what it was asked for. */
export type Computed = { kpi: Kpi; period: Period; figure: KpiFigure }

/** The figures somebody may see. */
export async function figuresFor(principal: Principal): Promise<Kpi[]> {
  return (await kpiCatalogue.offered()).filter(({ permission }) => principal.can(permission))
}

/** Whether there is a page of figures for somebody. */
export async function hasFigures(principal: Principal) {
  return tenant.isOpen() && (await figuresFor(principal)).length > 0
}

/** @throws E_NOT_FOUND, E_FORBIDDEN, E_INVALID_QUERY */
export async function computed(
  key: string,
  query: Record<string, unknown>,
  principal: Principal
): Promise<Computed> {
  const kpi = await kpiCatalogue.find(key)
  principal.authorize(kpi.permission)
  const period = periodOf(query)
  const { default: compute } = await kpi.compute()
  const figure = await compute({ ...period, filter: filterOf(kpi, query), principal })
  return { kpi, period, figure }
}

function filterOf({ filters = [] }: Kpi, query: Record<string, unknown>): Record<string, string> {
  const asked = Object.entries(query).filter(([name]) => !PERIOD.includes(name))
  for (const [name, value] of asked) {
    if (!filters.includes(name))
      throw invalidQuery(name, `This figure cannot be narrowed by "${name}"`)
    if (typeof value !== 'string') throw invalidQuery(name, `${name} must be one value`)
  }
  return Object.fromEntries(asked) as Record<string, string>
}
