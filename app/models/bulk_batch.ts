import type { BulkPlan, Changer, RowOutcome, TakenRow } from '#models/bulk_plan'
import { BulkRow } from '#models/bulk_row'
import { knownFailure } from '#platform/api/known_failure'
import { isRecord } from '#platform/entities/merge_patch'
import type { CatalogueError } from '#platform/errors'
import { tenant } from '#platform/tenancy/tenant_scope'

/** Records of one unit of work: each takes some six statements, all of them well below a second. */
export const BULK_BATCH = 100

export type Tally = { changed: number; unchanged: number; refused: number }

/** The next records of a bulk change, each in a savepoint: one that is refused takes no other with it. */
export class BulkBatch {
  constructor(
    private id: string,
    private plan: BulkPlan,
    private by: Changer
  ) {}

  /** @returns the position of the last, and how many there were */
  async run(after: number) {
    const rows = await tenant.query<TakenRow>(NEXT, [this.id, after, BULK_BATCH])
    const outcomes: (RowOutcome & { position: number })[] = []
    for (const row of rows) outcomes.push({ position: row.position, ...(await this.one(row)) })
    await tenant.query(KEEP, [this.id, JSON.stringify(outcomes)])
    return { last: rows.at(-1)?.position ?? after, count: rows.length }
  }

  private async one(row: TakenRow): Promise<RowOutcome> {
    const record = new BulkRow(this.plan, row, this.by)
    try {
      return await tenant.transaction(() => record.change())
    } catch (error) {
      const known = knownFailure(error as Error)
      if (!known || known.status >= 500) throw error
      return { outcome: 'refused', label: record.label, reasons: reasonsOf(known) }
    }
  }
}

/** In words: by field where the refusal says so. */
function reasonsOf({ message, details }: CatalogueError): Record<string, string[]> {
  const told = Object.entries(details ?? {}).filter(
    (entry): entry is [string, string[]] =>
      Array.isArray(entry[1]) && entry[1].every((text) => typeof text === 'string')
  )
  return told.length && isRecord(details) ? Object.fromEntries(told) : { '': [message] }
}

const NEXT = `
  SELECT position, record_id, former, version FROM bulk_change_rows
  WHERE bulk_id = $1 AND position > $2 ORDER BY position LIMIT $3`

const KEEP = `
  WITH told AS (
    SELECT * FROM jsonb_to_recordset($2::jsonb)
      AS t (position integer, outcome text, label text, reasons jsonb, former jsonb, version integer)
  ), kept AS (
    UPDATE bulk_change_rows r SET outcome = t.outcome, label = t.label, reasons = t.reasons,
      former = coalesce(t.former, r.former), version = t.version
    FROM told t WHERE r.bulk_id = $1 AND r.position = t.position
  )
  UPDATE bulk_changes SET
    changed = changed + (SELECT count(*) FROM told WHERE outcome = 'changed'),
    unchanged = unchanged + (SELECT count(*) FROM told WHERE outcome = 'unchanged'),
    refused = refused + (SELECT count(*) FROM told WHERE outcome = 'refused')
  WHERE id = $1`
