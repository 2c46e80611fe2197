import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { Caller } from '#tests/support/caller'
import { twoTenants } from '#tests/support/tenants'

const MINE = {
  entity: 'task',
  title: 'Critical',
  columns: ['title', 'due_date'],
  filter: [{ path: 'priority', op: 'eq', value: 'critical' }],
  sort: '-due_date',
  is_shared: true,
}

test.group('A view two people change', (group) => {
  const pair = twoTenants(group)
  const admin = (client: ApiClient) => Caller.admin(client, pair.ours)

  test('a change of what somebody else changed since is refused, not written over', async ({
    client,
    assert,
  }) => {
    const api = await admin(client)
    const { id, etag } = await api.create('/views/', MINE)
    const first = await api.patch(`/views/${id}/`, { sort: 'title' }, { 'if-match': etag })
    first.assertStatus(200)
    assert.equal(first.header('etag'), first.body().data.etag)
    const late = await api.patch(`/views/${id}/`, { sort: 'priority' }, { 'if-match': etag })
    late.assertStatus(412)
    const known = await api.get(`/views/${id}/`, { 'if-none-match': String(first.header('etag')) })
    known.assertStatus(304)
  })

  test('what each side changed is in it afterwards: columns, filters, limits of a board', async ({
    client,
    assert,
  }) => {
    const api = await admin(client)
    const { id } = await api.create('/views/', { ...MINE, look: { wip_limits: { new: 3 } } })
    await api.patch(`/views/${id}/`, {
      columns: ['title', 'due_date', 'priority'],
      filter: [...MINE.filter, { path: 'status', op: 'eq', value: 'new' }],
      look: { wip_limits: { new: 3, assigned: 5 } },
    })
    const base = { columns: MINE.columns, filter: MINE.filter, look: { wip_limits: { new: 3 } } }
    const merged = await api.post(`/views/${id}/merges/`, {
      base: { ...base, sort: MINE.sort },
      mine: {
        columns: ['description', ...MINE.columns],
        filter: [{ path: 'priority', op: 'eq', value: 'high' }],
        look: { wip_limits: { new: 4 } },
        sort: 'title',
      },
    })
    merged.assertStatus(200)
    const { open, view } = merged.body().data
    assert.equal(open, 0)
    assert.containSubset(view.document, {
      columns: ['description', 'title', 'due_date', 'priority'].map((field) => ({ field })),
      filter: [
        { path: 'priority', op: 'eq', value: 'high' },
        { path: 'status', op: 'eq', value: 'new' },
      ],
      sort: 'title',
      wip_limits: { new: 4, assigned: 5 },
    })
    assert.deepEqual((await api.get(`/views/${id}/`)).body().data, view)
  })

  test('what both changed waits for a choice, in words, and nothing is stored until then', async ({
    client,
    assert,
  }) => {
    const api = await admin(client)
    const { id } = await api.create('/views/', MINE)
    await api.patch(`/views/${id}/`, { title: 'Burning', sort: 'title' })
    const asked = { base: { title: 'Critical', sort: '-due_date' }, mine: { title: 'On fire' } }
    const clash = await api.post(`/views/${id}/merges/`, asked, { 'accept-language': 'de' })
    assert.containSubset(clash.body().data, {
      open: 1,
      view: null,
      conflicts: [{ title: 'Titel', base: 'Critical', mine: 'On fire', theirs: 'Burning' }],
    })
    assert.equal((await api.get(`/views/${id}/`)).body().data.title, 'Burning')
    const [{ pointer }] = clash.body().data.conflicts
    const choices = { [pointer]: 'mine' }
    const settled = await api.post(`/views/${id}/merges/`, { ...asked, choices })
    assert.containSubset(settled.body().data, {
      open: 0,
      view: { title: 'On fire', document: { sort: 'title' } },
    })
  })

  test('it takes what changing the view takes', async ({ client }) => {
    const api = await admin(client)
    const { id } = await api.create('/views/', MINE)
    const merge = { base: { title: 'Critical' }, mine: { title: 'Mine' } }
    const manager = await Caller.as(client, pair.ours, 'manager')
    ;(await manager.post(`/views/${id}/merges/`, merge)).assertStatus(403)
    const neighbour = await Caller.admin(client, pair.theirs)
    ;(await neighbour.post(`/views/${id}/merges/`, merge)).assertStatus(404)
    const broken = { base: {}, mine: { columns: ['nowhere'] } }
    ;(await api.post(`/views/${id}/merges/`, broken)).assertStatus(422)
  })
})
