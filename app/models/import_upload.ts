import { createReadStream } from 'node:fs'
import { v7 } from 'uuid'
import { importSource, type ImportSource } from '#models/import_source'
import { MAX_FILE_SIZE } from '#models/stored_file'
import { columnNames } from '#platform/csv/column_names'
import { CsvFile, type CsvRecord } from '#platform/csv/csv_file'
import { E_PAYLOAD_TOO_LARGE, E_VALIDATION } from '#platform/errors'
import { FileStore } from '#platform/files/file_store'
import { FAULT } from '#platform/xlsx/sheet_rows'

type Upload = { clientName: string; tmpPath?: string; size: number }

const SAMPLES = 5
const MAX_COLUMNS = 500

/** A file as it came: looked at, not yet believed. What was unpacked of a workbook is deleted behind it. */
export class ImportUpload implements AsyncDisposable {
  private constructor(
    readonly name: string,
    private source: ImportSource,
    private table: { columns: string[]; rows: CsvRecord[] }
  ) {}

  /** @param sheet of a workbook; the first unless said. @throws E_VALIDATION, E_PAYLOAD_TOO_LARGE, E_UNSUPPORTED_MEDIA_TYPE */
  static async of(file: Upload | null, sheet?: string) {
    if (!file?.tmpPath) throw refused('must be sent as multipart')
    if (file.size > MAX_FILE_SIZE)
      throw new E_PAYLOAD_TOO_LARGE('A file may have 25 MB at most: send it in parts')
    const source = await importSource({ name: file.clientName, path: file.tmpPath }, sheet)
    try {
      return new ImportUpload(file.clientName, source, await tableOf(source))
    } catch (error) {
      await source.discard()
      throw error
    }
  }

  get dialect() {
    return this.source.dialect
  }

  /** How it was read, for people to check. */
  get about() {
    const { dialect, sheets, sheet } = this.source
    return { encoding: dialect.encoding, delimiter: dialect.delimiter, sheets, sheet }
  }

  get columns() {
    return this.table.columns
  }

  sample(index: number) {
    return this.table.rows.map(({ cells }) => (cells[index] ?? '').replace(FAULT, '').slice(0, 200))
  }

  count() {
    return opened(this.source).count()
  }

  /** Keeps the file for the job. */
  async keep() {
    const store = FileStore.current()
    const key = store.key('imports', `${v7()}.csv`)
    await store.putFile(key, this.source.path)
    return key
  }

  [Symbol.asyncDispose]() {
    return this.source.discard()
  }
}

/** Its header and first rows. */
async function tableOf(source: ImportSource) {
  const [header, ...rows] = await head(opened(source))
  const columns = header?.row === 1 ? columnNames(header.cells) : []
  if (!columns.length) throw refused('has no header: its first row must name the columns')
  if (columns.length > MAX_COLUMNS) throw refused(`has more than ${MAX_COLUMNS} columns`)
  if (!rows.length) throw refused('has a header but no rows')
  return { columns, rows }
}

function opened({ path, dialect }: ImportSource) {
  return new CsvFile(() => createReadStream(path), dialect)
}

async function head(file: CsvFile) {
  const found: CsvRecord[] = []
  for await (const record of file.records()) {
    found.push(record)
    if (found.length > SAMPLES) break
  }
  return found
}

function refused(message: string) {
  return new E_VALIDATION(`The file ${message}`).withDetails({ file: [message] })
}
