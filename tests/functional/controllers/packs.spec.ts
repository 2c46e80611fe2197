import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { DOCK } from '#tests/support/packs'
import { Caller } from '#tests/support/caller'
import { shelve } from '#tests/support/shelf'
import { twoTenants } from '#tests/support/tenants'

const CRANE = 'entity/equipment.dock_crane'
const LOAD = '/schema/properties/load/title/en'
const PATH = `/packs/${DOCK}/`

type Planned = { kind: string; key: string; action: string; conflicts: { pointer: string }[] }

test.group('Packs', (group) => {
  const pair = twoTenants(group)
  let unshelve = async () => {}
  group.each.setup(() => () => unshelve())

  const admin = (client: ApiClient) => Caller.admin(client, pair.ours)

  async function documentOf(api: Caller, name: string) {
    return (await api.get(`/definitions/${name}/`)).body().data.document
  }

  /** The tenant edits what the pack brought. */
  async function edit(api: Caller, name: string, change: (document: never) => object) {
    const body = change((await documentOf(api, name)) as never)
    const draft = await api.send('put', `/definitions/${name}/draft/`, { body })
    draft.assertStatus(200)
    const published = await api.post(`/definitions/${name}/publish/`)
    published.assertStatus(200)
  }

  test('one is planned, installed whole and known with its version, for us alone', async ({
    client,
    assert,
  }) => {
    unshelve = await shelve('1.0.0')
    const api = await admin(client)
    const plan = (await api.post(`${PATH}plan/`)).body().data
    assert.deepEqual(
      plan.definitions.map(({ kind, action }: Planned) => `${action} ${kind}`),
      ['add entity', 'add form', 'add form']
    )
    assert.lengthOf(plan.definitions[0].plan.blockers, 0)
    ;(await api.get(`/definitions/${CRANE}/`)).assertStatus(404)

    const installed = await api.post(`${PATH}install/`, { seen: plan.seen })
    installed.assertStatus(200)
    assert.lengthOf(installed.body().data.applied, 3)
    const { load } = (await documentOf(api, CRANE)).schema.properties
    assert.deepEqual(load.title, { en: 'Load', de: 'Last' })
    assert.containSubset((await api.get(PATH)).body().data, {
      installed_version: '1.0.0',
      has_upgrade: false,
      counts: { entity: 1, form: 2 },
    })

    const neighbour = await Caller.admin(client, pair.theirs)
    ;(await neighbour.get(`/definitions/${CRANE}/`)).assertStatus(404)
    assert.isNull((await neighbour.get(PATH)).body().data.installed_version)
    const audit = (await api.get('/audit/?entity=pack')).body().data
    assert.equal(audit[0].action, 'installed')
  })

  test('an upgrade keeps what we changed, takes what the maker changed, and asks where both did', async ({
    client,
    assert,
  }) => {
    const api = await admin(client)
    await edit(api, CRANE, (document: { schema: { properties: Record<string, object> } }) => ({
      ...document,
      title: { en: 'Harbour crane', de: 'Hafenkran' },
      schema: {
        ...document.schema,
        properties: {
          ...document.schema.properties,
          load: { ...document.schema.properties.load, title: { en: 'Burden', de: 'Last' } },
          berth: { type: 'string', title: 'Berth' },
        },
      },
    }))
    unshelve = await shelve('2.0.0')
    assert.isTrue((await api.get(PATH)).body().data.has_upgrade)

    const plan = (await api.post(`${PATH}plan/`)).body().data
    const crane = plan.definitions.find(({ kind }: Planned) => kind === 'entity')
    assert.equal(plan.open, 1)
    assert.containSubset(crane.conflicts, [
      {
        pointer: LOAD,
        title: 'Burden › Title › English',
        base: 'Load',
        mine: 'Burden',
        theirs: 'Rated load',
      },
    ])
    assert.containSubset(crane.plan.changes, [{ path: 'custom.reach', kind: 'added' }])
    assert.containSubset(crane.mine, [{ path: 'custom.berth', kind: 'added' }])

    const undecided = await api.post(`${PATH}install/`)
    undecided.assertStatus(409)
    assert.deepEqual(undecided.body().error.details, { [CRANE]: [LOAD] })
    assert.notProperty((await documentOf(api, CRANE)).schema.properties, 'reach')

    const conflicts = { [CRANE]: { [LOAD]: 'mine' } }
    const done = await api.post(`${PATH}install/`, { conflicts })
    done.assertStatus(200)
    const { title, schema } = await documentOf(api, CRANE)
    assert.equal(title.en, 'Harbour crane')
    assert.sameMembers(Object.keys(schema.properties), ['load', 'owner', 'berth', 'reach'])
    assert.deepEqual(schema.properties.load.title, { en: 'Burden', de: 'Nennlast' })
    assert.equal(schema.properties.owner.maxLength, 120)
    ;(await api.get('/definitions/form/dock_crane_old/')).assertStatus(404)
    ;(await api.get('/definitions/form/dock_crane_yearly/')).assertStatus(200)
    assert.equal(
      (await documentOf(api, 'form/dock_crane_daily')).title.en,
      'Check before each shift'
    )
  })

  test('each definition rolls back by itself', async ({ client, assert }) => {
    const api = await admin(client)
    const back = await api.post('/definitions/form/dock_crane_daily/rollback/', { version: 1 })
    back.assertStatus(200)
    assert.equal((await documentOf(api, 'form/dock_crane_daily')).title.en, 'Daily check')
  })

  test('uninstalling says what stays, and takes only what nobody changed or uses', async ({
    client,
    assert,
  }) => {
    unshelve = await shelve('2.0.0')
    const api = await admin(client)
    const foreseen = await api.delete(`${PATH}?dry_run=true`)
    const removed = await api.delete(PATH)
    removed.assertStatus(200)
    assert.deepEqual(removed.body().data, foreseen.body().data)
    const { applied, kept } = removed.body().data
    assert.deepEqual(
      applied.map(({ key }: Planned) => key),
      ['dock_crane_yearly']
    )
    assert.sameDeepMembers(kept, [
      { kind: 'entity', key: 'equipment.dock_crane', why: 'you changed it' },
      { kind: 'form', key: 'dock_crane_daily', why: 'you changed it' },
    ])
    ;(await api.get(`/definitions/${CRANE}/`)).assertStatus(200)
    assert.isNull((await api.get(PATH)).body().data.installed_version)
    ;(await api.delete(PATH)).assertStatus(404)
  })

  test('installed again it still knows what was ours', async ({ client, assert }) => {
    unshelve = await shelve('2.0.0')
    const api = await admin(client)
    const plan = (await api.post(`${PATH}plan/`)).body().data
    assert.equal(plan.open, 0)
    ;(await api.post(`${PATH}install/`)).assertStatus(200)
    assert.equal((await documentOf(api, CRANE)).title.en, 'Harbour crane')
  })

  test('an unfinished draft keeps its changes and gains those of the upgrade', async ({
    client,
    assert,
  }) => {
    unshelve = await shelve('1.0.0')
    const api = await Caller.admin(client, pair.theirs)
    ;(await api.post(`${PATH}install/`)).assertStatus(200)
    const body = { ...(await documentOf(api, CRANE)), title: 'Quay crane' }
    await api.send('put', `/definitions/${CRANE}/draft/`, { body })
    await unshelve()
    unshelve = await shelve('2.0.0')
    const plan = (await api.post(`${PATH}plan/`)).body().data
    assert.isTrue(plan.definitions[0].has_draft)
    ;(await api.post(`${PATH}install/`)).assertStatus(200)
    const draft = await api.get(`/definitions/${CRANE}/?state=draft`)
    assert.equal(draft.body().data.document.title, 'Quay crane')
    assert.property(draft.body().data.document.schema.properties, 'reach')
  })

  test('a plan that is no longer true is refused, and so is who may not publish', async ({
    client,
  }) => {
    unshelve = await shelve('2.0.0')
    const api = await admin(client)
    ;(await api.post(`${PATH}install/`, { seen: 'of yesterday' })).assertStatus(412)
    const manager = await Caller.as(client, pair.ours, 'manager')
    ;(await manager.post(`${PATH}install/`)).assertStatus(403)
    ;(await api.get('/packs/none/')).assertStatus(404)
  })
})
