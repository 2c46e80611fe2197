import { createReadStream } from 'node:fs'
import drive from '@adonisjs/drive/services/main'
import { v7 } from 'uuid'
import { MAX_FILE_SIZE } from '#models/stored_file'
import { columnNames } from '#platform/csv/column_names'
import { csvDialect, type CsvDialect } from '#platform/csv/csv_dialect'
import { CsvFile, type CsvRecord } from '#platform/csv/csv_file'
import { E_PAYLOAD_TOO_LARGE, E_VALIDATION } from '#platform/errors'
import { tenant } from '#platform/tenancy/tenant_scope'

type Upload = { clientName: string; tmpPath?: string; size: number }

const SAMPLES = 5
const MAX_COLUMNS = 500

/** A file as it came: looked at, not yet believed. */
export class ImportUpload {
  readonly name: string
  private path: string

  private constructor(
    { clientName, tmpPath }: Required<Upload>,
    readonly dialect: CsvDialect,
    private table: { columns: string[]; rows: CsvRecord[] }
  ) {
    this.name = clientName
    this.path = tmpPath
  }

  /** @throws E_VALIDATION, E_PAYLOAD_TOO_LARGE, E_UNSUPPORTED_MEDIA_TYPE */
  static async of(file: Upload | null) {
    if (!file?.tmpPath) throw refused('must be sent as multipart')
    if (file.size > MAX_FILE_SIZE)
      throw new E_PAYLOAD_TOO_LARGE('A file may have 25 MB at most: send it in parts')
    const dialect = await csvDialect(file.tmpPath)
    const [header, ...rows] = await head(
      new CsvFile(() => createReadStream(file.tmpPath!), dialect)
    )
    const columns = header?.row === 1 ? columnNames(header.cells) : []
    if (!columns.length) throw refused('has no header: its first row must name the columns')
    if (columns.length > MAX_COLUMNS) throw refused(`has more than ${MAX_COLUMNS} columns`)
    if (!rows.length) throw refused('has a header but no rows')
    return new ImportUpload(file as Required<Upload>, dialect, { columns, rows })
  }

  get columns() {
    return this.table.columns
  }

  sample(index: number) {
    return this.table.rows.map(({ cells }) => (cells[index] ?? '').slice(0, 200))
  }

  count() {
    return new CsvFile(() => createReadStream(this.path), this.dialect).count()
  }

  /** Keeps the file for the job, under a key that begins with the tenant. */
  async keep() {
    const key = `tenants/${tenant.current().id}/imports/${v7()}.csv`
    await drive.use().copyFromFs(this.path, key)
    return key
  }
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
