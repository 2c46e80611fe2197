import pg from 'pg'
import { PASSWORD } from '#tests/support/tenants'
import type { Write } from '#tests/support/faults/write_log'

/** A company as the world sees it: an address, a name, and an administrator's token. */
export type Company = { url: string; slug: string; headers: Record<string, string> }

/** Signs a company up, as anybody may. */
export async function registered(url: string, slug: string): Promise<Company> {
  const answer = await fetch(`${url}/api/v1/auth/register/`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      company_name: slug,
      email: `boss@${slug}.test`,
      password: PASSWORD,
      slug,
    }),
  })
  const { data } = (await answer.json()) as { data: { access_token: string } }
  return {
    url,
    slug,
    headers: { 'x-tenant': slug, 'authorization': `Bearer ${data.access_token}` },
  }
}

/** One question to a company's tables, past the product. @param sql with `schema.` before every table */
export async function behind<T>(databaseUrl: string, slug: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const found = await client.query(`SELECT schema_name FROM public.tenants WHERE slug = $1`, [
      slug,
    ])
    const schema = client.escapeIdentifier(found.rows[0].schema_name)
    return (await client.query(sql.replaceAll('schema.', `${schema}.`))).rows
  } finally {
    await client.end()
  }
}

/** Every facility, deleted ones too, by the name that was its key. */
export function facilitiesOf(databaseUrl: string, slug: string) {
  return behind<Write>(databaseUrl, slug, 'SELECT name AS key, id FROM schema.facilities')
}

/** How many events still wait to be handed to the queue. */
export async function waitingEvents(databaseUrl: string, slug: string) {
  const [{ count }] = await behind<{ count: number }>(
    databaseUrl,
    slug,
    'SELECT count(*)::int AS count FROM schema.outbox'
  )
  return count
}
