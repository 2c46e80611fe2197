import { tenant } from '#platform/tenancy/tenant_scope'

const NAME = `SELECT coalesce(nullif(trim(concat(first_name, ' ', last_name)), ''), email) AS name FROM users WHERE id = $1`

/** What a user is called, one who has left too; the product itself where nobody is meant. */
export async function nameOf(id: string | null): Promise<string> {
  if (!id) return 'FieldRino'
  const [row] = await tenant.query<{ name: string }>(NAME, [id])
  return row?.name ?? 'FieldRino'
}
