import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { Caller } from '#tests/support/caller'
import { withWorker } from '#tests/support/queue'
import { PERMIT, PERMIT_FLOW, publish } from '#tests/support/safety_permit'
import { twoTenants } from '#tests/support/tenants'

const PATH = '/definitions/workflow/safety_permit/'
const { asked, closed } = PERMIT_FLOW.states

/** The permit's workflow without the state "given". */
const SHORT_FLOW = {
  ...PERMIT_FLOW,
  states: { asked, closed },
  transitions: { close: { from: ['asked'], to: 'closed' } },
}

/** The first one, where giving has to be approved by a manager. */
const ASKING_FLOW = {
  ...PERMIT_FLOW,
  transitions: {
    ...PERMIT_FLOW.transitions,
    give: { from: ['asked'], to: 'given', approval: { by: ['role:manager'] } },
  },
}

test.group('A new workflow of an entity of one’s own, with records in flight', (group) => {
  const pair = twoTenants(group)
  const worker = withWorker(group)

  async function stage(client: ApiClient, flow: typeof PERMIT_FLOW | typeof ASKING_FLOW) {
    const home = flow === PERMIT_FLOW ? pair.ours : pair.theirs
    const admin = await Caller.admin(client, home)
    const manager = await Caller.as(client, home, 'manager')
    await publish(admin, PERMIT)
    await publish(admin, flow)
    const custom = { hazard: 'heat', people: 2 }
    const { id } = await admin.create('/records/safety_permit/', { title: 'Weld', custom })
    const path = `/records/safety_permit/${id}/`
    const given = await manager.patch(`${path}status/`, { status: 'given' })
    given.assertStatus(200)
    ;(await admin.send('put', `${PATH}draft/`, { body: SHORT_FLOW })).assertStatus(200)
    return { admin, manager, path, given, home }
  }

  async function force({ admin, home }: Awaited<ReturnType<typeof stage>>) {
    const published = await admin.post(`${PATH}publish/`, { in_flight: 'force' })
    published.assertStatus(200)
    await worker.settle(home.tenant)
    return (await admin.get(published.body().data.job.url.replace('/api/v1', ''))).body().data
  }

  test('they are forced into a state that is left, and the history says so', async ({
    client,
    assert,
  }) => {
    const staged = await stage(client, PERMIT_FLOW)
    const plan = (await staged.admin.post(`${PATH}plan/`)).body().data
    assert.containSubset(plan.in_flight, [
      { version: 1, state: 'given', count: 1, migrate_to: null, force_to: 'asked' },
    ])
    const job = await force(staged)
    assert.containSubset(job, { state: 'completed', result: { moved: 1, forced: 1, left: 0 } })
    const record = (await staged.admin.get(staged.path)).body().data
    assert.containSubset(record, { status: 'asked', workflow_version: 2, custom: { people: 2 } })
    const story = (await staged.admin.get(`${staged.path}history/`)).text()
    assert.include(story, 'forced')
    ;(await staged.manager.patch(`${staged.path}status/`, { status: 'closed' })).assertStatus(200)
  })

  test('an approval that waits for a step which is gone ends with the reason', async ({
    client,
    assert,
  }) => {
    const staged = await stage(client, ASKING_FLOW)
    const { id } = staged.given.body().meta.approval
    await force(staged)
    const other = await Caller.as(client, staged.home, 'manager')
    ;(await other.post(`/approvals/${id}/`, { decision: 'approve' })).assertStatus(200)
    const told = (await staged.manager.get(`/approvals/${id}/`)).body().data
    assert.equal(told.state, 'failed')
    assert.match(told.outcome, /newer workflow/)
  })
})
