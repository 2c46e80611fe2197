import { tenant } from '#platform/tenancy/tenant_scope'

export default async function count() {
  await tenant.query("INSERT INTO probes (what) VALUES ('counted')")
}
