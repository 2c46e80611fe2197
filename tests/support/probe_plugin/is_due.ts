import { tenant } from '#platform/tenancy/tenant_scope'

export default async function isDue() {
  return (await tenant.query("SELECT FROM probes WHERE what = 'due'")).length > 0
}
