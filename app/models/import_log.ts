import { ImportErrorFile } from '#models/import_error_file'
import { IMPORT_JOBS } from '#models/import_nouns'
import type { ImportTally } from '#models/import_tally'
import type { Principal } from '#models/principal'
import type { ImportCursor } from '#models/record_import'
import { E_CONFLICT, E_NOT_FOUND } from '#platform/errors'
import type { Actor } from '#platform/events/actor'
import { enqueue } from '#platform/jobs/enqueue'
import { translated } from '#platform/language/translated'
import { tenant } from '#platform/tenancy/tenant_scope'

type Row = {
  id: string
  name: string
  noun: string | null
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

  /** @param reader what addresses begin with, the door this is answered through, and what reasons are told in */
  constructor(
    principal: Principal,
    private reader: { base: string; locale: string }
  ) {
    this.owner = principal.isAdmin ? null : principal.id
  }

  async list({ page, size }: { page: number; size: number }) {
    const rows = await tenant.query<Row>(
      `${SELECT} ORDER BY created_at DESC, id DESC LIMIT $3 OFFSET $4`,
      [IMPORT_JOBS, this.owner, size, (page - 1) * size]
    )
    const [{ total }] = await tenant.query<{ total: number }>(
      `SELECT count(*)::int AS total FROM jobs WHERE ${MINE}`,
      [IMPORT_JOBS, this.owner]
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
    return new ImportErrorFile(tenant.current(), id).text(cursor?.parts ?? [], this.reader.locale)
  }

  /** What it brings in. @throws E_NOT_FOUND */
  async noun(id: string) {
    return nounOf(await this.row(id))
  }

  /** Goes on behind the last batch that was kept. @throws E_CONFLICT unless it failed or was cancelled */
  async resume(id: string, by: Actor) {
    const { state, name } = await this.row(id)
    const resumed = await tenant.query(RESUME, [id])
    if (!resumed.length)
      throw new E_CONFLICT(`This import is ${state}: only one that failed or was cancelled goes on`)
    await enqueue(name, { job: id }, by)
    return this.find(id)
  }

  private async row(id: string) {
    const [row] = await tenant.query<Row>(`${SELECT} AND id = $3`, [IMPORT_JOBS, this.owner, id])
    if (!row) throw new E_NOT_FOUND()
    return row
  }

  /** Until it has ended the result is what it has come to. */
  private answer({
    id,
    name,
    noun,
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
    const errorsUrl = cursor?.parts.length ? `${this.reader.base}/imports/${id}/errors.csv` : null
    return {
      ...{ id, noun: nounOf({ name, noun }), file_name, state, dry_run, progress: { done, total } },
      ...{
        result: told(result ?? cursor?.tally ?? null, this.reader.locale),
        error: error && translated(error, this.reader.locale),
        errors_url: errorsUrl,
        created_at,
        finished_at,
      },
    }
  }
}

function nounOf({ name, noun }: Pick<Row, 'name' | 'noun'>): string {
  return noun ?? name.replace(/^import_/, '')
}

/** Reasons are kept in English and told in the language of whoever reads them. */
function told(tally: ImportTally | null, locale: string): ImportTally | null {
  if (!tally) return null
  const errors = tally.errors.map((error) => ({
    ...error,
    message: translated(error.message, locale),
  }))
  return { ...tally, errors }
}

const MINE = 'name = ANY($1::text[]) AND ($2::uuid IS NULL OR created_by = $2)'

const SELECT = `
  SELECT id, name, input->>'noun' AS noun, input->>'file_name' AS file_name, state, (input->>'dry_run')::boolean AS dry_run, done, total, result, cursor, error,
    created_at, finished_at FROM jobs WHERE ${MINE}`

const RESUME = `
  UPDATE jobs SET state = 'queued', error = NULL, result = NULL, finished_at = NULL, updated_at = now()
  WHERE id = $1 AND state IN ('failed', 'cancelled') RETURNING id`
