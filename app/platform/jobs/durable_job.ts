import { v7 } from 'uuid'
import { E_CONFLICT, E_NOT_FOUND } from '#platform/errors'
import type { Actor } from '#platform/events/actor'
import { durableKind } from '#platform/jobs/durable_kind'
import { enqueue } from '#platform/jobs/enqueue'
import { tenant } from '#platform/tenancy/tenant_scope'

const moment = (column: string) =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

const SHAPE = `json_build_object('id', id, 'name', name, 'state', state,
  'progress', json_build_object('done', done, 'total', total), 'result', result, 'error', error,
  'created_by', created_by, 'created_at', ${moment('created_at')}, 'started_at', ${moment('started_at')},
  'finished_at', ${moment('finished_at')})`

/** Null sees the jobs of everybody. */
type Owner = string | null

const SEEN = '($1::uuid IS NULL OR created_by = $1)'

/** Work a 202 promised: it can be watched, cancelled and found again. How to write one: durable_kind.ts. */
export const DurableJob = {
  /**
   * Records the job in the business transaction; it begins soon after the commit, and never without one.
   * @param input plain JSON, already validated: files are named by their key in the drive
   * @returns its id, for `ctx.reply.accepted(id)`
   */
  async start(name: string, input: object, by: Actor) {
    durableKind(name)
    const id = v7()
    await tenant.query(
      'INSERT INTO jobs (id, name, input, created_by, actor) VALUES ($1, $2, $3, $4, $5)',
      [id, name, JSON.stringify(input), by.id, JSON.stringify(by)]
    )
    await enqueue(name, { job: id }, by)
    return id
  },

  /** @returns the job as JSON text. @throws E_NOT_FOUND */
  async find(id: string, owner: Owner) {
    const [row] = await tenant.query<{ data: string }>(
      `SELECT ${SHAPE}::text AS data FROM jobs WHERE id = $2 AND ${SEEN}`,
      [owner, id]
    )
    if (!row) throw new E_NOT_FOUND()
    return row.data
  },

  /** Newest first. @returns JSON text of a page, and how many there are in all */
  async list(owner: Owner, { page, size }: { page: number; size: number }) {
    const [row] = await tenant.query<{ data: string; total: number }>(
      `SELECT (SELECT count(*)::int FROM jobs WHERE ${SEEN}) AS total,
        (SELECT coalesce(json_agg(${SHAPE} ORDER BY created_at DESC, id DESC), '[]')::text FROM (
          SELECT * FROM jobs WHERE ${SEEN} ORDER BY created_at DESC, id DESC LIMIT $2 OFFSET $3) AS page) AS data`,
      [owner, size, (page - 1) * size]
    )
    return row
  },

  /**
   * Asks a job to stop: one that waits is cancelled at once, one that runs after its current step.
   * Asked again it changes nothing. @throws E_CONFLICT when it is over, E_NOT_FOUND
   */
  async cancel(id: string, owner: Owner) {
    const [row] = await tenant.query<{ state: string }>(
      `UPDATE jobs SET state = CASE WHEN state = 'queued' THEN 'cancelled' ELSE 'cancelling' END,
        finished_at = CASE WHEN state = 'queued' THEN now() END, updated_at = now()
      WHERE id = $2 AND ${SEEN} AND state IN ('queued', 'running', 'cancelling') RETURNING state`,
      [owner, id]
    )
    const data = await DurableJob.find(id, owner)
    if (!row) throw new E_CONFLICT('This job is over already')
    return data
  },
}
