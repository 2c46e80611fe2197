import type { ImportCursor } from '#models/equipment_import'
import { ImportErrorFile } from '#models/import_error_file'
import type { ImportTally } from '#models/import_tally'
import type { Principal } from '#models/principal'
import { E_CONFLICT, E_NOT_FOUND } from '#platform/errors'
import type { Actor } from '#platform/events/actor'
import { enqueue } from '#platform/jobs/enqueue'
import { tenant } from '#platform/tenancy/tenant_scope'

const NAME = 'import_equipment'

type Row = {
  id: string
  file_name: string
  state: string
  dry_run: boolean
  done: number
  total: number | null
  result: ImportTally | null
  cursor: ImportCursor | null
  error: string | null
  created_at: Date
  finished_at: Date | null
}

/** Imports as people see them: the jobs of that name. One's own; admins see those of everybody. */
export class ImportLog {
  private owner: string | null

  /** @param base what addresses begin with: the door this is answered through */
  constructor(
    principal: Principal,
    private base: string
  ) {
    this.owner = principal.isAdmin ? null : principal.id
  }

  async list({ page, size }: { page: number; size: number }) {
    const rows = await tenant.query<Row>(
      `${SELECT} ORDER BY created_at DESC, id DESC LIMIT $3 OFFSET $4`,
      [NAME, this.owner, size, (page - 1) * size]
    )
    const [{ total }] = await tenant.query<{ total: number }>(
      `SELECT count(*)::int AS total FROM jobs WHERE ${MINE}`,
      [NAME, this.owner]
    )
    return { imports: rows.map((row) => this.answer(row)), total }
  }

  /** @throws E_NOT_FOUND */
  async find(id: string) {
    return this.answer(await this.row(id))
  }

  /** Every error as CSV, in pieces. @throws E_NOT_FOUND */
  async errors(id: string) {
    const { cursor } = await this.row(id)
    return new ImportErrorFile(tenant.current(), id).text(cursor?.parts ?? [])
  }

  /** Goes on behind the last batch that was kept. @throws E_CONFLICT unless it failed or was cancelled */
  async resume(id: string, by: Actor) {
    const { state } = await this.row(id)
    const resumed = await tenant.query(RESUME, [id])
    if (!resumed.length)
      throw new E_CONFLICT(`This import is ${state}: only one that failed or was cancelled goes on`)
    await enqueue(NAME, { job: id }, by)
    return this.find(id)
  }

  private async row(id: string) {
    const [row] = await tenant.query<Row>(`${SELECT} AND id = $3`, [NAME, this.owner, id])
    if (!row) throw new E_NOT_FOUND()
    return row
  }

  /** Until it has ended the result is what it has come to. */
  private answer({
    id,
    file_name,
    state,
    dry_run,
    done,
    total,
    result,
    cursor,
    error,
    created_at,
    finished_at,
  }: Row) {
    const errorsUrl = cursor?.parts.length ? `${this.base}/imports/${id}/errors.csv` : null
    return {
      ...{ id, file_name, state, dry_run, progress: { done, total } },
      ...{
        result: result ?? cursor?.tally ?? null,
        error,
        errors_url: errorsUrl,
        created_at,
        finished_at,
      },
    }
  }
}

const MINE = 'name = $1 AND ($2::uuid IS NULL OR created_by = $2)'

const SELECT = `
  SELECT id, input->>'file_name' AS file_name, state, (input->>'dry_run')::boolean AS dry_run, done, total, result, cursor, error,
    created_at, finished_at FROM jobs WHERE ${MINE}`

const RESUME = `
  UPDATE jobs SET state = 'queued', error = NULL, result = NULL, finished_at = NULL, updated_at = now()
  WHERE id = $1 AND state IN ('failed', 'cancelled') RETURNING id`
