import { test } from '@japa/runner'
import User from '#models/user'
import { cacheChannel } from '#platform/tenancy/cache_channel'
import { tenant } from '#platform/tenancy/tenant_scope'
import { ApprovalStage } from '#tests/support/approval_stage'
import { Caller } from '#tests/support/caller'
import { complete } from '#tests/support/task_workflow'
import { twoTenants } from '#tests/support/tenants'

test.group('Approvals', (group) => {
  const pair = twoTenants(group)

  test('what needs approval stays where it is until somebody approves', async ({
    client,
    assert,
  }) => {
    const stage = await ApprovalStage.of(client, pair.ours)
    const { task, approval } = await stage.asked({
      comment: 'All done',
      fields: { description: 'Oiled' },
    })
    assert.containSubset(await stage.task(task), { status: 'new', description: null })
    const ways = (await stage.technician.get(`/tasks/${task}/transitions/`)).body().data
    const way = ways.find(({ key }: { key: string }) => key === 'complete')
    assert.deepEqual(way.reasons, ['Waits for the approval of Pat manager'])
    assert.equal((await complete(stage.technician, task)).status(), 409)

    const waiting = (await stage.manager.get('/approvals/')).body().data
    assert.containSubset(waiting, [
      {
        id: approval,
        state: 'open',
        comment: 'All done',
        fields: [{ path: 'description', value: 'Oiled' }],
        requested_by: { id: stage.technician.userId },
        can: { decide: true, withdraw: false },
      },
    ])
    assert.match(waiting[0].record.label, /^T-\d+ Lift$/)

    const answer = await stage.approve(stage.manager, approval, 'Well done')
    assert.containSubset(answer.body().data, { state: 'approved', can: { decide: false } })
    assert.containSubset(await stage.task(task), { status: 'completed', description: 'Oiled' })
    const words = (await stage.admin.get(`/tasks/${task}/comments/`)).body().data
    assert.sameMembers(
      words.map(({ body, author }: { body: string; author: { id: string } }) =>
        [body, author.id].join()
      ),
      [`Well done,${stage.manager.userId}`, `All done,${stage.technician.userId}`]
    )
    assert.isEmpty((await stage.manager.get('/approvals/')).body().data)
  })

  test('where nobody has to be asked the task moves at once', async ({ client, assert }) => {
    const stage = await ApprovalStage.of(client, pair.ours)
    const { id } = await stage.admin.create('/tasks/', { title: 'Lift', priority: 'low' })
    assert.equal((await complete(stage.admin, id)).body().data.status, 'completed')
  })

  test('a refusal ends it, with a comment in the history', async ({ client, assert }) => {
    const stage = await ApprovalStage.of(client, pair.ours)
    const { task, approval } = await stage.asked()
    await stage.refuse(stage.manager, approval, 'The photo is missing')
    assert.containSubset(await stage.approval(approval), {
      state: 'refused',
      outcome: 'The photo is missing',
    })
    assert.equal((await stage.task(task)).status, 'new')
    const history = (await stage.admin.get(`/tasks/${task}/history/`)).body().data
    assert.containSubset(history, [
      { action: 'approval_refused' },
      { action: 'approval_requested' },
    ])
    const [told] = (await stage.technician.get('/notifications/')).body().data
    assert.match(told.title, /not approved$/)
    const again = await complete(stage.technician, task)
    assert.notEqual(again.body().meta.approval.id, approval)
  })

  test('a quorum counts people, each once', async ({ client, assert }) => {
    const stage = await ApprovalStage.of(client, pair.ours, { by: ['role:manager'], quorum: 2 })
    const second = await Caller.as(client, pair.ours, 'manager')
    const { task, approval } = await stage.asked()
    assert.equal((await stage.approve(stage.manager, approval)).status(), 200)
    assert.equal((await stage.approve(stage.manager, approval)).status(), 403)
    assert.equal((await stage.task(task)).status, 'new')
    await stage.approve(second, approval)
    assert.equal((await stage.task(task)).status, 'completed')
  })

  test('whoever asked does not decide where that is excluded', async ({ client, assert }) => {
    const stage = await ApprovalStage.of(client, pair.ours, {
      by: ['role:manager', 'role:technician'],
      exclude_requester: true,
    })
    const { approval } = await stage.asked()
    assert.equal((await stage.approve(stage.technician, approval)).status(), 403)
    const waiting = (await stage.technician.get('/approvals/')).body().data
    assert.notInclude(
      waiting.map(({ id }: { id: string }) => id),
      approval
    )
    assert.equal((await stage.approve(stage.manager, approval)).status(), 200)
  })

  test('only those who are asked decide, whatever else they may', async ({ client, assert }) => {
    const stage = await ApprovalStage.of(client, pair.ours)
    const { approval } = await stage.asked()
    assert.equal((await stage.approve(stage.admin, approval)).status(), 404)
    const theirs = await Caller.admin(client, pair.theirs)
    assert.equal((await stage.approve(theirs, approval)).status(), 404)
    assert.isEmpty((await theirs.get('/approvals/')).body().data)
  })

  test('whoever asked may withdraw, and nobody else', async ({ client, assert }) => {
    const stage = await ApprovalStage.of(client, pair.ours)
    const { task, approval } = await stage.asked()
    assert.equal((await stage.manager.post(`/approvals/${approval}/withdraw/`)).status(), 404)
    await stage.technician.post(`/approvals/${approval}/withdraw/`)
    assert.equal((await stage.approval(approval)).state, 'withdrawn')
    assert.equal((await stage.approve(stage.manager, approval)).status(), 409)
    assert.equal((await stage.task(task)).status, 'new')
  })

  test('rules are checked again, and what no longer passes says why', async ({
    client,
    assert,
  }) => {
    const stage = await ApprovalStage.of(client, pair.ours)
    const { task, approval } = await stage.asked()
    await stage.admin.patch(`/tasks/${task}/`, { title: 'Broken' })
    await stage.approve(stage.manager, approval)
    const ended = await stage.approval(approval)
    assert.equal(ended.state, 'failed')
    assert.include(ended.outcome, 'Mend it')
    assert.equal((await stage.task(task)).status, 'new')
  })

  test('what somebody who has left asked for is not carried out', async ({ client, assert }) => {
    const stage = await ApprovalStage.of(client, pair.ours)
    const { task, approval } = await stage.asked()
    await leave(stage.technician)
    const answer = await stage.approve(stage.manager, approval)
    assert.containSubset(answer.body().data, {
      state: 'failed',
      outcome: 'Whoever asked for this is no longer here',
    })
    assert.equal((await stage.task(task)).status, 'new')
  })

  test('where too few are left to approve nobody is asked', async ({ client, assert }) => {
    const stage = await ApprovalStage.of(client, pair.ours)
    await leave(stage.manager)
    await assert.rejects(() => stage.asked(), /and there are 0/)
  })

  function leave(who: Caller) {
    return tenant
      .run(pair.ours.tenant, () =>
        User.query().where('id', who.userId).update({ is_active: false })
      )
      .then(() => cacheChannel.announce('principals', pair.ours.tenant.id))
  }
})
