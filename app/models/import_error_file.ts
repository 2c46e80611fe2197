import drive from '@adonisjs/drive/services/main'
import type { CellError } from '#models/import_row'
import { csvText } from '#platform/csv/csv_text'
import { textCell } from '#platform/entities/field_types/cells'
import { translated } from '#platform/language/translated'
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
    await drive.use().put(this.key(part), JSON.stringify(errors))
  }

  /** As CSV, its reasons in the language of whoever reads it. */
  async *text(parts: number[], locale: string) {
    yield csvText([['row', 'column', 'value', 'message']])
    for (const part of parts) {
      const errors = JSON.parse(await drive.use().get(this.key(part))) as CellError[]
      yield csvText(errors.map((error) => lineOf(error, locale)))
    }
  }

  private key(part: number) {
    return `tenants/${this.owner.id}/imports/${this.jobId}/errors-${part}.json`
  }
}

function lineOf({ row, column, value, message }: CellError, locale: string) {
  const texts = [column, value ?? '', translated(message, locale)]
  return [String(row), ...texts.map((text) => textCell.write(text))]
}
