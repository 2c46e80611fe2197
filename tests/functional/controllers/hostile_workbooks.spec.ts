import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { ImportClient } from '#tests/support/import_client'
import { adminHeaders } from '#tests/support/people'
import { withWorker } from '#tests/support/queue'
import { twoTenants } from '#tests/support/tenants'
import { archive, textRow, workbookParts } from '#tests/support/workbooks'

const HEADER = textRow('equipment_number', 'name')
const parts = (rows = HEADER + textRow('1', 'Lift')) => workbookParts({ One: rows })
const BOMB = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
const SHEET = 'xl/worksheets/sheet0.xml'

/** The archive says its sheet unpacks to `bytes`. */
function lying(file: Buffer, bytes: number) {
  const at = file.lastIndexOf(Buffer.from(SHEET))
  file.writeUInt32LE(bytes, at - 46 + 24)
  return file
}

test.group('Hostile workbooks', (group) => {
  const pair = twoTenants(group)
  const worker = withWorker(group)
  const as = async (client: ApiClient) =>
    ImportClient.at(pair.ours, worker).as(client, await adminHeaders(pair.ours))

  test('{title} is refused in words')
    .with([
      {
        title: 'an archive that unpacks to gigabytes',
        file: async () => lying(await archive(parts()), 3_000_000_000),
        message: /unpacks to more than 400 MB/,
      },
      {
        title: 'an archive that unpacks to more than it says',
        file: async () => lying(await archive(parts(HEADER + ' '.repeat(500_000))), 100),
        message: /damaged/,
      },
      {
        title: 'an archive without a workbook',
        file: () => archive({ 'readme.txt': 'hello' }),
        message: /without a workbook/,
      },
      {
        title: 'a workbook with macros',
        file: () => archive({ ...parts(), 'xl/vbaProject.bin': 'x' }),
        message: /macros/,
      },
      {
        title: 'a binary workbook',
        file: () => archive({ 'xl/workbook.bin': 'x' }),
        message: /binary workbook/,
      },
      {
        title: 'CSV that is called .xlsx',
        file: async () => Buffer.from('equipment_number,name\n1,Lift\n'),
        message: /is no workbook/,
      },
      {
        title: 'a workbook with a password',
        file: async () =>
          Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]),
        message: /password/,
      },
      {
        title: 'a file that was cut off',
        file: async () => (await archive(parts())).subarray(0, 400),
        message: /damaged/,
      },
      {
        title: 'a document type with an outer entity',
        file: async () => {
          const all = parts()
          return archive({ ...all, [SHEET]: BOMB + all[SHEET].replace('Lift', '&a;') })
        },
        message: /document type/,
      },
      {
        title: 'XML that ends early',
        file: () => archive({ ...parts(), [SHEET]: '<worksheet><sheetData><row>' }),
        message: /damaged/,
      },
      {
        title: 'a million shared texts of nothing',
        file: () => archive({ ...parts(), 'xl/sharedStrings.xml': ' '.repeat(65 * 1024 * 1024) }),
        message: /unpacks to more than 64 MB/,
      },
      {
        title: 'shared texts without end',
        file: () =>
          archive({
            ...parts(),
            'xl/sharedStrings.xml': `<sst><si><t>${'x'.repeat(33 * 1024 * 1024)}</t></si></sst>`,
          }),
        message: /too many different texts/,
      },
      {
        title: 'a cell at the far end of a row',
        file: () => archive(parts(`${HEADER}<row><c r="XFD2"><v>1</v></c></row>`)),
        message: /more than 500 columns in row 2/,
      },
      {
        title: 'a row that is told twice',
        file: () => archive(parts(`${HEADER}<row r="2"/><row r="2"/>`)),
        message: /rows are out of order/,
      },
      {
        title: 'a cell as long as a book',
        file: () => archive(parts(HEADER + textRow('1', 'x'.repeat(70_000)))),
        message: /more than 32767 characters in row 2/,
      },
    ])
    .run(async ({ client, assert }, { file, message }) => {
      const api = await as(client)
      api.fileName = 'lifts.xlsx'
      const answer = await api.send(await file())
      answer.assertStatus(415)
      assert.match(answer.body().error.details.file[0], message)
      assert.lengthOf(await api.equipment(), 0)
    })

  test('a workbook under another name is refused', async ({ client, assert }) => {
    const answer = await (await as(client)).send(await archive(parts()))
    answer.assertStatus(415)
    assert.match(answer.body().error.details.file[0], /save it as .xlsx/)
  })
})
