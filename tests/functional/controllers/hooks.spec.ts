import { createHmac } from 'node:crypto'
import { test } from '@japa/runner'
import { automate, forget, runsOf } from '#tests/support/automations'
import { Caller } from '#tests/support/caller'
import { withWorker } from '#tests/support/queue'
import { twoTenants } from '#tests/support/tenants'

const HOOK = { key: 'sensor', on: { event: 'hook', entity: 'task' }, if: 'data.level > 3.0' }

test.group('Hooks', (group) => {
  const pair = twoTenants(group)
  const worker = withWorker(group)
  const slug = () => pair.ours.tenant.slug

  test('a call with the secret address sets it off, the same event once', async ({
    client,
    assert,
  }) => {
    const api = await Caller.admin(client, pair.ours)
    await automate(api, HOOK)
    const { id } = await api.create('/tasks/', { title: 'Pump' })
    const { path } = (await api.post('/automations/sensor/hook/')).body().data
    const body = { event_id: 'e-1', record_id: id, data: { level: 5 } }
    const call = () => client.post(path).header('x-tenant', slug()).json(body)
    assert.deepEqual((await call()).body().data, { accepted: true, repeated: false })
    assert.deepEqual((await call()).body().data, { accepted: true, repeated: true })
    await worker.settle(pair.ours.tenant)
    assert.containSubset(await runsOf(api, 'sensor'), [{ state: 'done', event: 'hook' }])
    assert.lengthOf(await runsOf(api, 'sensor'), 1)

    const neighbour = await client.post(path).header('x-tenant', pair.theirs.tenant.slug).json(body)
    neighbour.assertStatus(404)
    const shapeless = await client
      .post(path)
      .header('x-tenant', slug())
      .json({ record_id: 'x', data: [] })
    shapeless.assertStatus(422)
    assert.sameMembers(Object.keys(shapeless.body().error.details), ['record_id', 'data'])
    await api.delete('/automations/sensor/hook/')
    const closed = await call()
    closed.assertStatus(404)
    await forget(api, 'sensor')
  })

  test('a signed address takes only what its key has signed, and lately', async ({
    client,
    assert,
  }) => {
    const api = await Caller.admin(client, pair.ours)
    await automate(api, HOOK)
    const { id } = await api.create('/tasks/', { title: 'Pump' })
    const issued = (await api.post('/automations/sensor/hook/', { signed: true })).body().data
    const body = JSON.stringify({ record_id: id, data: { level: 5 } })
    const call = (at: number, key: string) =>
      client
        .post(issued.path)
        .headers({
          'x-tenant': slug(),
          'content-type': 'application/json',
          'x-hook-timestamp': String(at),
          'x-hook-signature': `sha256=${createHmac('sha256', key).update(`${at}.${body}`).digest('hex')}`,
        })
        .json(JSON.parse(body))
    const now = Math.floor(Date.now() / 1_000)
    const good = await call(now, issued.signing_key)
    good.assertStatus(200)
    for (const [at, key] of [
      [now, 'other'],
      [now - 301, issued.signing_key],
    ] as const) {
      const bad = await call(at, key)
      bad.assertStatus(401)
    }
    const state = (await api.get('/automations/sensor/')).body().data
    assert.isTrue(state.hook.signed)
    await forget(api, 'sensor')
  })

  test('only an automation that waits for one has an address', async ({ client }) => {
    const api = await Caller.admin(client, pair.ours)
    await automate(api, { key: 'deaf', on: { event: 'created', entity: 'task' } })
    const refused = await api.post('/automations/deaf/hook/')
    refused.assertStatus(409)
    const technician = await Caller.as(client, pair.ours, 'technician')
    const forbidden = await technician.post('/automations/deaf/hook/')
    forbidden.assertStatus(403)
    await forget(api, 'deaf')
  })
})
