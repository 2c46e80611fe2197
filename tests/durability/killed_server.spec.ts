import { test } from '@japa/runner'
import { tenant } from '#platform/tenancy/tenant_scope'
import { adminHeaders } from '#tests/support/people'
import { killAll, Process } from '#tests/support/process'
import { twoTenants } from '#tests/support/tenants'

const WRITES = 400
const WRITERS = 8

type Row = { name: string; id: string; audited: number; keys: number }

test.group('A killed server', (group) => {
  const pair = twoTenants(group)
  group.teardown(killAll)

  test('leaves nothing half-done, and repeated requests have one effect each', async ({
    assert,
  }) => {
    const headers = await adminHeaders(pair.ours)
    const first = await Process.web({ LOG_LEVEL: 'info' })
    const confirmed = await write(
      first.url,
      headers,
      (count) => count === WRITES / 2 && first.kill()
    )
    assert.isAtLeast(confirmed.size, WRITES / 2)
    assert.isBelow(confirmed.size, WRITES)

    const second = await Process.web()
    const repeated = await write(second.url, headers)
    assert.equal(repeated.size, WRITES)
    for (const [name, id] of confirmed) assert.equal(repeated.get(name), id)

    const rows = await tenant.run(pair.ours.tenant, () => tenant.query<Row>(STATE))
    assert.lengthOf(rows, WRITES)
    for (const { name, id, audited, keys } of rows) {
      assert.deepEqual({ id, audited, keys }, { id: repeated.get(name)!, audited: 1, keys: 1 })
    }
    await second.kill()
  })
})

/** Every row, how often its creation was audited, and how many stored answers name it. */
const STATE = `
  SELECT name, id, (SELECT count(*)::int FROM audit_log WHERE record_id = facilities.id AND action = 'created') AS audited,
    (SELECT count(*)::int FROM idempotency_keys WHERE headers->>'location' LIKE '%' || facilities.id || '%') AS keys
  FROM facilities`

/** Posts one facility per key, several at a time. @returns name → id of those that were confirmed */
async function write(
  url: string,
  headers: Record<string, string>,
  onConfirmed: (count: number) => unknown = () => {}
) {
  const confirmed = new Map<string, string>()
  const names = Array.from({ length: WRITES }, (_each, at) => `Plant ${at}`).values()
  const post = async (name: string) => {
    const answer = await fetch(`${url}/api/v1/facilities/`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': name },
      body: JSON.stringify({ name }),
    })
    const { data } = (await answer.json()) as { data?: { id: string } }
    if (data) onConfirmed(confirmed.set(name, data.id).size)
  }
  const writer = async () => {
    for (const name of names) await post(name).catch(() => {})
  }
  await Promise.all(Array.from({ length: WRITERS }, writer))
  return confirmed
}
