import { pipeline, Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import type { CsvDialect } from '#platform/csv/csv_dialect'
import type { TableMedium } from '#platform/entities/field_types/field_type'
import { E_VALIDATION } from '#platform/errors'

/** `row` counts as people do in a spreadsheet: the header is row 1, and empty rows count too. */
export type CsvRecord = { row: number; cells: string[]; medium?: TableMedium }

/** Characters one row may have: a quotation mark that is never closed would swallow the whole file. */
const MAX_RECORD = 1024 * 1024

/** A file read as a stream, one row in memory at a time. */
export class CsvFile {
  constructor(
    private source: () => Promise<Readable> | Readable,
    private dialect: CsvDialect
  ) {}

  /** The header and every row that is not empty, behind row `after`. @throws E_VALIDATION naming the row that cannot be read */
  async *records(after = 0): AsyncGenerator<CsvRecord> {
    const source = await this.source()
    // What breaks comes out of the parser; who leaves early destroys it, and the pipeline everything before it.
    const parser = pipeline(Readable.from(this.decoded(source)), this.parser(), () => {})
    const { medium } = this.dialect
    let row = 0
    try {
      for await (const cells of parser as AsyncIterable<string[]>) {
        row++
        if (row > after && cells.some((cell) => cell !== ''))
          yield { row, cells, ...(medium && { medium }) }
      }
    } catch (error) {
      throw error instanceof CsvError ? unreadable(row + 1, error) : error
    } finally {
      parser.destroy()
    }
  }

  /** Rows below the header. */
  async count() {
    let count = -1
    for await (const record of this.records()) count += record.cells.length ? 1 : 0
    return Math.max(count, 0)
  }

  private parser() {
    return parse({
      delimiter: this.dialect.delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: MAX_RECORD,
    })
  }

  /** The decoder drops a byte order mark by itself. */
  private async *decoded(source: AsyncIterable<Buffer>) {
    const decoder = new TextDecoder(this.dialect.encoding)
    for await (const chunk of source) yield decoder.decode(chunk, { stream: true })
    yield decoder.decode()
  }
}

const REASONS: Record<string, string> = {
  CSV_QUOTE_NOT_CLOSED: 'a quotation mark is opened and never closed',
  CSV_MAX_RECORD_SIZE:
    'the row is longer than 1 MB, most likely because a quotation mark is never closed',
}

function unreadable(row: number, { code }: CsvError) {
  const message = `cannot be read at row ${row}: ${REASONS[code] ?? 'its quotation marks do not match'}`
  return new E_VALIDATION(`The file ${message}`).withDetails({ file: [message] })
}
