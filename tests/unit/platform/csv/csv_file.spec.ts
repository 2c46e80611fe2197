import { Readable } from 'node:stream'
import { test } from '@japa/runner'
import { CsvFile } from '#platform/csv/csv_file'

const file = (text: string) =>
  new CsvFile(() => Readable.from([Buffer.from(text)]), { encoding: 'utf-8', delimiter: ',' })

test.group('CSV files', () => {
  test('are read from behind any row, with the same numbers', async ({ assert }) => {
    const rows = await Array.fromAsync(file('a,b\n1,2\n\n3,4\n').records(2))
    assert.deepEqual(rows, [{ row: 4, cells: ['3', '4'] }])
  })

  test('may be left in the middle', async ({ assert }) => {
    for await (const { cells } of file(`a\n${'x\n'.repeat(100_000)}`).records()) {
      assert.deepEqual(cells, ['a'])
      break
    }
  })

  test('mix line ends as they like', async ({ assert }) => {
    assert.equal(await file('a,b\r\n1,2\n3,4\r5,6').count(), 3)
  })

  test('a character on the edge of two pieces is read whole', async ({ assert }) => {
    const bytes = Buffer.from('a\nGerät\n')
    const halves = () => Readable.from([bytes.subarray(0, 6), bytes.subarray(6)])
    const rows = await Array.fromAsync(
      new CsvFile(halves, { encoding: 'utf-8', delimiter: ',' }).records(1)
    )
    assert.deepEqual(rows[0].cells, ['Gerät'])
  })

  test('a source that breaks breaks the reading', async ({ assert }) => {
    const broken = () =>
      Readable.from(
        (async function* () {
          yield Buffer.from('a\n1\n')
          throw new Error('the disk is gone')
        })()
      )
    await assert.rejects(
      () => Array.fromAsync(new CsvFile(broken, { encoding: 'utf-8', delimiter: ',' }).records()),
      'the disk is gone'
    )
  })
})
