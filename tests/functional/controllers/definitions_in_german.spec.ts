import { test } from '@japa/runner'
import { adminHeaders } from '#tests/support/people'
import { twoTenants } from '#tests/support/tenants'

const PATH = '/api/v1/definitions/entity/equipment.bagger'

const digger = (properties: object, more: object = {}) => ({
  kind: 'entity',
  key: 'equipment.bagger',
  title: { en: 'Digger', de: 'Bagger' },
  schema: { type: 'object', properties },
  ...more,
})

const REACH = { type: 'number', title: { en: 'Reach', de: 'Reichweite' } }

test.group('Definitions for a German', (group) => {
  const pair = twoTenants(group)
  const headers = async () => ({ ...(await adminHeaders(pair.ours)), 'accept-language': 'de' })

  test('what is wrong with a draft is told in German, beside it and in its plan', async ({
    client,
    assert,
  }) => {
    const home = { 'type': 'string', 'format': 'uuid', 'title': 'Heimat', 'x-relation': 'planet' }
    const total = { 'type': 'number', 'title': 'Summe', 'x-computed': 'reach + nonsense' }
    const draft = await client
      .put(`${PATH}/draft/?force=true`)
      .headers(await headers())
      .json(digger({ reach: { ...REACH, minimum: 9, maximum: 3 }, home, total }))
    draft.assertStatus(200)
    const properties = '/schema/properties'
    assert.sameDeepMembers(draft.body().meta.warnings, [
      {
        pointer: `${properties}/reach/minimum`,
        message: 'liegt über maximum: Kein Wert könnte beides erfüllen',
      },
      { pointer: `${properties}/home/x-relation`, message: 'Es gibt keine Entität „planet“' },
      {
        pointer: `${properties}/total/x-computed`,
        message: 'Es gibt keine Variable und kein Feld „nonsense“',
      },
    ])

    const plan = await client
      .post(`${PATH}/plan/`)
      .headers(await headers())
      .json({})
    const { blockers, changes } = plan.body().data
    assert.include(blockers, `${properties}/home/x-relation: Es gibt keine Entität „planet“`)
    assert.containSubset(changes, [
      { path: 'title', title: 'Titel' },
      { path: 'custom.reach', title: 'Reichweite' },
    ])
  })

  test('what is no definition at all is refused in German', async ({ client, assert }) => {
    const draft = await client
      .put(`${PATH}/draft/?force=true`)
      .headers(await headers())
      .json(digger({ reach: REACH }, { layout: [{ title: 'Angaben', fields: [] }], colour: 1 }))
    draft.assertStatus(422)
    assert.deepEqual(draft.body().error.details['/layout/0'], ['braucht „section“'])
    assert.deepEqual(draft.body().error.details['/colour'], [
      '„colour“ ist hier nicht bekannt: Entfernen Sie es oder berichtigen Sie die Schreibweise',
    ])
  })

  test('the history says in German that somebody went back', async ({ client, assert }) => {
    const own = await headers()
    await client
      .put(`${PATH}/draft/`)
      .headers(own)
      .json(digger({ reach: REACH }))
    await client.post(`${PATH}/publish/`).headers(own).json({})
    await client.post(`${PATH}/rollback/`).headers(own).json({ version: 1 })
    const versions = await client.get(`${PATH}/versions/`).headers(own)
    assert.equal(versions.body().data[0].note, 'Zurück zu Version 1')
  })
})
