import { test } from '@japa/runner'
import { ApprovalLink } from '#models/approval_link'
import { today } from '#models/today'
import { tenant } from '#platform/tenancy/tenant_scope'
import { tenantHost } from '#platform/tenancy/tenant_url'
import { ApprovalStage } from '#tests/support/approval_stage'
import { Authenticator } from '#tests/support/authenticator'
import { Caller } from '#tests/support/caller'
import { addressOf, lettersTo } from '#tests/support/letters'
import { withWorker } from '#tests/support/queue'
import { twoTenants } from '#tests/support/tenants'

test.group('Approvals by others and by mail', (group) => {
  const pair = twoTenants(group)
  const worker = withWorker(group)

  /** The link of the last letter that asks this person for a word. */
  async function mailed(to: Caller) {
    await worker.settle(pair.ours.tenant)
    const [letter] = await lettersTo(addressOf(to))
    return new URL(/https?:\/\/\S+/.exec(letter.text)![0])
  }

  test('looking at the link of a mail decides nothing, and it decides once', async ({
    client,
    assert,
  }) => {
    const stage = await verified(await ApprovalStage.of(client, pair.ours))
    const { task, approval } = await stage.asked()
    const { pathname, hostname } = await mailed(stage.manager)
    assert.equal(hostname.split('.')[0], pair.ours.tenant.slug)
    const token = pathname.replace('/approve/', '')
    await client.get(pathname).header('host', tenantHost(pair.ours.tenant.slug))
    const opened = await tenant.run(pair.ours.tenant, () => ApprovalLink.find(token))
    assert.deepEqual(opened, { approval_id: approval, user_id: stage.manager.userId })
    assert.equal((await stage.approval(approval)).state, 'open')

    const decide = (slug: string) =>
      client
        .post('/api/v1/approvals/by-link/')
        .header('x-tenant', slug)
        .json({ token, decision: 'approve' })
    ;(await decide(pair.theirs.tenant.slug)).assertStatus(422)
    ;(await decide(pair.ours.tenant.slug)).assertStatus(204)
    ;(await decide(pair.ours.tenant.slug)).assertStatus(422)
    assert.equal((await stage.task(task)).status, 'completed')
    assert.containSubset((await stage.approval(approval)).decisions, [
      { by: { id: stage.manager.userId }, decision: 'approve' },
    ])
  })

  test('whoever has a second factor decides behind it: their mail leads to the log-in', async ({
    client,
    assert,
  }) => {
    const stage = await verified(await ApprovalStage.of(client, pair.ours))
    await Authenticator.given(pair.ours, stage.manager.userId)
    const { approval } = await stage.asked()
    assert.equal((await mailed(stage.manager)).pathname, `/approvals/${approval}`)
  })

  test('a delegate decides in somebody’s place until the day that was said', async ({
    client,
    assert,
  }) => {
    const stage = await ApprovalStage.of(client, pair.ours)
    const delegate = await Caller.as(client, pair.ours, 'technician')
    const first = await stage.asked()
    assert.isEmpty((await delegate.get('/approvals/')).body().data)
    const until = today(pair.ours.tenant.timeZone)
    const body = { delegate_id: delegate.userId, until }
    ;(await stage.manager.send('put', '/approvals/delegate/', { body })).assertStatus(200)

    assert.containSubset((await delegate.get('/approvals/')).body().data, [{ id: first.approval }])
    await stage.approve(delegate, first.approval)
    assert.containSubset((await stage.approval(first.approval)).decisions, [
      { by: { id: delegate.userId }, on_behalf_of: { id: stage.manager.userId } },
    ])
    assert.equal((await stage.task(first.task)).status, 'completed')

    const second = await stage.asked()
    await tenant.run(pair.ours.tenant, () =>
      tenant.query(`UPDATE approval_delegates SET until = until - 1`)
    )
    assert.equal((await stage.approve(delegate, second.approval)).status(), 404)
    assert.isNull((await stage.manager.get('/approvals/delegate/')).body().data)
  })

  test('whoever asked decides for nobody where they are excluded', async ({ client, assert }) => {
    const stage = await ApprovalStage.of(client, pair.ours, { exclude_requester: true })
    const body = { delegate_id: stage.technician.userId, until: '2999-01-01' }
    await stage.manager.send('put', '/approvals/delegate/', { body })
    const { approval } = await stage.asked()
    assert.equal((await stage.approve(stage.technician, approval)).status(), 403)
    assert.equal((await stage.approve(stage.manager, approval)).status(), 200)
  })

  test('a delegate is somebody else who is here, for a day to come', async ({ client }) => {
    const manager = await Caller.as(client, pair.ours, 'manager')
    const theirs = await Caller.as(client, pair.theirs, 'manager')
    const until = '2999-01-01'
    for (const body of [
      { delegate_id: manager.userId, until },
      { delegate_id: theirs.userId, until },
      { delegate_id: pair.ours.adminId, until: '2020-01-01' },
      { delegate_id: pair.ours.adminId, until: 'soon' },
    ])
      (await manager.send('put', '/approvals/delegate/', { body })).assertStatus(422)
    ;(await manager.delete('/approvals/delegate/')).assertStatus(204)
  })

  async function verified(stage: ApprovalStage) {
    await tenant.run(pair.ours.tenant, () =>
      tenant.query('UPDATE users SET email_verified_at = now()')
    )
    return stage
  }
})
