import { tenant } from '#platform/tenancy/tenant_scope'

const NEXT = `
  INSERT INTO number_sequences AS s (key, last_value) VALUES ($1, $2)
  ON CONFLICT (key) DO UPDATE SET last_value = s.last_value + $2 RETURNING last_value`

/** The next number of its kind: `T-` gives `T-000123`. Gapless, because a unit that fails gives its number back. */
export async function nextNumber(key: string, prefix: string): Promise<string> {
  const [number] = await nextNumbers(key, prefix, 1)
  return number
}

/** The next `count` of them, in one statement. */
export async function nextNumbers(key: string, prefix: string, count: number): Promise<string[]> {
  const [{ last_value: last }] = await tenant.query<{ last_value: string }>(NEXT, [key, count])
  return Array.from(
    { length: count },
    (_, at) => prefix + String(Number(last) - count + 1 + at).padStart(6, '0')
  )
}
