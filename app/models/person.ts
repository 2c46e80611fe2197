import { personSql } from '#platform/entities/query/plain_list'
import { tenant } from '#platform/tenancy/tenant_scope'

export type Person = { id: string; label: string }

const PEOPLE = `SELECT ${personSql('asked.id')} AS person FROM unnest($1::uuid[]) AS asked (id)`

/** Users by id as answers embed them. One query; none where nobody is asked for. */
export async function peopleById(ids: (string | null)[]): Promise<Map<string, Person>> {
  const asked = ids.filter((id) => id !== null)
  if (!asked.length) return new Map()
  const rows = await tenant.query<{ person: Person | null }>(PEOPLE, [asked])
  return new Map(rows.flatMap(({ person }) => (person ? [[person.id, person] as const] : [])))
}
