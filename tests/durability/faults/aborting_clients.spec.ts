import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { test } from '@japa/runner'
import { databaseLogins } from '#config/database'
import { Chance } from '#tests/support/faults/chance'
import { until } from '#tests/support/faults/load'
import { behind } from '#tests/support/faults/registered'
import { FAULT_TIMEOUT, sized } from '#tests/support/faults/size'
import { Verdict } from '#tests/support/faults/verdict'
import { adminHeaders } from '#tests/support/people'
import { killAll, Process } from '#tests/support/process'
import { provision, type TestTenant } from '#tests/support/tenants'
import { removeTenant } from '#platform/tenancy/tenant_removal'

const TENANTS = sized(6, 20)
const CLIENTS = 64
/** Answers that came whole. */
const ANSWERS = sized(3_000, 50_000)
/** One of so many requests is left before its answer, within so many milliseconds. */
const ABORTS = { oneOf: 5, within: 30 }

type Home = { slug: string; headers: Record<string, string>; ids: string[] }
type Row = { name: string }

test.group('Clients that go away in the middle', (group) => {
  const homes: TestTenant[] = []
  const chance = new Chance()
  const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS })
  const seen = { answers: 0, aborted: 0, rows: 0, foreign: 0, strange: new Map<string, number>() }
  group.setup(async () => {
    for (let number = 0; number < TENANTS; number++) homes.push(await provision('abort'))
    return async () => {
      agent.destroy()
      await killAll()
      for (const { tenant } of homes) await removeTenant(tenant)
    }
  })

  test('see nobody else’s rows, and leave no connection behind', async ({ assert }) => {
    const web = await Process.web()
    const people = await Promise.all(homes.map((home) => moveIn(web.url, home)))
    const client = async () => {
      while (seen.answers < ANSWERS) await visit(web.url, chance.one(people))
    }
    await Promise.all(Array.from({ length: CLIENTS }, client))

    const pool = async () => usedAndWaiting(await (await fetch(`${web.url}/metrics`)).text())
    await until(async () => (await pool()).every((count) => count === 0))
    await until(async () => (await openTransactions()) === 0)
    new Verdict('aborting-clients', chance.seed)
      .atLeast('answers', seen.answers, ANSWERS)
      .atLeast('requests left in the middle', seen.aborted, Math.floor(ANSWERS / 10))
      .atLeast('rows looked at', seen.rows, ANSWERS)
      .equal('rows of another tenant', seen.foreign, 0)
      .equal('rows stored with another tenant', await strayRows(), 0)
      .equal('answers that are neither 2xx nor 503', [...seen.strange], [])
      .equal('connections of the pool in use or waited for', await pool(), [0, 0, 0, 0])
      .equal('transactions left open at the server', await openTransactions(), 0)
      .close(assert)
  }).timeout(FAULT_TIMEOUT)

  /** Every row carries the name of its tenant. */
  async function moveIn(url: string, home: TestTenant): Promise<Home> {
    const { slug } = home.tenant
    const headers = { ...(await adminHeaders(home)), 'content-type': 'application/json' }
    const ids: string[] = []
    for (let number = 0; number < 20; number++) {
      const body = JSON.stringify({ name: `${slug} ${number}` })
      const answer = await fetch(`${url}/api/v1/facilities/`, { method: 'POST', headers, body })
      ids.push(((await answer.json()) as { data: { id: string } }).data.id)
    }
    return { slug, headers, ids }
  }

  async function visit(url: string, home: Home) {
    const id = chance.one(home.ids)
    const body = JSON.stringify({ name: `${home.slug} ${chance.between(0, 1_000)}` })
    const [method, path, content] = chance.one([
      ['GET', '/', ''],
      ['GET', `/${id}/`, ''],
      ['POST', '/', body],
      ['PATCH', `/${id}/`, body],
    ])
    const patience = chance.next() < 1 / ABORTS.oneOf ? chance.between(0, ABORTS.within) : null
    const text = await ask(new URL(`/api/v1/facilities${path}`, url), {
      method,
      home,
      content,
      patience,
    })
    if (text === null) return void seen.aborted++
    seen.answers++
    look(home, text)
  }

  /** @returns null where the client left before the answer was there */
  async function ask(
    url: URL,
    {
      method,
      home,
      content,
      patience,
    }: { method: string; home: Home; content: string; patience: number | null }
  ) {
    const sent = request(url, { method, headers: home.headers, agent }).end(content)
    const leaving = patience === null ? undefined : setTimeout(() => sent.destroy(), patience)
    try {
      const [answer] = await once(sent, 'response')
      const text = Buffer.concat(await answer.toArray()).toString()
      if (!/^(2\d\d|503)$/.test(String(answer.statusCode)))
        seen.strange.set(`${answer.statusCode} ${text}`, 1)
      return text
    } catch {
      return null
    } finally {
      clearTimeout(leaving)
    }
  }

  function look({ slug }: Home, text: string) {
    const { data } = JSON.parse(text) as { data?: Row | Row[] }
    const rows = data ? [data].flat() : []
    seen.rows += rows.length
    seen.foreign += rows.filter(({ name }) => !name.startsWith(`${slug} `)).length
  }

  /** Past the product: what stands in each tenant's own tables. */
  async function strayRows() {
    let stray = 0
    for (const { tenant } of homes) {
      const rows = await behind<Row>(
        databaseLogins.migrator.url,
        tenant.slug,
        'SELECT name FROM schema.facilities'
      )
      stray += rows.filter(({ name }) => !name.startsWith(`${tenant.slug} `)).length
    }
    return stray
  }

  /** Of all logins: the migrator's own question is not counted. */
  async function openTransactions() {
    const [{ count }] = await behind<{ count: number }>(
      databaseLogins.migrator.url,
      homes[0].tenant.slug,
      `SELECT count(*)::int AS count FROM pg_stat_activity
      WHERE datname = current_database() AND state LIKE 'idle in transaction%'`
    )
    return count
  }
})

/** Connections in use, and requests that wait for one, of every pool that is open. */
function usedAndWaiting(metrics: string) {
  return [
    ...metrics.matchAll(/^fieldrino_pool_connections\{.*state="(?:used|waiting)"\} (\d+)$/gm),
  ].map(([, count]) => Number(count))
}
