import { test } from '@japa/runner'
import { tenant } from '#platform/tenancy/tenant_scope'
import { adminHeaders, person } from '#tests/support/people'
import { twoTenants } from '#tests/support/tenants'

test.group('Idempotency-Key', (group) => {
  const pair = twoTenants(group)
  const path = '/api/v1/facilities/'

  test('the same request again gets the stored answer and has no second effect', async ({
    client,
    assert,
  }) => {
    const headers = { ...(await adminHeaders(pair.ours)), 'idempotency-key': 'once' }
    const first = await client.post(path).headers(headers).json({ name: 'Plant One' })
    first.assertStatus(201)
    const second = await client.post(path).headers(headers).json({ name: 'Plant One' })

    second.assertStatus(201)
    assert.equal(second.header('idempotency-replayed'), 'true')
    assert.isUndefined(first.header('idempotency-replayed'))
    assert.deepEqual(second.body(), first.body())
    assert.equal(second.header('location'), first.header('location'))
    assert.equal(await facilities('Plant One'), 1)
  })

  test('another body under the same key is refused', async ({ client, assert }) => {
    const headers = { ...(await adminHeaders(pair.ours)), 'idempotency-key': 'twice' }
    await client.post(path).headers(headers).json({ name: 'Plant Two' })
    const other = await client.post(path).headers(headers).json({ name: 'Plant Three' })

    other.assertStatus(422)
    assert.equal(other.body().error.code, 'IDEMPOTENCY_KEY_REUSED')
    assert.equal(await facilities('Plant Three'), 0)
  })

  test('a refused request leaves its key free for the corrected one', async ({ client }) => {
    const headers = { ...(await adminHeaders(pair.ours)), 'idempotency-key': 'corrected' }
    ;(await client.post(path).headers(headers).json({ nonsense: true })).assertStatus(422)
    ;(await client.post(path).headers(headers).json({ name: 'Plant Four' })).assertStatus(201)
  })

  test('ten at the same moment have one effect: the others are told to wait or get its answer', async ({
    client,
    assert,
  }) => {
    const headers = { ...(await adminHeaders(pair.ours)), 'idempotency-key': 'race' }
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        client.post(path).headers(headers).json({ name: 'Plant Race' })
      )
    )

    for (const answer of answers) assert.include([201, 409], answer.status())
    const [conflict] = answers.filter((answer) => answer.status() === 409)
    if (conflict) assert.equal(conflict.body().error.code, 'REQUEST_IN_PROGRESS')
    assert.equal(await facilities('Plant Race'), 1)
  })

  test('a request whose key is being used answers 409 with Retry-After', async ({
    client,
    assert,
  }) => {
    const headers = { ...(await adminHeaders(pair.ours)), 'idempotency-key': 'running' }
    await tenant.run(pair.ours.tenant, async () => {
      await tenant.lock(`${pair.ours.adminId} running`)
      const answer = await tenant.outside(() =>
        client.post(path).headers(headers).json({ name: 'Plant Five' })
      )
      answer.assertStatus(409)
      assert.equal(answer.header('retry-after'), '1')
    })
  })

  test('keys belong to a user of a tenant', async ({ client }) => {
    const key = { 'idempotency-key': 'shared' }
    const manager = await person(pair.ours, 'manager')
    const users = [await adminHeaders(pair.ours), manager.headers, await adminHeaders(pair.theirs)]
    for (const [at, headers] of users.entries()) {
      const answer = await client
        .post(path)
        .headers({ ...headers, ...key })
        .json({ name: `Plant of ${at}` })
      answer.assertStatus(201)
    }
  })

  test('after a day a key is free again', async ({ client }) => {
    const headers = { ...(await adminHeaders(pair.ours)), 'idempotency-key': 'old' }
    await client.post(path).headers(headers).json({ name: 'Plant Six' })
    await tenant.run(pair.ours.tenant, () =>
      tenant.query(
        `UPDATE idempotency_keys SET created_at = now() - interval '25 hours' WHERE key = 'old'`
      )
    )
    ;(await client.post(path).headers(headers).json({ name: 'Plant Seven' })).assertStatus(201)
  })

  test('a key has 255 characters at most', async ({ client }) => {
    const headers = await adminHeaders(pair.ours)
    const answer = (key: string) =>
      client
        .post(path)
        .headers({ ...headers, 'idempotency-key': key })
        .json({ name: `Plant ${key.length}` })
    ;(await answer('k'.repeat(255))).assertStatus(201)
    ;(await answer('k'.repeat(256))).assertStatus(400)
  })

  async function facilities(name: string) {
    const [{ count }] = await tenant.run(pair.ours.tenant, () =>
      tenant.query<{ count: number }>(
        'SELECT count(*)::int AS count FROM facilities WHERE name = $1',
        [name]
      )
    )
    return count
  }
})
