import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { definitionRegistry } from '#platform/definitions/definition_registry'
import { tenant } from '#platform/tenancy/tenant_scope'
import { ImportClient } from '#tests/support/import_client'
import { adminHeaders, person } from '#tests/support/people'
import { withWorker } from '#tests/support/queue'
import { twoTenants } from '#tests/support/tenants'

const ADDRESS = '/equipment/import/template/'

test.group('Templates of imports', (group) => {
  const pair = twoTenants(group)
  const worker = withWorker(group)
  const as = async (client: ApiClient) =>
    ImportClient.at(pair.ours, worker).as(client, await adminHeaders(pair.ours))

  test('a template has a column for every field that can be set, places by name', async ({
    client,
    assert,
  }) => {
    const answer = await (await as(client)).get(`${ADDRESS}?format=csv&equipment_type=elevator`)
    answer.assertStatus(200)
    answer.assertHeader('content-disposition', 'attachment; filename="equipment-template.csv"')
    const entity = await tenant.run(pair.ours.tenant, () => definitionRegistry.entity('equipment'))
    const settable = entity
      .forVariant('elevator')!
      .fields.filter((field) => !field.readOnly && field.type.surfaces.csv_import === 'supported')
      .map(({ path }) => (path === 'facility_id' ? 'facility.name' : path))
    const [header, example] = answer.text().trim().split('\r\n')
    assert.sameMembers(header.split(','), settable)
    assert.include(example.split(','), 'Passenger lift')
    assert.includeMembers(settable, ['equipment_number', 'facility.name', 'custom.capacity_lbs'])
  })

  test('a template that was filled in imports without a mapping, as CSV and as a workbook', async ({
    client,
    assert,
  }) => {
    const api = await as(client)
    const header = (await api.get(ADDRESS)).text().split('\r\n')[0].split(',')
    const row = header.map((path) => ({ equipment_number: 'T-1', name: 'Lift' })[path] ?? '')
    const { result } = await api.run(`${header.join(',')}\n${row.join(',')}\n`)
    assert.deepEqual(result.errors, [])
    assert.containSubset(result, { created: 1, refused: 0 })

    const workbook = await api.workbook(`${ADDRESS}?format=xlsx`)
    api.fileName = 'template.xlsx'
    const { columns, rows } = (await api.preview(workbook)).body().data
    assert.equal(rows, 1)
    assert.deepEqual(
      columns.map(({ name }: { name: string }) => name),
      header
    )
  })

  test('unknown types and formats are refused, and so is who may not import', async ({
    client,
  }) => {
    const api = await as(client)
    ;(await api.get(`${ADDRESS}?equipment_type=spaceship`)).assertStatus(422)
    ;(await api.get(`${ADDRESS}?format=pdf`)).assertStatus(415)
    const { headers } = await person(pair.ours, ['view_equipment'])
    ;(await client.get(`/api/v1${ADDRESS}`).headers(headers)).assertStatus(403)
  })
})
