import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { FIELD_TYPES } from '#platform/entities/field_types/field_types'
import { FieldStand, isDerived, keyOf, supporting } from '#tests/functional/law/field_stand'
import { ImportClient } from '#tests/support/import_client'
import { adminHeaders } from '#tests/support/people'
import { withWorker } from '#tests/support/queue'
import { twoTenants } from '#tests/support/tenants'

const ADDRESS = '/equipment/export/?format=xlsx&equipment_number=PROBE-1'

test.group('One field of every kind, in workbooks', (group) => {
  const pair = twoTenants(group)
  const worker = withWorker(group)

  group.each.timeout(90_000)

  async function standing(client: ApiClient) {
    const stand = await FieldStand.set(client, pair.ours)
    const api = ImportClient.at(pair.ours, worker).as(client, await adminHeaders(pair.ours))
    api.fileName = 'probe.xlsx'
    return { stand, api }
  }

  test('it is exported, imports again unchanged, and comes back when it was emptied', async ({
    client,
    assert,
  }) => {
    const { stand, api } = await standing(client)
    const file = await api.workbook(ADDRESS)
    const { columns } = (await api.preview(file)).body().data
    const names = columns.map(({ name }: { name: string }) => name)
    for (const type of FIELD_TYPES) {
      const isExported = type.surfaces.xlsx_export === 'supported' && !isDerived(type)
      assert.equal(names.includes(`custom.${keyOf(type)}`), isExported, type.name)
    }
    assert.containSubset((await api.run(file)).result, { updated: 0, unchanged: 1, refused: 0 })

    const emptied = Object.fromEntries(supporting('csv_import').map((type) => [keyOf(type), null]))
    await stand.api.patch(stand.path, { custom: emptied })
    assert.containSubset((await api.run(file)).result, { updated: 1, refused: 0 })
    const { custom } = (await stand.api.get(stand.path)).body().data
    for (const type of supporting('csv_import'))
      assert.deepEqual(custom[keyOf(type)], stand.valueOf(type), type.name)
  })
})
