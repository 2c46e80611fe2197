import { createHmac } from 'node:crypto'
import { test } from '@japa/runner'
import { tenant } from '#platform/tenancy/tenant_scope'
import { Caller } from '#tests/support/caller'
import { withWorker } from '#tests/support/queue'
import { Receiver } from '#tests/support/receiver'
import { complete, completing } from '#tests/support/task_workflow'
import { twoTenants } from '#tests/support/tenants'

test.group('The webhook effect', (group) => {
  const pair = twoTenants(group)
  const worker = withWorker(group)
  const receiver = new Receiver(group)

  const runs = () =>
    tenant.run(pair.ours.tenant, () =>
      tenant.query<{ state: string; outcome: string }>(
        'SELECT state, outcome FROM effect_runs ORDER BY id DESC LIMIT 1'
      )
    )

  test('tells the other side what happened, signed', async ({ client, assert }) => {
    const admin = await Caller.admin(client, pair.ours)
    await completing(admin, {
      do: 'webhook',
      with: { url: receiver.url, event: 'task.completed' },
    })
    const { id } = await admin.create('/tasks/', { title: 'Lift' })
    await complete(admin, id)
    assert.isEmpty(receiver.received)
    await worker.settle(pair.ours.tenant)

    const [{ body, headers }] = receiver.received
    assert.containSubset(JSON.parse(body), {
      event: 'task.completed',
      entity: 'task',
      record: { id, title: 'Lift', status: 'completed' },
    })
    const { secret } = (await admin.get('/webhooks/secret/')).body().data
    const [, seconds, mac] = /^t=(\d+),v1=(.+)$/.exec(String(headers['fieldrino-signature']))!
    assert.equal(mac, createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex'))
    const theirs = await Caller.admin(client, pair.theirs)
    assert.notEqual((await theirs.get('/webhooks/secret/')).body().data.secret, secret)
  })

  test('is tried again with the same key until the other side takes it', async ({
    client,
    assert,
  }) => {
    const admin = await Caller.admin(client, pair.ours)
    await completing(admin, { do: 'webhook', with: { url: receiver.url } })
    receiver.answers = [{ status: 500 }, { status: 429 }]
    await complete(admin, (await admin.create('/tasks/', { title: 'Lift' })).id)
    await worker.settle(pair.ours.tenant)
    assert.lengthOf(receiver.received, 3)
    const keys = receiver.received.map(({ headers }) => headers['idempotency-key'])
    assert.equal(new Set(keys).size, 1)
    assert.containSubset(await runs(), [{ state: 'done' }])
  })

  test('that is refused or leads into our network says so and is not repeated', async ({
    client,
    assert,
  }) => {
    const admin = await Caller.admin(client, pair.ours)
    receiver.answers = [{ status: 404 }]
    for (const [url, told] of [
      [receiver.url, /answered 404/],
      ['http://169.254.169.254/latest/', /private network/],
    ] as const) {
      await completing(admin, { do: 'webhook', with: { url } })
      await complete(admin, (await admin.create('/tasks/', { title: 'Lift' })).id)
      await worker.settle(pair.ours.tenant)
      const [run] = await runs()
      assert.equal(run.state, 'failed')
      assert.match(run.outcome, told)
    }
    assert.lengthOf(receiver.received, 1)
  })

  test('only who publishes definitions may read the secret', async ({ client }) => {
    const technician = await Caller.as(client, pair.ours, 'technician')
    const answer = await technician.get('/webhooks/secret/')
    answer.assertStatus(403)
  })
})
