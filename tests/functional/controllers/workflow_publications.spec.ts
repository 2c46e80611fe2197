import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { Principal } from '#models/principal'
import { recordBoard } from '#models/record_board'
import { Caller } from '#tests/support/caller'
import { FIRST, SECOND } from '#tests/support/flight_workflows'
import { withWorker } from '#tests/support/queue'
import { provision, type TestTenant } from '#tests/support/tenants'
import { removeTenant } from '#platform/tenancy/tenant_removal'
import { tenant } from '#platform/tenancy/tenant_scope'

const PATH = '/definitions/workflow/task/'

test.group('Publishing a workflow with records in flight', (group) => {
  let home: TestTenant
  let neighbour: TestTenant
  const worker = withWorker(group)

  group.each.setup(async () => {
    home = await provision('flight')
    neighbour = await provision('calm')
    return async () => {
      await removeTenant(home.tenant)
      await removeTenant(neighbour.tenant)
    }
  })

  /** A task that waits for parts and a new one, on version 1, and a draft of version 2. */
  async function stage(client: ApiClient, second: object = SECOND) {
    const api = await Caller.admin(client, home)
    await draft(api, FIRST)
    ;(await api.post(`${PATH}publish/`, {})).assertStatus(200)
    const waiting = await api.create('/tasks/', { title: 'Waits' })
    const fresh = await api.create('/tasks/', { title: 'Fresh' })
    const moved = await api.patch(`/tasks/${waiting.id}/status/`, { status: 'waiting_parts' })
    moved.assertStatus(200)
    await draft(api, second)
    return { api, waiting: waiting.id as string, fresh: fresh.id as string }
  }

  async function draft(api: Caller, body: object) {
    ;(await api.send('put', `${PATH}draft/`, { body })).assertStatus(200)
  }

  async function stand(api: Caller, id: string) {
    const {
      status,
      status_category: category,
      workflow_version: version,
    } = (await api.get(`/tasks/${id}/`)).body().data
    return [status, category, version]
  }

  async function jobOf(api: Caller, url: string) {
    await worker.settle(home.tenant)
    return (await api.get(url.replace('/api/v1', ''))).body().data
  }

  test('the plan counts by version and state and says where each goes', async ({
    client,
    assert,
  }) => {
    const { api } = await stage(client)
    const { in_flight: flight, breaks, blockers } = (await api.post(`${PATH}plan/`, {})).body().data
    assert.deepEqual(flight, [
      { version: 1, state: 'new', title: 'New', count: 1, migrate_to: 'new', force_to: 'new' },
      {
        version: 1,
        state: 'waiting_parts',
        title: 'Waiting for parts',
        count: 1,
        migrate_to: null,
        force_to: 'new',
      },
    ])
    assert.containSubset(breaks, [{ kind: 'state', key: 'waiting_parts' }])
    assert.deepEqual(blockers, [])
  })

  test('pinned records finish on their version: moves, locks, lists and board', async ({
    client,
    assert,
  }) => {
    const { api, waiting, fresh } = await stage(client)
    const published = await api.post(`${PATH}publish/`, { in_flight: 'pin' })
    published.assertStatus(200)
    assert.isNull(published.body().data.job)

    assert.deepEqual(await stand(api, waiting), ['waiting_parts', 'waiting', 1])
    ;(await api.patch(`/tasks/${waiting}/`, { priority: 'high' })).assertStatus(409)
    ;(await api.patch(`/tasks/${fresh}/status/`, { status: 'waiting_parts' })).assertStatus(200)
    ;(await api.patch(`/tasks/${fresh}/status/`, { status: 'on_hold' })).assertStatus(422)
    const listed = await api.get('/tasks/?status=waiting_parts')
    assert.equal(listed.body().meta.pagination.total, 2)

    const columns = await tenant.run(home.tenant, async () =>
      recordBoard('tasks', { principal: (await Principal.find(home.adminId))!, locale: 'en' })
    )
    assert.deepEqual(
      columns.map(({ title, count, is_earlier: isEarlier }) => [title, count, isEarlier]),
      [
        ['New', 0, false],
        ['On hold', 0, false],
        ['Done', 0, false],
        ['Waiting for parts', 2, true],
      ]
    )
    ;(await api.patch(`/tasks/${waiting}/status/`, { status: 'done' })).assertStatus(200)
    assert.deepEqual(await stand(api, waiting), ['done', 'done', 1])
    const raised = await api.create('/tasks/', { title: 'Raised after' })
    assert.equal(raised.workflow_version, 2)
  })

  test('migrating needs a place for every record, and the map may come with the order', async ({
    client,
    assert,
  }) => {
    const { api, waiting, fresh } = await stage(client)
    const blocked = await api.post(`${PATH}publish/`, { in_flight: 'migrate' })
    blocked.assertStatus(409)
    assert.match(blocked.body().error.details.blockers[0], /Waiting for parts.*nowhere to go/)

    const migrate = { '1': { waiting_parts: 'on_hold' } }
    const published = await api.post(`${PATH}publish/`, { in_flight: 'migrate', migrate })
    published.assertStatus(200)
    assert.deepEqual(published.body().data.document.migrate, migrate)
    const job = await jobOf(api, published.body().data.job.url)
    assert.deepEqual([job.state, job.result], ['completed', { moved: 2, forced: 0, left: 0 }])
    assert.deepEqual(await stand(api, waiting), ['on_hold', 'waiting', 2])
    assert.deepEqual(await stand(api, fresh), ['new', 'backlog', 2])

    const told = (await api.get(`/tasks/${waiting}/history/`)).body().data
    assert.containSubset(told, [
      { action: 'migrated', field: 'status', before: 'waiting_parts', after: 'on_hold' },
      { action: 'migrated', field: 'workflow_version', before: 1, after: 2 },
    ])
  })

  test('forcing puts what has no place into the named state and says so', async ({
    client,
    assert,
  }) => {
    const { api, waiting, fresh } = await stage(client)
    const nowhere = await api.post(`${PATH}publish/`, { in_flight: 'force', force_to: 'lost' })
    nowhere.assertStatus(422)
    assert.property(nowhere.body().error.details, 'force_to')

    const published = await api.post(`${PATH}publish/`, { in_flight: 'force' })
    const job = await jobOf(api, published.body().data.job.url)
    assert.deepEqual(job.result, { moved: 2, forced: 1, left: 0 })
    assert.deepEqual(await stand(api, waiting), ['new', 'backlog', 2])
    assert.deepEqual(await stand(api, fresh), ['new', 'backlog', 2])
    const told = (await api.get(`/tasks/${waiting}/history/`)).body().data
    assert.equal(told[0].action, 'forced')
  })

  test('a rollback offers the same, and its plan counts them', async ({ client, assert }) => {
    const { api, waiting } = await stage(client)
    const migrate = { '1': { waiting_parts: 'on_hold' } }
    await api.post(`${PATH}publish/`, { in_flight: 'migrate', migrate })
    await worker.settle(home.tenant)

    const plan = (await api.post(`${PATH}plan/`, { version: 1 })).body().data
    assert.containSubset(plan.in_flight, [{ version: 2, state: 'on_hold', migrate_to: null }])
    const back = await api.post(`${PATH}rollback/`, {
      version: 1,
      in_flight: 'migrate',
      migrate: { '2': { on_hold: 'waiting_parts' } },
    })
    back.assertStatus(200)
    await worker.settle(home.tenant)
    assert.deepEqual(await stand(api, waiting), ['waiting_parts', 'waiting', 3])
  })

  test('while records are on their way nothing else is published, and other kinds have none', async ({
    client,
  }) => {
    const { api } = await stage(client)
    await api.post(`${PATH}publish/`, { in_flight: 'force' })
    await draft(api, FIRST)
    ;(await api.post(`${PATH}publish/`, {})).assertStatus(409)
    await worker.settle(home.tenant)
    ;(await api.post(`${PATH}publish/`, {})).assertStatus(200)

    const entity = '/definitions/entity/equipment.crane/'
    const crane = { kind: 'entity', key: 'equipment.crane', title: 'Crane' }
    const body = { ...crane, schema: { type: 'object', properties: {} } }
    await api.send('put', `${entity}draft/`, { body })
    ;(await api.post(`${entity}publish/`, { in_flight: 'force' })).assertStatus(422)
  })

  test('a neighbour’s records stay where they are', async ({ client, assert }) => {
    const theirs = await Caller.admin(client, neighbour)
    const { id } = await theirs.create('/tasks/', { title: 'Theirs' })
    const { api } = await stage(client)
    await api.post(`${PATH}publish/`, { in_flight: 'force' })
    await worker.settle(home.tenant)
    assert.deepEqual(await stand(theirs, id), ['new', 'backlog', 0])
  })
})
