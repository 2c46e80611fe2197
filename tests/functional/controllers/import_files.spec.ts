import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { ImportClient, manyRows, PLAIN } from '#tests/support/import_client'
import { adminHeaders } from '#tests/support/people'
import { withWorker } from '#tests/support/queue'
import { twoTenants } from '#tests/support/tenants'

const BOM = Buffer.from([0xef, 0xbb, 0xbf])
const utf16 = (text: string) =>
  Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])

test.group('Files of imports', (group) => {
  const pair = twoTenants(group)
  const worker = withWorker(group)
  const as = async (client: ApiClient) =>
    ImportClient.at(pair.ours, worker).as(client, await adminHeaders(pair.ours))

  test('{title} of a spreadsheet are read')
    .with([
      {
        title: 'semicolons and quotation marks',
        file: Buffer.from('number;name\r\n1;"Lift; ""east"""\r\n'),
        name: 'Lift; "east"',
      },
      {
        title: 'tabs and plain line ends',
        file: Buffer.from('number\tname\n1\tLift\n'),
        name: 'Lift',
      },
      {
        title: 'byte order marks',
        file: Buffer.concat([BOM, Buffer.from('number,name\n1,Lift\n')]),
        name: 'Lift',
      },
      {
        title: 'umlauts in Windows-1252',
        file: Buffer.from('number;name\n1;Gerät\n', 'latin1'),
        name: 'Gerät',
      },
      { title: 'umlauts in UTF-16', file: utf16('number\tname\r\n1\tGerät\r\n'), name: 'Gerät' },
      {
        title: 'line breaks in a cell',
        file: Buffer.from('number,name\n1,"Lift\neast"\n'),
        name: 'Lift\neast',
      },
    ])
    .run(async ({ client, assert }, { file, name }) => {
      const answer = await (await as(client)).preview(file)
      answer.assertStatus(200)
      const { columns } = answer.body().data
      assert.deepEqual(
        columns.map((column: { name: string }) => column.name),
        ['number', 'name']
      )
      assert.deepEqual(columns[1].sample, [name])
    })

  test('{title} is refused in words')
    .with([
      {
        title: 'a workbook',
        file: Buffer.from('PK\x03\x04\x14\x00\x06\x00xl/workbook.xml', 'latin1'),
        status: 415,
        message: /save it as .xlsx/,
      },
      {
        title: 'a web page',
        file: Buffer.from('<!DOCTYPE html><table><tr><td>1</td></tr></table>'),
        status: 415,
        message: /web page/,
      },
      {
        title: 'an image',
        file: Buffer.from([
          0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52,
        ]),
        status: 415,
        message: /no CSV/,
      },
      {
        title: 'a binary file',
        file: Buffer.from('number,name\n1,\0\n'),
        status: 415,
        message: /no CSV/,
      },
      { title: 'an empty file', file: Buffer.from(''), status: 422, message: /header/ },
      {
        title: 'a file without a header',
        file: Buffer.from(',,\n1,2,3\n'),
        status: 422,
        message: /header/,
      },
      {
        title: 'a header alone',
        file: Buffer.from('number,name\n'),
        status: 422,
        message: /no rows/,
      },
    ])
    .run(async ({ client, assert }, { file, status, message }) => {
      const answer = await (await as(client)).send(file)
      answer.assertStatus(status)
      assert.match(answer.body().error.details.file[0], message)
    })

  test('columns without a name and of the same name can be told apart', async ({
    client,
    assert,
  }) => {
    const answer = await (await as(client)).preview('number,,name,name,\n1,a,b,c,\n')
    const { columns } = answer.body().data
    assert.deepEqual(
      columns.map(({ name }: { name: string }) => name),
      ['number', 'Column 2', 'name', 'name (2)']
    )
  })

  test('a mapping {title} is refused before anything runs')
    .with([
      {
        title: 'of a column the file lacks',
        mapping: { nummer: 'equipment_number' },
        key: 'mapping.nummer',
      },
      { title: 'to no field', mapping: { number: 'password' }, key: 'mapping.number' },
      {
        title: 'of two columns to one field',
        mapping: { number: 'equipment_number', name: 'equipment_number' },
        key: 'mapping',
      },
      { title: 'without a number', mapping: { name: 'name' }, key: 'mapping' },
    ])
    .run(async ({ client, assert }, { mapping, key }) => {
      const answer = await (
        await as(client)
      ).send('number,name\n1,One\n', { mapping: mapping as unknown as Record<string, string> })
      answer.assertStatus(422)
      assert.deepEqual(Object.keys(answer.body().error.details), [key])
    })

  test('a quotation mark that is never closed refuses the whole file and names its row', async ({
    client,
    assert,
  }) => {
    const record = await (
      await as(client)
    ).run(`${manyRows(8)}Q-1,"One\nQ-2,Two\n`, { mapping: PLAIN })
    assert.equal(record.state, 'failed')
    assert.match(record.error, /row 10: a quotation mark is opened and never closed/)
    assert.lengthOf(await (await as(client)).equipment(), 0)
  })

  test('rows count as in a spreadsheet, empty ones too', async ({ client, assert }) => {
    const api = await as(client)
    const { result, progress } = await api.run('number,name\n\nC-1,One\n,\nC-2,\nC-3\n', {
      mapping: PLAIN,
    })
    assert.deepEqual(
      result.errors.map(({ row, message }: { row: number; message: string }) => [row, message]),
      [
        [5, 'is required'],
        [6, 'has 1 cells where the header has 2: check its quotation marks'],
      ]
    )
    assert.deepEqual(progress, { done: 3, total: 3 })
  })

  test('every bad cell is counted and in the error file, the first ones in the answer, and none is run by a spreadsheet', async ({
    client,
    assert,
  }) => {
    const api = await as(client)
    const cells = Array.from({ length: 1_200 }, (_, at) => `B-${at},Lift,=HYPERLINK(${at})`)
    const record = await api.run(`number,name,kg\n${cells.join('\n')}\nB-x,Good,630\n`, {
      mapping: { ...PLAIN, kg: 'capacity' },
    })
    assert.containSubset(record.result, { created: 1, refused: 1_200, error_count: 1_200 })
    assert.lengthOf(record.result.errors, 100)
    const file = (await api.get(record.errors_url.replace('/api/v1', ''))).text()
    const lines = file.trim().split('\r\n')
    assert.lengthOf(lines, 1_201)
    assert.deepEqual(lines.slice(0, 2), [
      'row,column,value,message',
      '2,kg,\'=HYPERLINK(0),"must be a number, without unit or thousands separator"',
    ])
    assert.match(lines.at(-1)!, /^1201,kg,'=HYPERLINK\(1199\)/)
  })

  test('a file of many batches is taken whole', async ({ client, assert }) => {
    const { result, progress } = await (await as(client)).run(manyRows(1_000), { mapping: PLAIN })
    assert.containSubset(result, { created: 1_000, refused: 0 })
    assert.deepEqual(progress, { done: 1_000, total: 1_000 })
  })
})
