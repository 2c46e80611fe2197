import { test } from '@japa/runner'
import { Caller } from '#tests/support/caller'
import { visitor } from '#tests/support/visitor'
import { withPlugin } from '#tests/support/with_plugin'
import { publish } from '#tests/support/safety_permit'

test.group('How far a noun of a plugin reaches', (group) => {
  const pair = withPlugin(group, 'gadgets')
  const gadget = (api: Caller, more: object = {}) =>
    api.create('/gadgets/', { gadget_number: crypto.randomUUID(), name: 'Crane', ...more })

  test('wildcards cover it, and roles are granted it by name', async ({ client, assert }) => {
    const admin = await Caller.admin(client, pair.ours)
    const { id } = await gadget(admin)
    const manager = await Caller.as(client, pair.ours, 'manager')
    ;(await manager.patch(`/gadgets/${id}/`, { name: 'Crane 2' })).assertStatus(200)
    ;(await manager.delete(`/gadgets/${id}/`)).assertStatus(403)
    const technician = await Caller.as(client, pair.ours, 'technician')
    ;(await technician.get('/gadgets/')).assertStatus(403)
    assert.lengthOf((await technician.get('/search/?q=crane')).body().data, 0)
    const role = { key: 'keeper', title: 'Keeper', grants: ['view_gadgets', 'update_gadgets:own'] }
    ;(await admin.post('/roles/', role)).assertStatus(201)
    const wrong = await admin.post('/roles/', { ...role, key: 'odd', grants: ['view_widgets'] })
    wrong.assertStatus(422)
  })

  test('{$self} is a scope of it')
    .with(['own', 'facility'])
    .run(async ({ client, assert }, scope) => {
      const admin = await Caller.admin(client, pair.ours)
      const hall = await admin.create('/facilities/', { name: 'Hall' })
      const grants = [`view_gadgets:${scope}`, `update_gadgets:${scope}`, 'create_gadgets']
      const member = await Caller.as(client, pair.ours, grants)
      await member.assign(pair.ours, hall.id)
      const beyond = await gadget(admin)
      const within =
        scope === 'own' ? await gadget(member) : await gadget(admin, { facility_id: hall.id })
      const rows: { id: string }[] = (await member.get('/gadgets/?page_size=100')).body().data
      const ids = rows.map(({ id }) => id)
      assert.include(ids, within.id)
      assert.notInclude(ids, beyond.id)
      ;(await member.get(`/gadgets/${beyond.id}/history/`)).assertStatus(404)
      assert.notInclude((await member.get('/gadgets/export/')).text(), beyond.gadget_number)
    })

  test('the neighbour has none of it', async ({ client, assert }) => {
    const admin = await Caller.admin(client, pair.ours)
    const { id } = await gadget(admin)
    const neighbour = await Caller.admin(client, pair.theirs)
    assert.lengthOf((await neighbour.get('/gadgets/')).body().data, 0)
    ;(await neighbour.get(`/gadgets/${id}/`)).assertStatus(404)
    ;(await neighbour.patch(`/gadgets/${id}/`, { name: 'Ours' })).assertStatus(404)
  })

  test('a company gives it fields of its own, and points at it', async ({ client, assert }) => {
    const admin = await Caller.admin(client, pair.ours)
    await publish(admin, {
      kind: 'entity',
      key: 'gadget',
      title: 'Contraption',
      schema: {
        type: 'object',
        properties: { voltage: { 'type': 'integer', 'title': 'Voltage', 'x-filter': true } },
      },
      overrides: { weight: { title: 'Mass' } },
    } as { kind: string; key: string })
    const labels = (await admin.get('/definitions/entity/gadget/')).body().data
    assert.containSubset(labels, { document: { title: 'Contraption' } })
    const made = await gadget(admin, { weight: 1, custom: { voltage: 400 } })
    const found = await admin.get('/gadgets/?filter[custom.voltage][gte]=230')
    assert.containSubset(found.body().data, [{ id: made.id }])
    await publish(admin, {
      kind: 'entity',
      key: 'loan',
      title: 'Loan',
      schema: {
        type: 'object',
        properties: {
          what: { 'type': 'string', 'format': 'uuid', 'title': 'What', 'x-relation': 'gadget' },
        },
      },
    } as { kind: string; key: string })
    await admin.create('/records/loan/', { title: 'Until May', custom: { what: made.id } })
    const theirs = await gadget(await Caller.admin(client, pair.theirs))
    const strange = { title: 'No', custom: { what: theirs.id } }
    ;(await admin.post('/records/loan/', strange)).assertStatus(422)
    const visit = await visitor(client, pair.ours)
    const { props } = await visit(`/gadgets/${made.id}`)
    assert.containSubset(props.related, [{ entity: 'loan', total: 1 }])
  })

  test('has pages of its own', async ({ client, assert }) => {
    const admin = await Caller.admin(client, pair.ours)
    const maker = await admin.create('/gadget-makers/', { name: 'Acme' })
    const made = await gadget(admin, { maker_id: maker.id, weight: 1 })
    const order = await admin.create('/gadget-orders/', { title: 'Two', gadget_id: made.id })
    const visit = await visitor(client, pair.ours)
    const pages: [string, string, object][] = [
      ['/gadgets?search=crane', 'records/index', { can: { import: true, create: true } }],
      ['/gadget-makers', 'records/index', { can: { import: false } }],
      ['/gadgets/new', 'records/create', { entity: { key: 'gadget', path: '/gadgets' } }],
      [`/gadgets/${made.id}/edit`, 'records/edit', { record: { id: made.id } }],
      [
        `/gadgets/${made.id}`,
        'records/show',
        { transitions: [], related: [{ entity: 'gadget_order', total: 1 }] },
      ],
      [`/gadget-makers/${maker.id}`, 'records/show', { related: [{ entity: 'gadget', total: 1 }] }],
      [`/gadget-orders/${order.id}`, 'records/show', { transitions: [{ key: 'send' }] }],
      ['/gadget-orders/board', 'records/index', { look: { as: 'board' } }],
      ['/imports/new?noun=gadgets', 'imports/new', { noun: 'gadgets', placed: true }],
    ]
    for (const [path, component, props] of pages) {
      const page = await visit(path)
      assert.equal(page.component, component, path)
      assert.containSubset(page.props, props)
    }
  })

  test('is told in the API’s document, with the company’s fields', async ({ client, assert }) => {
    const admin = await Caller.admin(client, pair.ours)
    const { paths, components } = (await admin.get('/openapi.json')).body()
    assert.properties(paths, ['/gadgets/', '/gadgets/{id}/', '/gadget-orders/{id}/status/'])
    assert.property(components.schemas.Gadget.properties, 'gadget_number')
  })
})
