import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { ImportClient, manyRows, PLAIN } from '#tests/support/import_client'
import { adminHeaders, person } from '#tests/support/people'
import { withWorker } from '#tests/support/queue'
import { twoTenants } from '#tests/support/tenants'

test.group('Exports', (group) => {
  const pair = twoTenants(group)
  const worker = withWorker(group)
  const as = async (client: ApiClient, who: 'ours' | 'theirs' = 'ours') =>
    ImportClient.at(pair[who], worker).as(client, await adminHeaders(pair[who]))

  test('what was exported imports again unchanged, and is safe to open', async ({
    client,
    assert,
  }) => {
    const api = await as(client)
    const mapping = {
      ...PLAIN,
      type: 'equipment_type',
      lbs: 'custom.capacity_lbs',
      site: 'facility.name',
      since: 'installation_date',
    }
    const nasty =
      'number,name,type,lbs,site,since\n=1+1,"-2, ""x"";\ny",elevator,2500,@Mill,2001-02-03\n\'+1, spaced ,escalator,,Mill,\n3,Ärger,,,,\n'
    assert.containSubset((await api.run(nasty, { mapping, create_facilities: true })).result, {
      created: 3,
    })
    const answer = await api.get('/equipment/export/?format=csv')
    answer.assertStatus(200)
    answer.assertHeader('content-type', 'text/csv; charset=utf-8')
    assert.match(answer.text(), /"'-2, ""x"";\ny",'=1\+1,elevator/)
    const { result } = await api.run(answer.text())
    assert.containSubset(result, { created: 0, updated: 0, unchanged: 3, refused: 0 })
  })

  test('an export has the rows, order and columns of its list, over all pages', async ({
    client,
    assert,
  }) => {
    const api = await as(client)
    await api.run(
      manyRows(2_100, () => 'Many'),
      { mapping: PLAIN }
    )
    const answer = await api.get(
      '/equipment/export/?format=csv&name=Many&sort=-equipment_number&fields=equipment_number,status,created_at'
    )
    const lines = answer.text().trim().split('\r\n')
    assert.equal(lines[0], 'equipment_number,status,created_at')
    assert.lengthOf(lines, 2_101)
    assert.match(lines[1], /^L-999,operational,\d{4}-\d\d-\d\dT/)
    assert.equal(new Set(lines).size, 2_101)
  })

  test('read-only columns of an export are left out by themselves', async ({ client, assert }) => {
    const api = await as(client)
    const { columns } = (
      await api.preview('id,equipment_number,name,created_at,health_score\n1,2,3,4,5\n')
    ).body().data
    assert.deepEqual(
      columns.map(({ suggestion }: { suggestion: string | null }) => suggestion),
      [null, 'equipment_number', 'name', null, null]
    )
  })

  test('facilities, tasks and users are exported too, to those who may see them', async ({
    client,
    assert,
  }) => {
    const api = await as(client)
    for (const noun of ['facilities', 'tasks', 'users'])
      (await api.get(`/${noun}/export/?format=csv`)).assertStatus(200)
    assert.include((await api.get('/users/export/?format=csv&role=admin')).text(), pair.ours.email)
    const { headers } = await person(pair.ours, ['view_equipment:own'])
    const limited = await client.get('/api/v1/equipment/export/?format=csv').headers(headers)
    assert.lengthOf(limited.text().trim().split('\r\n'), 1)
    ;(await client.get('/api/v1/users/export/?format=csv').headers(headers)).assertStatus(403)
  })

  test('a neighbour exports its own rows only', async ({ client, assert }) => {
    const theirs = await as(client, 'theirs')
    assert.lengthOf(
      (await theirs.get('/equipment/export/?format=csv')).text().trim().split('\r\n'),
      1
    )
  })

  test('other formats and unknown columns are refused in words', async ({ client, assert }) => {
    const api = await as(client)
    const pdf = await api.get('/equipment/export/?format=pdf')
    pdf.assertStatus(415)
    assert.match(pdf.body().error.message, /format=csv/)
    ;(await api.get('/equipment/export/?format=csv&fields=password')).assertStatus(400)
    ;(await api.get('/equipment/export/?format=csv&colour=red')).assertStatus(400)
  })
})
