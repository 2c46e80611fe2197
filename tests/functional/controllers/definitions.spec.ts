import { test } from '@japa/runner'
import { adminHeaders, person } from '#tests/support/people'
import { twoTenants } from '#tests/support/tenants'

const crane = (properties: object, more: object = {}) => ({
  kind: 'entity',
  key: 'equipment.crane',
  title: 'Crane',
  schema: { type: 'object', properties },
  ...more,
})

const LOAD = { 'type': 'integer', 'minimum': 0, 'title': 'Load', 'x-unit': 'kg', 'x-filter': true }

test.group('Definitions', (group) => {
  const pair = twoTenants(group)
  const path = '/api/v1/definitions/entity/equipment.crane'

  test('a draft is planned, published, versioned and rolled back', async ({ client, assert }) => {
    const headers = await adminHeaders(pair.ours)
    const draft = await client
      .put(`${path}/draft/`)
      .headers(headers)
      .json(crane({ load_kg: LOAD }))
    draft.assertStatus(200)

    const plan = await client.post(`${path}/plan/`).headers(headers).json({})
    assert.containSubset(plan.body().data.changes, [
      { path: 'custom.load_kg', kind: 'added', title: 'Load' },
    ])
    assert.deepEqual(plan.body().data.blockers, [])

    const first = await client.post(`${path}/publish/`).headers(headers).json({ note: 'Cranes' })
    first.assertStatus(200)
    assert.equal(first.body().data.version, 1)

    await client
      .put(`${path}/draft/`)
      .headers(headers)
      .json(crane({ load_kg: LOAD, reach_m: { type: 'number', title: 'Reach' } }))
    await client.post(`${path}/publish/`).headers(headers).json({})
    const back = await client.post(`${path}/rollback/`).headers(headers).json({ version: 1 })
    assert.equal(back.body().data.version, 3)
    assert.deepEqual(Object.keys(back.body().data.document.schema.properties), ['load_kg'])

    const versions = await client.get(`${path}/versions/`).headers(headers)
    assert.deepEqual(
      versions.body().data.map(({ version }: { version: number }) => version),
      [3, 2, 1]
    )
    assert.containSubset(versions.body().data[0].changes, [
      { path: 'custom.reach_m', kind: 'retired' },
    ])
  })

  test('schema and types come with the tenant’s own fields', async ({ client, assert }) => {
    const headers = await adminHeaders(pair.ours)
    const schema = await client.get(`${path}/schema.json`).headers(headers)
    assert.property(schema.body().properties.custom.properties, 'load_kg')
    const types = await client.get(`${path}/types.d.ts`).headers(headers)
    assert.include(types.text(), 'load_kg')
    assert.include(
      (await client.get('/api/v1/definitions/types.d.ts').headers(headers)).text(),
      'EquipmentCrane'
    )
  })

  test('a hostile or mistaken draft is refused by pointer and nothing is kept', async ({
    client,
    assert,
  }) => {
    const headers = await adminHeaders(pair.ours)
    const remote = await client
      .put(`${path}/draft/`)
      .headers(headers)
      .json(crane({ load: { $ref: 'https://example.com/x.json' } }))
    remote.assertStatus(422)
    assert.match(Object.keys(remote.body().error.details)[0], /^\/schema\/properties\/load/)
    const draft = await client.get(`${path}/?state=draft`).headers(headers)
    draft.assertStatus(404)
  })

  test('a change of type blocks publishing and says what to do', async ({ client, assert }) => {
    const headers = await adminHeaders(pair.ours)
    await client
      .put(`${path}/draft/`)
      .headers(headers)
      .json(crane({ load_kg: { type: 'string', title: 'Load' } }))
    const publish = await client.post(`${path}/publish/`).headers(headers).json({})
    publish.assertStatus(409)
    assert.equal(publish.body().error.code, 'PUBLISH_BLOCKED')
    assert.match(publish.body().error.details.blockers[0], /add a new field/)
    await client.delete(`${path}/draft/`).headers(headers)
  })

  test('two admins on one draft: the second sees the clash', async ({ client }) => {
    const headers = await adminHeaders(pair.ours)
    const seen = await client
      .put(`${path}/draft/`)
      .headers(headers)
      .json(crane({ load_kg: LOAD }))
    const etag = String(seen.header('etag'))
    await client
      .put(`${path}/draft/`)
      .headers({ ...headers, 'if-match': etag })
      .json(crane({ load_kg: LOAD }, { title: 'Tower crane' }))
    const late = await client
      .put(`${path}/draft/`)
      .headers({ ...headers, 'if-match': etag })
      .json(crane({ load_kg: LOAD }, { title: 'Port crane' }))
    late.assertStatus(412)
  })

  test('the neighbour sees nothing of it', async ({ client }) => {
    const headers = await adminHeaders(pair.theirs)
    const neighbour = await client.get(`${path}/`).headers(headers)
    neighbour.assertStatus(404)
  })

  test('a manager may not publish', async ({ client }) => {
    const manager = await person(pair.ours, 'manager')
    const publish = await client.post(`${path}/publish/`).headers(manager.headers).json({})
    publish.assertStatus(403)
  })

  test('withdrawing a definition returns to the system’s default', async ({ client, assert }) => {
    const headers = await adminHeaders(pair.ours)
    const elevator = '/api/v1/definitions/entity/equipment.elevator'
    const { document } = (await client.get(`${elevator}/`).headers(headers)).body().data
    await client
      .put(`${elevator}/draft/`)
      .headers(headers)
      .json({ ...document, title: 'Lift' })
    await client.post(`${elevator}/publish/`).headers(headers).json({})
    assert.equal((await client.get(`${elevator}/`).headers(headers)).body().data.title, 'Lift')
    const withdrawn = await client.delete(`${elevator}/`).headers(headers)
    withdrawn.assertStatus(204)
    assert.equal((await client.get(`${elevator}/`).headers(headers)).body().data.origin, 'system')
  })
})
