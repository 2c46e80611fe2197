import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { parse } from 'csv-parse/sync'
import { definitionRegistry } from '#platform/definitions/definition_registry'
import type { FieldView } from '#platform/entities/entity_view'
import { SURFACES } from '#platform/entities/field_types/field_type'
import { FIELD_TYPES } from '#platform/entities/field_types/field_types'
import { tenant } from '#platform/tenancy/tenant_scope'
import {
  FieldStand,
  filterFor,
  isPointing,
  keyOf,
  supporting,
  typed,
} from '#tests/functional/law/field_stand'
import { withWorker } from '#tests/support/queue'
import { twoTenants } from '#tests/support/tenants'

test.group('One field of every kind', (group) => {
  const pair = twoTenants(group)
  const worker = withWorker(group)
  let known: FieldStand | undefined
  group.each.timeout(90_000)
  async function standing(client: ApiClient) {
    return (known ??= await FieldStand.set(client, pair.ours))
  }

  test('every surface is supported, or there is a reason in words', ({ assert }) => {
    for (const { name, surfaces } of FIELD_TYPES) {
      assert.sameMembers(Object.keys(surfaces), [...SURFACES], name)
      for (const answer of Object.values(surfaces)) assert.match(answer, /^supported$|\S \S/, name)
    }
  })

  test('rest: it is created, read and changed', async ({ client, assert }) => {
    const stand = await standing(client)
    const read = (await stand.api.get(stand.path)).body().data
    for (const type of typed()) {
      assert.deepEqual(read.custom[keyOf(type)], stand.valueOf(type), type.name)
      const other = isPointing(type) ? stand.valueOf(type) : type.sample.valid.at(-1)
      const patched = await stand.api.patch(stand.path, { custom: { [keyOf(type)]: other } })
      assert.equal(patched.status(), 200, patched.text())
      assert.deepEqual(patched.body().data.custom[keyOf(type)], other, type.name)
    }
    assert.isNumber(read.custom.probe_computed)
    ;(await stand.reset()).assertStatus(200)
  })

  test('rest: what it does not take is refused by its path', async ({ client, assert }) => {
    const stand = await standing(client)
    for (const type of FIELD_TYPES) {
      for (const value of type.sample.invalid) {
        const refused = await stand.add({ [keyOf(type)]: value })
        assert.equal(refused.status(), 422, `${type.name} took ${JSON.stringify(value)}`)
        assert.isTrue(
          Object.keys(refused.body().error.details).some((path) =>
            path.startsWith(`custom.${keyOf(type)}`)
          ),
          refused.text()
        )
      }
    }
  })

  test('form, detail and column: it is in the view with its kind, title and abilities', async ({
    assert,
  }) => {
    const view = await tenant.run(pair.ours.tenant, async () =>
      (await definitionRegistry.entity('equipment')).view('en')
    )
    for (const type of FIELD_TYPES) {
      const field = view.fields.find(({ path }) => path === `custom.${keyOf(type)}`) as FieldView
      const { filter, sort, search, form } = type.surfaces
      assert.containSubset(field, {
        type: type.name,
        title: `Probe ${type.name}`,
        sortable: sort === 'supported',
        searchable: search === 'supported',
      })
      assert.equal(field.filterable, filter === 'supported', type.name)
      assert.equal(field.read_only, form !== 'supported', type.name)
    }
  })

  test('column: a list answers it where it is asked for', async ({ client, assert }) => {
    const stand = await standing(client)
    for (const type of supporting('column')) {
      const { text, status } = await stand.list({
        equipment_number: 'PROBE-1',
        fields: `custom.${keyOf(type)}`,
      })
      assert.equal(status, 200, text)
      assert.deepEqual(JSON.parse(text).data[0].custom, { [keyOf(type)]: stand.valueOf(type) })
    }
  })

  test('filter: it finds the record by its value, and refuses where it cannot', async ({
    client,
    assert,
  }) => {
    const stand = await standing(client)
    for (const type of FIELD_TYPES) {
      const [operator, text] =
        type.name === 'computed' ? ['eq', '1'] : filterFor(type, stand.valueOf(type))
      const found = await stand.list({ [`filter[custom.${keyOf(type)}][${operator}]`]: text })
      if (type.surfaces.filter !== 'supported') assert.equal(found.status, 400, type.name)
      else assert.deepEqual(found.ids, [stand.id], `${type.name}: ${found.text}`)
    }
  })

  test('sort: a list orders by it, or says that it cannot', async ({ client, assert }) => {
    const stand = await standing(client)
    for (const type of FIELD_TYPES) {
      const { status, text } = await stand.list({ sort: `-custom.${keyOf(type)}` })
      assert.equal(status, type.surfaces.sort === 'supported' ? 200 : 400, `${type.name}: ${text}`)
    }
  })

  test('search: words in it find the record', async ({ client, assert }) => {
    const stand = await standing(client)
    for (const type of supporting('search')) {
      const [word] = String([stand.valueOf(type)].flat()[0]).split(/\s/)
      assert.deepEqual((await stand.list({ search: word })).ids, [stand.id], type.name)
    }
  })

  test('csv: it is exported, and what was exported imports again unchanged', async ({
    client,
    assert,
  }) => {
    const stand = await standing(client)
    const file = (
      await stand.api.get('/equipment/export/?format=csv&equipment_number=PROBE-1')
    ).text()
    const [row] = parse(file, { columns: true, bom: true }) as Record<string, string>[]
    for (const type of FIELD_TYPES) {
      assert.equal(
        `custom.${keyOf(type)}` in row,
        type.surfaces.csv_export === 'supported',
        type.name
      )
    }
    assert.containSubset(await imported(stand, file), {
      created: 0,
      updated: 0,
      unchanged: 1,
      refused: 0,
    })
  })

  test('csv: a new record with it comes out of a file', async ({ client, assert }) => {
    const stand = await standing(client)
    const { api } = stand
    const file = await api.get('/equipment/export/?format=csv&equipment_number=PROBE-1')
    const result = await imported(stand, file.text().replaceAll('PROBE-1', 'PROBE-2'))
    assert.containSubset(result, { created: 1, refused: 0 })
    const [copy] = (await stand.api.get('/equipment/?equipment_number=PROBE-2')).body().data
    for (const type of supporting('csv_import'))
      assert.deepEqual(copy.custom[keyOf(type)], stand.valueOf(type), type.name)
    await stand.api.delete(`/equipment/${copy.id}/`)
  })

  test('openapi and typescript: it is described', async ({ client, assert }) => {
    const stand = await standing(client)
    const { components } = (await stand.api.get('/openapi.json')).body()
    const types = (await stand.api.get('/definitions/entity/equipment.probe/types.d.ts')).text()
    for (const type of FIELD_TYPES) {
      assert.property(components.schemas.EquipmentProbe.properties.custom.properties, keyOf(type))
      assert.include(types, keyOf(type))
    }
    const input = components.schemas.EquipmentProbeInput.properties.custom
    assert.notProperty(input.properties, 'probe_computed')
  })

  test('audit: a change of it is told with what it was and is', async ({ client, assert }) => {
    const stand = await standing(client)
    await stand.api.patch(stand.path, {
      custom: Object.fromEntries(typed().map((type) => [keyOf(type), null])),
    })
    const [{ changes }] = (await stand.api.get(`/audit/?record=${stand.id}`)).body().data
    for (const type of supporting('audit'))
      assert.deepEqual(changes[`custom.${keyOf(type)}`], [stand.valueOf(type), null], type.name)
  })

  test('the neighbour has none of it', async ({ client, assert }) => {
    const document = await client
      .get('/api/v1/openapi.json')
      .header('x-tenant', pair.theirs.tenant.slug)
    assert.notInclude(document.text(), 'probe_text')
  })

  async function imported({ api }: FieldStand, file: string) {
    const sent = await api
      .upload('/equipment/import/')
      .file('file', Buffer.from(file), { filename: 'probe.csv' })
    await worker.settle(pair.ours.tenant)
    return (await api.get(`/imports/${sent.body().data.job.id}/`)).body().data.result
  }
})
