import type { CellError } from '#models/import_row'
import { csvText } from '#platform/csv/csv_text'
import { textCell } from '#platform/entities/field_types/cells'
import { FileStore } from '#platform/files/file_store'
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
    const rows = errors.map(({ row, column, value, message }) => [
      String(row),
      ...[column, value ?? '', message].map((text) => textCell.write(text)),
    ])
    await this.store.put(this.key(part), csvText(rows), 'text/csv')
  }

  async *text(parts: number[]) {
    yield csvText([['row', 'column', 'value', 'message']])
    for (const part of parts) yield (await this.store.bytes(this.key(part))).toString()
  }

  private key(part: number) {
    return this.store.key('imports', `${this.jobId}/errors-${part}.csv`)
  }
}
