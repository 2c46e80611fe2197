import { tenant } from '#platform/tenancy/tenant_scope'

/** What is there already, by what people know it by. */
export const storedId = {
  part: (number: string) => find('SELECT id FROM parts WHERE part_number = $1', number),
  supplier: (name: string) => find('SELECT id FROM suppliers WHERE name = $1', name),
  location: (fullName: string) =>
    find('SELECT id FROM stock_locations WHERE full_name = $1', fullName),
}

async function find(sql: string, value: string): Promise<string | undefined> {
  const [row] = await tenant.query<{ id: string }>(`${sql} AND deleted_at IS NULL`, [value])
  return row?.id
}
