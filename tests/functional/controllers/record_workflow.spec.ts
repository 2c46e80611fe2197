import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { beginRecords } from '#platform/workflows/begin_records'
import { Caller } from '#tests/support/caller'
import { PERMIT, PERMIT_FLOW, publish } from '#tests/support/safety_permit'
import { twoTenants } from '#tests/support/tenants'

const LIST = '/records/safety_permit/'
const ANSWERS = { answers: { area_secured: 'pass', lockout: 'pass', ladder: 'pass' } }

test.group('The workflow of an entity of one’s own', (group) => {
  const pair = twoTenants(group)
  let stand: ReturnType<typeof set> | undefined
  const standing = (client: ApiClient) => (stand ??= set(client))

  async function set(client: ApiClient) {
    const admin = await Caller.admin(client, pair.ours)
    await publish(admin, PERMIT)
    const early = await permit(admin)
    await publish(admin, PERMIT_FLOW)
    return { admin, early, manager: await Caller.as(client, pair.ours, 'manager') }
  }

  const permit = (api: Caller, custom: object = {}) =>
    api.create(LIST, { title: 'Permit', custom: { hazard: 'heat', ...custom } })

  test('drives status, with role, fields, checklists and locks', async ({ client, assert }) => {
    const { admin, manager } = await standing(client)
    const made = await permit(admin)
    assert.containSubset(made, { status: 'asked', status_category: 'backlog', workflow_version: 1 })
    const path = `${LIST}${made.id}/`
    const member = await Caller.as(client, pair.ours, ['view_*', 'update_*'])
    ;(await member.patch(`${path}status/`, { status: 'given' })).assertStatus(409)
    const bare = await manager.patch(`${path}status/`, { status: 'given' })
    bare.assertStatus(409)
    const options = (await manager.get(`${path}transitions/`)).body().data
    assert.containSubset(options, [{ key: 'give', missing: ['custom.people'], allowed: false }])
    const given = await manager.patch(`${path}status/`, {
      status: 'given',
      comment: 'Go on',
      fields: { 'custom.people': 3 },
    })
    given.assertStatus(200)
    assert.containSubset(given.body().data, { status: 'given', custom: { people: 3 } })
    assert.lengthOf((await manager.get(`${path}comments/`)).body().data, 1)
    ;(await manager.patch(path, { custom: { hazard: 'height' } })).assertStatus(409)
    ;(await manager.patch(path, { title: 'Still open' })).assertStatus(200)

    const [checklist] = (await manager.get(`${path}checklists/`)).body().data
    assert.containSubset(checklist, { form: 'general_safety', record_id: made.id })
    ;(await manager.patch(`${path}status/`, { status: 'closed' })).assertStatus(409)
    await manager.patch(`/checklists/${checklist.id}/`, ANSWERS)
    ;(await manager.post(`/checklists/${checklist.id}/submit/`)).assertStatus(200)
    const closed = await manager.patch(`${path}status/`, { status: 'closed' })
    assert.containSubset(closed.body().data, { status: 'closed', status_category: 'done' })
    assert.isString(closed.body().data.completed_at)
    ;(await manager.patch(path, { title: 'Too late' })).assertStatus(409)
  })

  test('a record older than it begins where a new one would', async ({ client, assert }) => {
    const { early, manager } = await standing(client)
    assert.isNull(early.status)
    const path = `${LIST}${early.id}/`
    const options = (await manager.get(`${path}transitions/`)).body().data
    assert.containSubset(options, [{ key: 'give' }])
    const given = await manager.patch(`${path}status/`, {
      status: 'given',
      fields: { 'custom.people': 1 },
    })
    assert.containSubset(given.body().data, { status: 'given', workflow_version: 1 })
  })

  test('records older than it stand in its first state soon after, and others stay', async ({
    client,
    assert,
  }) => {
    const admin = await Caller.admin(client, pair.theirs)
    await publish(admin, PERMIT)
    await publish(admin, { ...PERMIT, key: 'hot_work' })
    const { id } = await permit(admin)
    const other = await admin.create('/records/hot_work/', {
      title: 'Weld',
      custom: { hazard: 'heat' },
    })
    await publish(admin, PERMIT_FLOW)
    assert.equal(await beginRecords(pair.theirs.tenant, 'safety_permit'), 1)
    assert.equal(await beginRecords(pair.theirs.tenant, 'safety_permit'), 0)
    const begun = (await admin.get(`${LIST}${id}/`)).body().data
    assert.containSubset(begun, { status: 'asked', status_category: 'backlog' })
    assert.isNull((await admin.get(`/records/hot_work/${other.id}/`)).body().data.status)
  })

  test('many are moved by one order', async ({ client, assert }) => {
    const { admin, manager } = await standing(client)
    const ready = await permit(admin, { people: 2 })
    const unready = await permit(admin)
    const bulk = await manager.post(`${LIST}bulk/`, {
      action: 'move',
      ids: [ready.id, unready.id],
      status: 'given',
    })
    assert.containSubset(bulk.body().data, { changed: 1, refused: 1 })
  })

  test('publishing it again counts the records in flight, and those keep their version', async ({
    client,
    assert,
  }) => {
    const { admin } = await standing(client)
    const { id } = await permit(admin)
    const { given, closed } = PERMIT_FLOW.states
    const next = {
      ...PERMIT_FLOW,
      initial: 'wanted',
      states: { wanted: { category: 'backlog' }, given, closed },
      transitions: { ...PERMIT_FLOW.transitions, give: { from: ['wanted'], to: 'given' } },
    }
    const address = '/definitions/workflow/safety_permit/'
    await admin.send('put', `${address}draft/`, { body: next })
    const plan = (await admin.post(`${address}plan/`)).body().data
    assert.containSubset(plan.breaks, [{ kind: 'state', key: 'asked' }])
    ;(await admin.post(`${address}publish/`)).assertStatus(200)
    assert.containSubset((await admin.get(`${LIST}${id}/transitions/`)).body().data, [
      { key: 'give', to: 'given' },
    ])
    assert.equal((await permit(admin)).status, 'wanted')
  })
})
