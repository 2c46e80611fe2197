import drive from '@adonisjs/drive/services/main'
import type { CellError } from '#models/import_row'
import { csvText } from '#platform/csv/csv_text'
import { textCell } from '#platform/entities/field_types/cells'
import type { TenantIdentity } from '#platform/tenancy/tenant_identity'

/**
 * Everything an import refused, as a table. Each batch writes a part of its own, named after the row it
 * began behind, so that a batch that is repeated overwrites what it wrote.
 */
export class ImportErrorFile {
  constructor(
    private owner: TenantIdentity,
    private jobId: string
  ) {}

  async write(part: number, errors: CellError[]) {
    const rows = errors.map(({ row, column, value, message }) => [
      String(row),
      ...[column, value ?? '', message].map((text) => textCell.write(text)),
    ])
    await drive.use().put(this.key(part), csvText(rows))
  }

  async *text(parts: number[]) {
    yield csvText([['row', 'column', 'value', 'message']])
    for (const part of parts) yield await drive.use().get(this.key(part))
  }

  private key(part: number) {
    return `tenants/${this.owner.id}/imports/${this.jobId}/errors-${part}.csv`
  }
}
