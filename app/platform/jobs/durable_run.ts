import { statementTimeout } from '#config/database'
import { CatalogueError, E_JOB_BUSY } from '#platform/errors'
import type { Actor } from '#platform/events/actor'
import type { DurableKind, DurableWork, Position, Step } from '#platform/jobs/durable_kind'
import { JobInterrupted } from '#platform/jobs/job_interrupted'
import type { TenantIdentity } from '#platform/tenancy/tenant_identity'
import { tenant } from '#platform/tenancy/tenant_scope'

type Row = Position<unknown> & { state: string; input: unknown; actor: Actor; version: number }

const BEGIN = `
  UPDATE jobs SET state = CASE state WHEN 'cancelling' THEN state ELSE 'running' END, error = NULL,
    started_at = coalesce(started_at, now()), finished_at = NULL, updated_at = now()
  WHERE id = $1 AND state IN ('queued', 'running', 'cancelling', 'failed')
  RETURNING state, input, actor, cursor, done, total, row_version AS version`

/** A cancellation that came during the step stays: the next turn sees it. */
const ADVANCE = `
  UPDATE jobs SET cursor = $2, done = $3, total = $4, result = $5, row_version = row_version + 1,
    state = CASE WHEN $5::jsonb IS NULL THEN state ELSE 'completed' END,
    finished_at = CASE WHEN $5::jsonb IS NULL THEN NULL ELSE now() END, updated_at = now()
  WHERE id = $1`

const CANCEL = `
  UPDATE jobs SET state = 'cancelled', result = $2, finished_at = now(), updated_at = now() WHERE id = $1`

const FAIL = `
  UPDATE jobs SET state = 'failed', error = $2, finished_at = now(), updated_at = now()
  WHERE id = $1 AND state IN ('queued', 'running', 'cancelling')`

/** Takes one durable job from where it stands to its end. */
export class DurableRun {
  private version = 0

  constructor(
    private kind: DurableKind<unknown, unknown>,
    private id: string,
    private owner: TenantIdentity
  ) {}

  /** @throws E_JOB_BUSY when another worker is at it, JobInterrupted when the process is asked to stop */
  async run(signal?: AbortSignal) {
    const row = await this.begin()
    if (!row) return

    const by = { ...row.actor, channel: this.kind.channel }
    const work = await this.kind.open({ id: this.id, tenant: this.owner, input: row.input, by })
    try {
      await this.walk(work, row, signal)
    } finally {
      await work.close?.()
    }
  }

  /** People read why: in the catalogue's words, or in none that could tell too much. */
  async giveUp(error: Error) {
    const words =
      error instanceof CatalogueError && error.status < 500
        ? error.message
        : 'Something broke on our side'
    await this.unit(() => tenant.query(FAIL, [this.id, words]))
  }

  private async begin() {
    const [row] = await this.unit(() => tenant.query<Row>(BEGIN, [this.id]))
    if (row) this.version = row.version
    return row
  }

  private async walk(work: DurableWork<unknown>, start: Position<unknown>, signal?: AbortSignal) {
    let position: Position<unknown> | null = start
    while (position) {
      if (signal?.aborted) throw new JobInterrupted()
      await work.prepare?.(position)
      const from: Position<unknown> = position
      position = await this.unit(() => this.turn(work, from))
    }
  }

  /** @returns the position to go on from, or null at the end */
  private async turn(
    work: DurableWork<unknown>,
    position: Position<unknown>
  ): Promise<Position<unknown> | null> {
    if ((await this.hold()) === 'cancelling') return this.cancel(work, position)
    const step = await work.step(position)
    const next = {
      cursor: step.cursor,
      done: step.done,
      total: step.total === undefined ? position.total : step.total,
    }
    await this.advance(next, step.result)
    return step.result ? null : next
  }

  /**
   * One worker at a time: a stalled job may be taken up while its first worker still breathes. The lock is not
   * the row's, because cancelling must not wait for a step; the version tells a worker it was overtaken.
   */
  private async hold() {
    const [held] = await tenant.lockFree([this.id])
    if (!held) throw new E_JOB_BUSY()
    const [row] = await tenant.query<Row>(
      'SELECT state, row_version AS version FROM jobs WHERE id = $1',
      [this.id]
    )
    if (row?.version !== this.version) throw new E_JOB_BUSY()
    return row.state
  }

  private async advance(
    { cursor, done, total }: Position<unknown>,
    result: Step<unknown>['result']
  ) {
    const json = (value: unknown) => (value === undefined ? null : JSON.stringify(value))
    await tenant.query(ADVANCE, [this.id, json(cursor), done, total, json(result)])
    this.version++
  }

  private async cancel(work: DurableWork<unknown>, position: Position<unknown>) {
    const result = await work.cancelled?.(position)
    await tenant.query(CANCEL, [this.id, result ? JSON.stringify(result) : null])
    return null
  }

  private unit<T>(work: () => T) {
    return tenant.run(this.owner, work, { timeout: statementTimeout.worker })
  }
}
