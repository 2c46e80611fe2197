import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { tenant } from '#platform/tenancy/tenant_scope'
import { Browser } from '#tests/support/browser'
import { Caller } from '#tests/support/caller'
import { twoTenants } from '#tests/support/tenants'

type Props = {
  query: { fields: string[]; sort: string; filters: object[]; group_by: string }
  rows: Record<string, unknown>[]
  opened: { view: string | null; changed: boolean; missing: string[]; gone: boolean }
  groups: object[] | null
}

const HIGH = {
  entity: 'task',
  title: 'High',
  columns: ['title', 'priority'],
  filter: [{ path: 'priority', op: 'eq', value: 'high' }],
  sort: 'title',
  group_by: 'assigned_to',
}

test.group('Pages of lists', (group) => {
  const pair = twoTenants(group)

  async function visitor(client: ApiClient) {
    const browser = Browser.at(client, pair.ours)
    await browser.logIn(pair.ours.email)
    return async (path: string): Promise<Props> => {
      const text = (await browser.send('get', path)).text()
      return JSON.parse(/<script[^>]*data-page[^>]*>([\s\S]*?)<\/script>/.exec(text)![1]).props
    }
  }

  async function stand(client: ApiClient) {
    const api = await Caller.admin(client, pair.ours)
    const view = await api.create('/views/', HIGH)
    return { api, view: view.id as string, visit: await visitor(client) }
  }

  test('a view opens by its address with its columns, filter, sort and groups', async ({
    client,
    assert,
  }) => {
    const { api, view, visit } = await stand(client)
    await api.create('/tasks/', { title: 'A', priority: 'high', assigned_to: api.userId })
    await api.create('/tasks/', { title: 'B', priority: 'low' })
    const page = await visit(`/tasks?view=${view}`)
    assert.containSubset(page.opened, { view, changed: false, missing: [], gone: false })
    assert.containSubset(page.query, { sort: 'title', filters: HIGH.filter })
    assert.deepEqual(page.query.fields, HIGH.columns)
    assert.deepEqual(page.groups, [{ value: api.userId, count: 1, label: 'Ada Admin' }])
    assert.deepEqual(
      page.rows.map(({ title }) => title),
      ['A']
    )
  })

  test('a list fetches what it shows and no more', async ({ client, assert }) => {
    const { api, view, visit } = await stand(client)
    await api.create('/tasks/', { title: 'Narrow', priority: 'high', description: 'Long' })
    const { rows } = await visit(`/tasks?view=${view}`)
    assert.includeMembers(Object.keys(rows[0]), ['id', 'title', 'priority', 'status'])
    for (const key of ['description', 'assigned_to_user', 'custom'])
      assert.notProperty(rows[0], key)
  })

  test('a view changed by its address says so, and only when it is', async ({ client, assert }) => {
    const { view, visit } = await stand(client)
    const same =
      'changed=true&fields=title,priority&filter[priority][eq]=high&sort=title&group_by=assigned_to'
    assert.isFalse((await visit(`/tasks?view=${view}&${same}`)).opened.changed)
    const bare = await visit(`/tasks?view=${view}&changed=true`)
    assert.isTrue(bare.opened.changed)
    assert.deepEqual(bare.query.filters, [])
  })

  test('a view of fields that are gone opens without them, and names them', async ({
    client,
    assert,
  }) => {
    const { view, visit } = await stand(client)
    await tenant.run(pair.ours.tenant, () => tenant.query(SPOIL, [view]))
    const page = await visit(`/tasks?view=${view}`)
    assert.sameMembers(page.opened.missing, ['custom.gone', 'custom.past'])
    assert.deepEqual(page.query.fields, ['title'])
    assert.deepEqual(page.query.filters, [])
  })

  test('a view that is gone leaves the list, with a word about it', async ({ client, assert }) => {
    const { api, view, visit } = await stand(client)
    await api.delete(`/views/${view}/`)
    assert.containSubset((await visit(`/tasks?view=${view}`)).opened, { view: null, gone: true })
  })

  test('the first view opens at the bare address and nowhere else', async ({ client, assert }) => {
    const { api, view, visit } = await stand(client)
    await api.patch('/list-settings/task/', { default_view: view, columns: ['title', 'status'] })
    assert.equal((await visit('/tasks')).opened.view, view)
    const all = await visit('/tasks?view=none')
    assert.containSubset(all.opened, { view: null, gone: false })
    assert.deepEqual(all.query.fields, ['title', 'status'])
    assert.isNull((await visit('/tasks?search=x')).opened.view)
    await api.delete('/list-settings/task/')
  })
})

const SPOIL = `
  UPDATE views SET document = document || '{
    "columns": [{ "field": "title" }, { "field": "custom.gone" }],
    "filter": [{ "path": "custom.past", "op": "eq", "value": "x" }] }' WHERE id = $1`
