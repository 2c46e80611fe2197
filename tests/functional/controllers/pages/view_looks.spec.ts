import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { Browser } from '#tests/support/browser'
import { Caller } from '#tests/support/caller'
import { person } from '#tests/support/people'
import { twoTenants } from '#tests/support/tenants'

type Cell = {
  column: string | null
  lane: string | null
  count: number
  rows: { title: string }[]
  cursor: string | null
}
type Props = {
  look: Record<string, unknown>
  opened: { view: string | null; changed: boolean; missing: string[]; quick: object[] }
  board: { columns: object[]; lanes: object[] | null; cells: Cell[]; hidden: object } | null
  rows: object[]
  places: string[]
}

const BOARD = {
  entity: 'task',
  title: 'By priority',
  group_by: 'priority',
  look: { as: 'board', lanes_by: 'assigned_to', color_by: 'priority', wip_limits: { high: 1 } },
  quick: [{ path: 'status', op: 'eq', value: 'new' }],
}

test.group('Looks of a list', (group) => {
  const pair = twoTenants(group)

  async function visitor(client: ApiClient, email = pair.ours.email) {
    const browser = Browser.at(client, pair.ours)
    await browser.logIn(email)
    return async (path: string): Promise<Props> => {
      const text = (await browser.send('get', path)).text()
      return JSON.parse(/<script[^>]*data-page[^>]*>([\s\S]*?)<\/script>/.exec(text)![1]).props
    }
  }

  const cellOf = ({ board }: Props, column: string, lane: string | null = null) =>
    board!.cells.find((cell) => cell.column === column && cell.lane === lane)!

  test('a board has a column for each option and a row for each value of its lanes', async ({
    client,
    assert,
  }) => {
    const api = await Caller.admin(client, pair.ours)
    await api.create('/tasks/', { title: 'Mine', priority: 'high', assigned_to: api.userId })
    await api.create('/tasks/', { title: 'Nobody’s', priority: 'low' })
    const view = await api.create('/views/', BOARD)
    const page = await (await visitor(client))(`/tasks?view=${view.id}`)
    assert.containSubset(page.look, { as: 'board', group_by: 'priority', wip_limits: { high: 1 } })
    assert.containSubset(page.board!.columns, [
      { value: 'critical', label: 'Critical', count: 0 },
      { value: 'high', label: 'High', count: 1 },
    ])
    assert.sameDeepMembers(page.board!.lanes!, [
      { value: api.userId, label: 'Ada Admin', count: 1 },
      { value: null, label: null, count: 1 },
    ])
    assert.containSubset(cellOf(page, 'high', api.userId), { count: 1, rows: [{ title: 'Mine' }] })
    assert.containSubset(cellOf(page, 'low'), { count: 1, rows: [{ title: 'Nobody’s' }] })
    assert.deepEqual(page.opened.quick, BOARD.quick)
    assert.deepEqual(page.rows, [])
  })

  test('a column comes with its first cards, its whole count and the way to the rest', async ({
    client,
    assert,
  }) => {
    const api = await Caller.admin(client, pair.ours)
    for (let at = 0; at < 22; at++) await api.create('/tasks/', { title: `Many ${at}` })
    const page = await (await visitor(client))('/tasks/board?search=Many')
    const cell = cellOf(page, 'new')
    assert.equal(cell.count, 22)
    assert.lengthOf(cell.rows, 20)
    const search = 'search=Many&filter[status][eq]=new&sort=due_date,-created_at'
    const rest = await api.get(`/tasks/?${search}&cursor=${encodeURIComponent(cell.cursor!)}`)
    assert.lengthOf(rest.body().data, 2)
  })

  test('the board of tasks has the states of their workflow as columns', async ({
    client,
    assert,
  }) => {
    const page = await (await visitor(client))('/tasks/board')
    assert.containSubset(page.look, { as: 'board', group_by: 'status' })
    assert.containSubset(page.board!.columns, [{ value: 'new', label: 'New' }])
  })

  test('a calendar begins with the first day that can be planned, a map where things stand', async ({
    client,
    assert,
  }) => {
    const visit = await visitor(client)
    assert.containSubset((await visit('/tasks?as=calendar')).look, {
      as: 'calendar',
      starts: 'due_date',
    })
    assert.containSubset((await visit('/facilities?as=map')).look, { as: 'map', place: 'latitude' })
    assert.containSubset((await visit('/equipment?as=map')).look, {
      as: 'map',
      place: 'facility_id',
    })
  })

  test('a view tells when its look was changed, and what of it is gone', async ({
    client,
    assert,
  }) => {
    const api = await Caller.admin(client, pair.ours)
    const { id } = await api.create('/views/', BOARD)
    const visit = await visitor(client)
    const look = 'as=board&group_by=priority&lanes_by=assigned_to&color_by=priority'
    const same = await visit(`/tasks?view=${id}&changed=true&${look}&wip_limits=high:1`)
    assert.isFalse(same.opened.changed)
    assert.isTrue(
      (await visit(`/tasks?view=${id}&changed=true&${look}&wip_limits=high:2`)).opened.changed
    )
    const wrong = { ...BOARD, look: { as: 'board', lanes_by: 'description' } }
    const refused = await api.post('/views/', wrong)
    refused.assertStatus(422)
    assert.property(refused.body().error.details, 'description')
  })

  test('a role opens the list with the view chosen for it, unless a person chose another', async ({
    client,
    assert,
  }) => {
    const api = await Caller.admin(client, pair.ours)
    const first = await api.create('/views/', {
      ...BOARD,
      is_shared: true,
      first_for: ['technician'],
    })
    assert.deepEqual(first.first_for, ['technician'])
    const { email, id } = await person(pair.ours, 'technician')
    const visit = await visitor(client, email)
    assert.containSubset(await visit('/tasks'), {
      opened: { view: first.id },
      look: { as: 'board' },
    })
    const own = await Caller.by(client, pair.ours, id)
    const mine = await own.create('/views/', { entity: 'task', title: 'Own' })
    await own.patch('/list-settings/task/', { default_view: mine.id })
    assert.equal((await visit('/tasks')).opened.view, mine.id)
    const second = await api.create('/views/', {
      ...BOARD,
      is_shared: true,
      first_for: ['technician'],
    })
    const former = (await api.get(`/views/${first.id}/`)).body().data
    assert.deepEqual([former.first_for, second.first_for], [[], ['technician']])
  })

  test('only what is shared can open for a role, and only publishers say so', async ({
    client,
  }) => {
    const api = await Caller.admin(client, pair.ours)
    const wish = { ...BOARD, first_for: ['technician'] }
    ;(await api.post('/views/', wish)).assertStatus(422)
    ;(await api.post('/views/', { ...wish, is_shared: true, first_for: ['nobody'] })).assertStatus(
      422
    )
    const manager = await Caller.as(client, pair.ours, 'manager')
    ;(await manager.post('/views/', wish)).assertStatus(403)
  })
})
