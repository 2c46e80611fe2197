import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { ImportClient, manyRows, PLAIN } from '#tests/support/import_client'
import { adminHeaders } from '#tests/support/people'
import { withWorker } from '#tests/support/queue'
import { twoTenants } from '#tests/support/tenants'
import { archive, textRow, workbookParts } from '#tests/support/workbooks'

const NASTY =
  'number,name,lbs,since\n=1+1,"-2, ""x"";\ny",2500,2001-02-03\n"\'\'+1", spaced ,,\n007,_x0041_ & <b>,12.5,1899-12-31\n'
const COLUMNS = { ...PLAIN, lbs: 'capacity', since: 'installation_date' }

test.group('Workbooks', (group) => {
  const pair = twoTenants(group)
  const worker = withWorker(group)
  const as = async (client: ApiClient, who: 'ours' | 'theirs' = 'ours') =>
    ImportClient.at(pair[who], worker).as(client, await adminHeaders(pair[who]))

  test('what was exported as a workbook imports again unchanged', async ({ client, assert }) => {
    const api = await as(client)
    const made = await api.run(NASTY, { mapping: COLUMNS })
    assert.containSubset(made.result, { created: 3, refused: 0 })
    const file = await api.workbook('/equipment/export/?format=xlsx')
    api.fileName = 'equipment.xlsx'
    const { result } = await api.run(file)
    assert.containSubset(result, { created: 0, updated: 0, unchanged: 3, refused: 0 })
    const columns = (await api.preview(file)).body().data.columns as {
      name: string
      sample: string[]
    }[]
    const sample = (name: string) => columns.find((column) => column.name === name)!.sample
    assert.sameMembers(sample('equipment_number'), ['=1+1', "'+1", '007'])
    assert.includeMembers(sample('name'), ['_x0041_ & <b>', ' spaced '])
  })

  test('a workbook has the rows of all pages, and a neighbour none of them', async ({
    client,
    assert,
  }) => {
    const api = await as(client)
    await api.run(
      manyRows(1_200, () => 'Many'),
      { mapping: PLAIN }
    )
    const theirs = await as(client, 'theirs')
    for (const [who, rows] of [
      [api, 1_200],
      [theirs, 0],
    ] as const) {
      const file = await who.workbook('/equipment/export/?format=xlsx&name=Many')
      who.fileName = 'many.xlsx'
      const answer = await who.preview(file)
      assert.equal(rows ? answer.body().data.rows : answer.status(), rows || 422)
    }
  })

  test('facilities, tasks and users come as workbooks too', async ({ client }) => {
    const api = await as(client)
    for (const noun of ['facilities', 'tasks', 'users']) {
      const answer = await api.get(`/${noun}/export/?format=xlsx`)
      answer.assertStatus(200)
      answer.assertHeader(
        'content-type',
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
      )
      answer.assertHeader('content-disposition', `attachment; filename="${noun}.xlsx"`)
    }
  })

  test('a sheet can be chosen; the first is taken otherwise, and an unknown one is refused', async ({
    client,
    assert,
  }) => {
    const api = await as(client)
    api.fileName = 'lifts.XLSX'
    const file = await archive(
      workbookParts({
        North: textRow('equipment_number', 'name') + textRow('N-1', 'Northern'),
        South: textRow('equipment_number', 'name') + textRow('S-1', 'Southern'),
      })
    )
    const preview = (await api.preview(file)).body().data
    assert.containSubset(preview, { sheets: ['North', 'South'], sheet: 'North', rows: 1 })
    await api.run(file, { sheet: 'South' })
    assert.lengthOf(await api.equipment('&name=Southern'), 1)
    assert.lengthOf(await api.equipment('&name=Northern'), 0)
    const unknown = await api.send(file, { sheet: 'West' })
    unknown.assertStatus(422)
    assert.deepEqual(unknown.body().error.details, {
      sheet: ['is none of the workbook: it has North, South'],
    })
  })

  test('a cell whose formula failed is refused by row and column, the others come in', async ({
    client,
    assert,
  }) => {
    const api = await as(client)
    api.fileName = 'lifts.xlsx'
    const broken =
      '<row r="3"><c r="A3" t="str"><f>1</f><v>E-2</v></c><c r="B3" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>'
    const file = await archive(
      workbookParts({
        One: textRow('equipment_number', 'name') + textRow('E-1', 'Good') + broken,
      })
    )
    const { result } = await api.run(file)
    assert.containSubset(result, { created: 1, refused: 1 })
    assert.containSubset(result.errors[0], {
      row: 3,
      column: 'name',
      value: '#DIV/0!',
      message: 'holds an error of the spreadsheet: mend the cell',
    })
  })
})
