import { tenant } from '#platform/tenancy/tenant_scope'

const NEXT = `
  INSERT INTO number_sequences AS s (key, last_value) VALUES ($1, 1)
  ON CONFLICT (key) DO UPDATE SET last_value = s.last_value + 1 RETURNING last_value`

/** The next number of its kind: `T-000123`. Gapless, because a unit that fails gives its number back. */
export async function nextNumber(key: string, prefix: string): Promise<string> {
  const [{ last_value: value }] = await tenant.query<{ last_value: string }>(NEXT, [key])
  return `${prefix}-${String(value).padStart(6, '0')}`
}
