import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { Browser } from '#tests/support/browser'
import { Caller } from '#tests/support/caller'
import { twoTenants } from '#tests/support/tenants'
import type { EntityView } from '#platform/entities/entity_view'

const KEY = 'equipment.crane'
const LOAD = { type: 'integer', title: { en: 'Load', de: 'Last' } }
const PRICE = { 'type': 'number', 'x-permissions': { view: ['manager'] } }
const SEAL = { 'type': 'string', 'x-permissions': { update: ['manager'] } }

test.group('The designer’s preview', (group) => {
  const pair = twoTenants(group)

  async function draft(client: ApiClient, properties: object) {
    const api = await Caller.admin(client, pair.ours)
    const schema = { type: 'object', properties }
    const body = { kind: 'entity', key: KEY, title: 'Crane', schema }
    const saved = await api.send('put', `/definitions/entity/${KEY}/draft/?force=true`, { body })
    saved.assertStatus(200)
  }

  async function preview(client: ApiClient, query: string) {
    const browser = Browser.at(client, pair.ours)
    await browser.logIn(pair.ours.email)
    const page = await browser.send('get', `/settings/definitions/entity/${KEY}?${query}`)
    const data = /<script[^>]*data-page[^>]*>(.*?)<\/script>/s.exec(page.text())
    return JSON.parse(data?.[1] ?? '{}').props?.preview as EntityView | null | undefined
  }

  function field(view: EntityView | null | undefined, key: string) {
    return view?.fields.find(({ path }) => path === `custom.${key}`)
  }

  test('a role sees its fields in its language, before anything is published', async ({
    client,
    assert,
  }) => {
    await draft(client, { load: LOAD, price: PRICE, seal: SEAL })
    const technician = await preview(client, 'view=preview&role=technician&language=de')
    assert.equal(field(technician, 'load')?.title, 'Last')
    assert.isUndefined(field(technician, 'price'))
    assert.isTrue(field(technician, 'seal')?.read_only)
    const manager = await preview(client, 'view=preview&role=manager')
    assert.equal(field(manager, 'load')?.title, 'Load')
    assert.isFalse(field(manager, 'seal')?.read_only)
    assert.isDefined(field(manager, 'price'))
  })

  test('it is drawn only where it is asked for, and not from a draft with mistakes', async ({
    client,
    assert,
  }) => {
    await draft(client, { load: { ...LOAD, 'x-relation': 'planet' } })
    assert.isNull(await preview(client, 'view=preview'))
    await draft(client, { load: LOAD })
    assert.isNull(await preview(client, ''))
    assert.isDefined(field(await preview(client, 'view=preview&role=unknown'), 'load'))
  })
})
