import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { Browser } from '#tests/support/browser'
import { Caller } from '#tests/support/caller'
import { person } from '#tests/support/people'
import { twoTenants } from '#tests/support/tenants'

const KEY = 'equipment.crane'
const ADDRESS = `/settings/definitions/entity/${KEY}`

test.group('Pages of the designer and of the API', (group) => {
  const pair = twoTenants(group)

  /** The page as the first visit of this user carries it. */
  async function visit(client: ApiClient, path: string, { email }: { email: string }) {
    const browser = Browser.at(client, pair.ours)
    await browser.logIn(email)
    const page = await browser.send('get', path)
    return { status: page.status(), ...pageOf(page.text()) }
  }

  async function draft(client: ApiClient, properties: object) {
    const api = await Caller.admin(client, pair.ours)
    const body = {
      kind: 'entity',
      key: KEY,
      title: 'Crane',
      schema: { type: 'object', properties },
    }
    const saved = await api.send('put', `/definitions/entity/${KEY}/draft/`, { body })
    if (saved.status() !== 200) throw new Error(saved.text())
    return api
  }

  test('every entity and type is listed, with what only has a draft', async ({
    client,
    assert,
  }) => {
    await draft(client, {})
    const { component, props } = await visit(client, '/settings/definitions', pair.ours)
    assert.equal(component, 'definitions/index')
    assert.containSubset(props, { can: { update: true } })
    assert.containSubset(props.definitions, [
      { key: 'equipment', version: null, standing: 'system' },
      { key: KEY, version: null, has_draft: true, standing: 'own' },
      { kind: 'workflow', key: 'task', standing: 'system', part_count: 6 },
      { kind: 'form', key: 'pm_elevator_monthly', standing: 'system' },
    ])
  })

  test('what was delivered and changed since says so', async ({ client, assert }) => {
    const api = await Caller.admin(client, pair.ours)
    const shown = await api.get('/definitions/form/general_safety/')
    const body = { ...shown.body().data.document, title: 'Safety' }
    await api.send('put', '/definitions/form/general_safety/draft/', { body })
    await api.post('/definitions/form/general_safety/publish/')
    const { props } = await visit(client, '/settings/definitions', pair.ours)
    assert.containSubset(props.definitions, [
      { key: 'general_safety', title: 'Safety', standing: 'changed', version: 1 },
    ])
  })

  test('each kind has its page, and nothing else has one', async ({ client, assert }) => {
    const base = '/settings/definitions'
    const workflow = await visit(client, `${base}/workflow/task`, pair.ours)
    assert.containSubset(workflow.props, { definition: { kind: 'workflow', key: 'task' } })
    const form = await visit(client, `${base}/form/general_safety`, pair.ours)
    assert.containSubset(form.props, { definition: { kind: 'form' }, draft: null })
    assert.equal((await visit(client, `${base}/gadget/task`, pair.ours)).status, 404)
  })

  test('a type that was never published stands on the fields of its base', async ({
    client,
    assert,
  }) => {
    await draft(client, { load: { type: 'integer', title: 'Load' } })
    const { component, props } = await visit(client, ADDRESS, pair.ours)
    assert.equal(component, 'definitions/entity')
    assert.containSubset(props, {
      draft: { document: { key: KEY } },
      versions: [],
      can: { update: true, publish: true },
    })
    assert.isString((props.draft as { etag: string }).etag)
    assert.includeMembers(pathsOf(props), ['name', 'equipment_number'])
  })

  test('a published one shows its fields, its versions and by whom', async ({ client, assert }) => {
    const api = await draft(client, { load: { type: 'integer', title: 'Load' } })
    await api.post(`/definitions/entity/${KEY}/publish/`)
    const { props } = await visit(client, ADDRESS, pair.ours)
    assert.isNull(props.draft)
    assert.include(pathsOf(props), 'custom.load')
    assert.containSubset(props.versions, [
      {
        version: 1,
        published_by: { label: 'Ada Admin' },
        changes: [{ path: 'custom.load', kind: 'added' }],
      },
    ])
  })

  test('whoever may not see definitions sees no page of them', async ({ client, assert }) => {
    const technician = await person(pair.ours, 'technician')
    assert.equal((await visit(client, '/settings/definitions', technician)).status, 403)
    assert.equal((await visit(client, ADDRESS, technician)).status, 403)
  })

  test('an unknown key is not found', async ({ client, assert }) => {
    assert.equal(
      (await visit(client, '/settings/definitions/entity/equipment.spaceship', pair.ours)).status,
      404
    )
  })

  test('the API’s page is open to strangers, with the company’s own fields for its people', async ({
    client,
    assert,
  }) => {
    const stranger = await Browser.at(client, pair.ours).send('get', '/docs')
    stranger.assertStatus(200)
    assert.notInclude(stranger.text(), 'EquipmentCrane')
    const { component, props } = await visit(client, '/docs', pair.ours)
    assert.equal(component, 'docs/index')
    assert.property(
      (props.document as { components: { schemas: object } }).components.schemas,
      'EquipmentCrane'
    )
  })
})

function pathsOf(props: Record<string, unknown>) {
  return (props.entity as { fields: { path: string }[] }).fields.map(({ path }) => path)
}

function pageOf(html: string): { component: string; props: Record<string, unknown> } {
  const data = /<script[^>]*data-page[^>]*>(.*?)<\/script>/s.exec(html)?.[1]
  return data ? JSON.parse(data) : { component: '', props: {} }
}
