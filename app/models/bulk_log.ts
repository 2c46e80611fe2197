import { UNDO_HOURS, type BulkPlan } from '#models/bulk_plan'
import type { Principal } from '#models/principal'
import { csvText } from '#platform/csv/csv_text'
import { textCell } from '#platform/entities/field_types/cells'
import { E_NOT_FOUND } from '#platform/errors'
import { translated } from '#platform/language/translated'
import { tenant } from '#platform/tenancy/tenant_scope'

export type BulkRecord = {
  id: string
  noun: BulkPlan['noun']
  action: BulkPlan['action']
  state: string
  error: string | null
  total: number
  changed: number
  unchanged: number
  /** Of the unchanged: those that move once somebody approved. */
  awaiting_approval: number
  refused: number
  undoes: string | null
  undone_by: string | null
  job_id: string | null
  created_at: Date
  finished_at: Date | null
}

type Refusal = { record_id: string; label: string | null; reasons: Record<string, string[]> }

/** Refusals the answer carries itself; all are in the file. */
const FIRST = 20

/** Bulk changes as people see them: one's own; administrators see those of everybody. */
export const bulkLog = {
  /** @throws E_NOT_FOUND */
  async row(id: string, { isAdmin, id: userId }: Principal) {
    const [row] = await tenant.query<BulkRecord>(FIND, [id, isAdmin ? null : userId])
    if (!row) throw new E_NOT_FOUND()
    return row
  },

  /** @param base what addresses begin with: the door this is answered through. @throws E_NOT_FOUND */
  async find(id: string, principal: Principal, { base, locale }: { base: string; locale: string }) {
    const { job_id: job, ...row } = await this.row(id, principal)
    const { total, changed, unchanged, refused, finished_at: finishedAt } = row
    const refusals = await this.refusals(id, locale, FIRST)
    const isUndoable = changed > 0 && finishedAt && !row.undoes && !row.undone_by
    const until = new Date((finishedAt?.getTime() ?? 0) + UNDO_HOURS * 3_600_000)
    return {
      ...row,
      error: row.error && translated(row.error, locale),
      progress: { done: changed + unchanged + refused, total },
      refusals,
      refusals_url: refused ? `${base}/bulk-changes/${id}/refusals.csv` : null,
      undo_until: isUndoable && until.getTime() > Date.now() ? until : null,
      job: job ? { id: job, url: `${base}/jobs/${job}/` } : null,
    }
  },

  async refusals(id: string, locale: string, limit: number | null = null) {
    const rows = await tenant.query<Refusal>(REFUSALS, [id, limit])
    return rows.map(({ record_id: recordId, label, reasons }) => ({
      id: recordId,
      label,
      reasons: Object.entries(reasons).map(([path, texts]) => ({
        path: path || null,
        message: texts.map((text) => translated(text, locale)).join('; '),
      })),
    }))
  },

  /** A line for each record and reason. @throws E_NOT_FOUND */
  async file(id: string, principal: Principal, locale: string) {
    await this.row(id, principal)
    const rows = (await this.refusals(id, locale)).flatMap(({ id: recordId, label, reasons }) =>
      reasons.map(({ path, message }) =>
        [recordId, label ?? '', path ?? '', message].map((text) => textCell.write(text))
      )
    )
    return [csvText([['id', 'label', 'field', 'reason'], ...rows])]
  },
}

/** One waits for each transition of a record at a time: those somebody asked for while their change ran are its own. */
const AWAITING = `
  SELECT count(*)::int FROM approvals a JOIN bulk_change_rows r ON r.record_id = a.record_id
  WHERE r.bulk_id = b.id AND r.outcome = 'unchanged' AND b.action = 'move' AND a.state = 'open'
    AND a.requested_by = b.created_by
    AND a.requested_at BETWEEN b.created_at AND coalesce(b.finished_at, now())`

const FIND = `
  SELECT b.id, b.noun, b.action, b.total, b.changed, b.unchanged, b.refused, b.undoes, u.id AS undone_by,
    b.job_id, b.created_at, b.finished_at, j.error, (${AWAITING}) AS awaiting_approval,
    CASE WHEN b.finished_at IS NULL THEN coalesce(j.state, 'running')
      WHEN j.state = 'cancelled' THEN j.state ELSE 'completed' END AS state
  FROM bulk_changes b LEFT JOIN jobs j ON j.id = b.job_id LEFT JOIN bulk_changes u ON u.undoes = b.id
  WHERE b.id = $1 AND ($2::uuid IS NULL OR b.created_by = $2)`

/** A record somebody may not see is told by its id alone, which they sent themselves. */
const REFUSALS = `
  SELECT record_id, label, reasons FROM bulk_change_rows
  WHERE bulk_id = $1 AND outcome = 'refused' ORDER BY position LIMIT $2`
