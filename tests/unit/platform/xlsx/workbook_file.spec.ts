import { randomUUID } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { test } from '@japa/runner'
import type { SheetCell } from '#platform/xlsx/sheet_row'
import { WorkbookArchive } from '#platform/xlsx/workbook_archive'
import { WorkbookFile } from '#platform/xlsx/workbook_file'
import { writeWorkbook } from '#platform/xlsx/write_workbook'
import { archive, workbookParts } from '#tests/support/workbooks'

async function onDisk<T>(bytes: Buffer, use: (path: string) => Promise<T>): Promise<T> {
  const path = join(tmpdir(), `${randomUUID()}.xlsx`)
  await writeFile(path, bytes)
  return use(path).finally(() => rm(path))
}

/** The first sheet's rows. */
function rowsOf(bytes: Buffer) {
  return onDisk(bytes, async (path) => {
    const file = await WorkbookFile.open(path)
    const rows = await Array.fromAsync(file.rows(file.names[0]))
    file.close()
    return rows.map(({ cells }) => cells)
  })
}

const written = (cells: SheetCell[]) =>
  buffer(writeWorkbook({ columns: cells.map((_, at) => `c${at}`), rows: [[cells]] }))

test.group('Workbooks', () => {
  test('texts come back as they were, whatever they look like')
    .with([
      ...['=1+1', '007', '1e5', "'quoted", '+49 30', '@x', ' spaced ', 'a\r\nb\tc', '_x0041_'],
      ...['<b>&amp;"', '\u0001', '2026-11-22', 'true', '😀', '#N/A'],
    ])
    .run(async ({ assert }, text) => {
      assert.deepEqual((await rowsOf(await written([{ text }])))[1], [text])
    })

  test('a {kind} like {text} comes back the same')
    .with([
      { kind: 'number' as const, text: '0.1' },
      { kind: 'number' as const, text: '-12.5' },
      { kind: 'number' as const, text: '1e+21' },
      { kind: 'boolean' as const, text: 'false' },
      { kind: 'date' as const, text: '2024-02-29' },
      { kind: 'date' as const, text: '1899-12-31' },
      { kind: 'date' as const, text: '9999-12-31' },
      { kind: 'date_time' as const, text: '2026-11-22T10:30:00.250Z' },
      { kind: 'date_time' as const, text: '2026-11-22T00:00:00.000Z' },
      { kind: 'date_time' as const, text: '0200-01-01T00:00:00.000Z' },
    ])
    .run(async ({ assert }, cell) => {
      assert.deepEqual((await rowsOf(await written([cell])))[1], [cell.text])
    })

  test('numbers and dates are typed, texts and formulas are not, and the header is frozen', async ({
    assert,
  }) => {
    const bytes = await written([
      { text: '2500', kind: 'number' },
      { text: '1900-03-01', kind: 'date' },
      { text: '=cmd()' },
    ])
    const xml = await onDisk(bytes, async (path) => {
      const parts = await WorkbookArchive.open(path)
      const sheet = await buffer(await parts.stream('xl/worksheets/sheet1.xml', 1_000_000))
      parts.close()
      return sheet.toString()
    })
    assert.include(xml, '<c><v>2500</v></c><c s="4"><v>61</v></c>')
    assert.include(xml, '<c s="3" t="inlineStr"><is><t xml:space="preserve">=cmd()</t></is></c>')
    assert.notInclude(xml, '<f>')
    assert.match(xml, /<pane ySplit="1"[^>]*state="frozen"\/>/)
  })

  test('cells are read by what Excel shows: dates by their format, formulas by their value', async ({
    assert,
  }) => {
    const row =
      '<row r="2"><c r="A2" s="1"><v>45000</v></c><c r="B2" s="2"><v>45000.5</v></c><c r="C2" s="3"><v>45000</v></c>' +
      '<c r="D2" s="4"><v>1.1000000000000001</v></c><c r="F2" t="s"><v>1</v></c><c r="G2"><f>1+1</f><v>2</v></c></row>'
    const strings =
      '<sst><si><t>a</t></si><si><r><t>Lo</t></r><r><t>bby</t></r><rPh><t>no</t></rPh></si></sst>'
    const parts = { ...workbookParts({ One: row }), 'xl/sharedStrings.xml': strings }
    assert.deepEqual(await rowsOf(await archive(parts)), [
      ['2023-03-15', '2023-03-15T12:00:00.000Z', '2023-03-15', '1.1', '', 'Lobby', '2'],
    ])
  })

  test('old Macs count days from 1904', async ({ assert }) => {
    const row = '<row><c s="1"><v>43538</v></c></row>'
    assert.deepEqual(await rowsOf(await archive(workbookParts({ One: row }, 'date1904="1"'))), [
      ['2023-03-15'],
    ])
  })

  test('a text too long for a cell is told as an error, never cut', async ({ assert }) => {
    const [, cells] = await rowsOf(await written([{ text: 'x'.repeat(32_768) }]))
    assert.deepEqual(cells, ['\0#VALUE!'])
  })

  test('what breaks the rows breaks the file', async ({ assert }) => {
    async function* broken(): AsyncGenerator<SheetCell[][]> {
      yield [[{ text: 'one' }]]
      throw new Error('the database is gone')
    }
    await assert.rejects(
      () => buffer(writeWorkbook({ columns: ['a'], rows: broken() })),
      'the database is gone'
    )
  })
})
