import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { Browser } from '#tests/support/browser'
import { Caller } from '#tests/support/caller'
import { twoTenants } from '#tests/support/tenants'

test.group('Pages of records', (group) => {
  const pair = twoTenants(group)

  /** The page's name and props, as the first visit carries them. */
  async function visitor(client: ApiClient) {
    const browser = Browser.at(client, pair.ours)
    const answer = await browser.logIn(pair.ours.email)
    if (answer.status() >= 400) throw new Error(answer.text())
    return async (path: string) => {
      const page = await browser.send('get', path)
      return { status: page.status(), ...pageOf(page.text()) }
    }
  }

  test('lists, details, forms, board and work carry the API’s shapes', async ({
    client,
    assert,
  }) => {
    const api = await Caller.admin(client, pair.ours)
    const hall = await api.create('/facilities/', { name: 'Hall' })
    const lift = await api.create('/equipment/', {
      name: 'Lift',
      equipment_number: 'P-1',
      facility_id: hall.id,
    })
    const task = await api.create('/tasks/', {
      title: 'Work',
      assigned_to: api.userId,
      equipment_id: lift.id,
    })
    await api.create(`/tasks/${task.id}/checklists/`, { form: 'general_safety' })
    const visit = await visitor(client)

    const pages: [string, string, object][] = [
      [
        '/equipment?search=lift',
        'records/index',
        {
          rows: [{ id: lift.id, facility: { label: 'Hall' } }],
          query: { search: 'lift' },
          can: { import: true },
        },
      ],
      [
        `/equipment/${lift.id}`,
        'equipment/show',
        { record: { id: lift.id }, tasks: [{ id: task.id }], downtime: [] },
      ],
      [
        '/equipment/new?equipment_type=elevator',
        'records/create',
        { entity: { key: 'equipment' } },
      ],
      [`/equipment/${lift.id}/edit`, 'records/edit', { record: { id: lift.id } }],
      ['/facilities', 'facilities/index', { tree: [{ name: 'Hall', equipment_count: 1 }] }],
      [
        `/facilities/${hall.id}`,
        'facilities/show',
        { equipment_total: 1, equipment: [{ id: lift.id }] },
      ],
      ['/tasks', 'records/index', { rows: [{ id: task.id, equipment: { id: lift.id } }] }],
      ['/tasks/board', 'records/index', { board: { columns: [{ value: 'new', count: 1 }] } }],
      [
        `/tasks/${task.id}`,
        'tasks/show',
        {
          transitions: [{ key: 'assign' }],
          checklists: [{ form: 'general_safety', state: 'open' }],
          comments: [],
          can: { update: true },
        },
      ],
      [`/tasks/${task.id}/edit`, 'records/edit', { record: { id: task.id } }],
      ['/work', 'work', { tasks: [{ id: task.id }] }],
      ['/welcome', 'first_run', { variants: [{ key: 'elevator' }] }],
      ['/settings/audit', 'audit/index', { pagination: { page: 1 } }],
    ]
    for (const [path, component, props] of pages) {
      const page = await visit(path)
      assert.equal(page.component, component, path)
      assert.containSubset(page.props, props)
    }
  })

  test('the forms of a type have its fields and no other type’s', async ({ client, assert }) => {
    const visit = await visitor(client)
    const paths = async (query: string) =>
      (
        (await visit(`/equipment/new${query}`)).props.entity as { fields: { path: string }[] }
      ).fields.map(({ path }) => path)
    const elevator = await paths('?equipment_type=elevator')
    assert.isTrue(elevator.some((path) => path.startsWith('custom.')))
    assert.isFalse((await paths('?equipment_type=')).some((path) => path.startsWith('custom.')))
  })

  test('a record’s revision comes with its page and is what saving it asks for', async ({
    client,
    assert,
  }) => {
    const api = await Caller.admin(client, pair.ours)
    const { id } = await api.create('/facilities/', { name: 'Revision' })
    const { props } = await (await visitor(client))(`/facilities/${id}`)
    assert.equal(
      (props.record as { etag: string }).etag,
      (await api.get(`/facilities/${id}/`)).header('etag')
    )
  })
})

/** The first visit of a browser carries the page as JSON in a script tag. */
function pageOf(html: string): { component: string; props: Record<string, unknown> } {
  const json = /<script[^>]*data-page[^>]*>([\s\S]*?)<\/script>/.exec(html)?.[1]
  if (!json) throw new Error(`No page: ${html.slice(0, 500)}`)
  return JSON.parse(json)
}
