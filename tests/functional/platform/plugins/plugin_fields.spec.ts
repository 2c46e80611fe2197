import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { contributedFields } from '#platform/entities/contributed_fields'
import { Caller } from '#tests/support/caller'
import { ImportClient } from '#tests/support/import_client'
import { adminHeaders } from '#tests/support/people'
import { withWorker } from '#tests/support/queue'
import { PERMIT, publish } from '#tests/support/safety_permit'
import { visitor } from '#tests/support/visitor'
import { withPlugin } from '#tests/support/with_plugin'

const CAR = {
  kind: 'entity',
  key: 'car',
  title: 'Car',
  schema: {
    type: 'object',
    properties: {
      plate: { 'type': 'string', 'maxLength': 12, 'title': 'Plate', 'x-type': 'probe.plate' },
      doors: { 'type': 'integer', 'minimum': 0, 'title': 'Doors', 'x-type': 'probe.even' },
    },
  },
}
const withField = (field: object) => ({
  ...CAR,
  schema: { type: 'object', properties: { plate: field } },
})

test.group('Kinds of fields that a plugin brings', (group) => {
  const pair = withPlugin(group, 'probe')
  const worker = withWorker(group)
  const drafted = async (client: ApiClient, body: object) =>
    (await Caller.admin(client, pair.ours)).send('put', '/definitions/entity/car/draft/', { body })

  test('check what their schema cannot say, in the words of the plugin', async ({
    client,
    assert,
  }) => {
    const api = await Caller.admin(client, pair.ours)
    await publish(api, CAR)
    const made = await api.create('/records/car/', {
      title: 'Van',
      custom: { plate: 'B-AB 1234', doors: 4 },
    })
    assert.containSubset(made.custom, { plate: 'B-AB 1234', doors: 4 })
    const wrong = { title: 'Truck', custom: { plate: 'none', doors: 3 } }
    const refused = await api.post('/records/car/', wrong, { 'accept-language': 'de' })
    refused.assertStatus(422)
    assert.deepEqual(refused.body().error.details, {
      'custom.plate': ['muss ein Kennzeichen wie B-AB 1234 sein'],
      'custom.doors': ['muss gerade sein'],
    })
    const less = await api.post('/records/car/', { title: 'Car', custom: { doors: -2 } })
    assert.deepEqual(Object.keys(less.body().error.details), ['custom.doors'])
  })

  test('are listed, exported and imported as what they are stored as', async ({
    client,
    assert,
  }) => {
    const api = await Caller.admin(client, pair.ours)
    const found = await api.get('/records/car/?filter[custom.plate][contains]=AB')
    assert.lengthOf(found.body().data, 1)
    const headers = await adminHeaders(pair.ours)
    const files = ImportClient.at(pair.ours, worker).as(client, headers, 'records/car')
    assert.containSubset((await files.run(await files.exported())).result, { unchanged: 1 })
    const { result } = await files.run('title,custom.plate\nBus,M-X 1\nBike,–\n')
    assert.containSubset(result, { created: 1, refused: 1 })
    assert.equal(result.errors[0].message, 'must be a number plate like B-AB 1234')
  })

  test('are offered by the designer, and the pages are told how they are drawn', async ({
    client,
    assert,
  }) => {
    const visit = await visitor(client, pair.ours)
    const { field_types: offered, entity } = (await visit('/settings/definitions/entity/car'))
      .props as never as { field_types: object[]; entity: { fields: object[] } }
    assert.containSubset(offered, [
      {
        key: 'probe.plate',
        title: 'Number plate',
        icon: 'i-lucide-car',
        property: { 'type': 'string', 'x-type': 'probe.plate' },
      },
    ])
    assert.containSubset(entity.fields, [
      {
        path: 'custom.plate',
        type: 'text',
        contributed: { input: 'probe::plate_input', value: 'probe::plate' },
      },
    ])
  })

  test('stand where they can: unknown ones and those of another base are refused', async ({
    client,
    assert,
  }) => {
    const details = async (field: object) =>
      (await drafted(client, withField(field))).body().error.details
    const at = '/schema/properties/plate/x-type'
    assert.property(await details({ 'type': 'string', 'x-type': 'probe.nothing' }), at)
    assert.property(await details({ 'type': 'integer', 'x-type': 'probe.plate' }), at)
    assert.property(
      await details({ 'type': 'string', 'format': 'date', 'x-type': 'probe.plate' }),
      at
    )
    assert.property(await details({ 'type': 'string', 'x-type': 'Number plate' }), at)
    const form = {
      ...{ kind: 'form', key: 'walk', title: 'Walk', mode: 'checklist' },
      layout: [{ section: 'All', items: [{ field: 'plate' }] }],
      schema: { type: 'object', properties: { plate: CAR.schema.properties.plate } },
    }
    const api = await Caller.admin(client, pair.ours)
    const asked = await api.send('put', '/definitions/form/walk/draft/', { body: form })
    assert.property(asked.body().error.details, at)
  })

  test('are what their schema says while the plugin is off, and the values stay', async ({
    client,
    assert,
  }) => {
    const api = await Caller.admin(client, pair.ours)
    await api.post('/plugins/probe/disable/')
    const { id } = await api.create('/records/car/', { title: 'Odd', custom: { plate: 'none' } })
    const { warnings } = (await drafted(client, { ...CAR, title: 'Vehicle' })).body().meta
    assert.containSubset(warnings, [{ message: 'belongs to a plugin that is not enabled' }])
    const visit = await visitor(client, pair.ours)
    const { props } = await visit('/settings/definitions/entity/car')
    assert.deepEqual((props as never as { field_types: object[] }).field_types, [])
    await api.post('/plugins/probe/enable/')
    const kept = (await api.get(`/records/car/${id}/`)).body().data
    assert.equal(kept.custom.plate, 'none')
    ;(await api.patch(`/records/car/${id}/`, { custom: { plate: 'nil' } })).assertStatus(422)
  })

  test('cannot be made of anything but text and numbers', ({ assert }) => {
    for (const schema of [{ type: 'string', format: 'date' }, { type: 'boolean' }, PERMIT.schema])
      assert.throws(
        () => contributedFields.add('odd', { kind: { title: 'Odd', schema: schema as never } }),
        /must be that of text or a number/
      )
  })
})
