import type Tenant from '#platform/tenancy/tenant'
import { tenant } from '#platform/tenancy/tenant_scope'

/** What is to be known of a company by whoever works for it. */
export type Company = {
  id: string
  slug: string
  name: string
  /** Where its days begin and end: `Europe/Berlin`. */
  timeZone: string
  /** What it speaks where nobody in particular is spoken to: `de`. */
  locale: string
  /** Of every amount: `EUR`. */
  currency: string
}

/** The company whose unit of work is open. @throws outside every unit */
export function company(): Company {
  const { id, slug, name, timeZone, locale, currency } = tenant.current() as Tenant
  return { id, slug, name, timeZone, locale, currency }
}
