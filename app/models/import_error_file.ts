import type { CellError } from '#models/import_row'
import { csvText } from '#platform/csv/csv_text'
import { textCell } from '#platform/entities/field_types/cells'
import { FileStore } from '#platform/files/file_store'
import { translated } from '#platform/language/translated'
import type { TenantIdentity } from '#platform/tenancy/tenant_identity'

/**
 * Everything an import refused, as a table. Each batch writes a part of its own, named after the row it
 * began behind, so that a batch that is repeated overwrites what it wrote.
 */
export class ImportErrorFile {
  private store: FileStore

  constructor(
    owner: TenantIdentity,
    private jobId: string
  ) {
    this.store = new FileStore(owner)
  }

  async write(part: number, errors: CellError[]) {
    await this.store.put(this.key(part), JSON.stringify(errors), 'application/json')
  }

  /** As CSV, its reasons in the language of whoever reads it. */
  async *text(parts: number[], locale: string) {
    yield csvText([['row', 'column', 'value', 'message']])
    for (const part of parts) {
      const text = (await this.store.bytes(this.key(part))).toString()
      const errors = JSON.parse(text) as CellError[]
      yield csvText(errors.map((error) => lineOf(error, locale)))
    }
  }

  private key(part: number) {
    return this.store.key('imports', `${this.jobId}/errors-${part}.json`)
  }
}

function lineOf({ row, column, value, message }: CellError, locale: string) {
  const texts = [column, value ?? '', translated(message, locale)]
  return [String(row), ...texts.map((text) => textCell.write(text))]
}
