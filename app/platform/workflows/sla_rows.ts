import { v7 } from 'uuid'
import { tenant } from '#platform/tenancy/tenant_scope'
import type { BusinessTime } from '#platform/workflows/business_time'
import { SlaClock, type ClockReading } from '#platform/workflows/sla_clock'

/** A clock as it is stored. */
export type ClockRow = {
  id: string
  entity: string
  record_id: string
  sla: string
  workflow_version: number
  calendar: string | null
  within: string
  warn_at: number[]
} & ClockReading

const COLUMNS = `id, entity, record_id, sla, workflow_version, calendar, within, warn_at, state,
  started_at AS "startedAt", running_since AS "runningSince", elapsed_seconds AS elapsed, paused_at AS "pausedAt",
  due_at AS "dueAt", breached_at AS "breachedAt", stopped_at AS "stoppedAt", warned, next_check_at AS "nextCheckAt"`

const INSERT = `
  INSERT INTO sla_clocks (id, entity, record_id, sla, workflow_version, calendar, within, warn_at, state, started_at,
    running_since, elapsed_seconds, paused_at, due_at, breached_at, stopped_at, warned, next_check_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`

const UPDATE = `
  UPDATE sla_clocks SET workflow_version = $2, state = $3, running_since = $4, elapsed_seconds = $5, paused_at = $6,
    due_at = $7, breached_at = $8, stopped_at = $9, warned = $10, next_check_at = $11, updated_at = now()
  WHERE id = $1`

/** The table of clocks; what a clock means stands in sla_clock.ts. */
export const slaRows = {
  /** Those of a record that have not stopped, locked. */
  open(entity: string, recordId: string) {
    return tenant.query<ClockRow>(
      `SELECT ${COLUMNS} FROM sla_clocks
      WHERE entity = $1 AND record_id = $2 AND stopped_at IS NULL ORDER BY id FOR UPDATE`,
      [entity, recordId]
    )
  },

  byId(ids: string[]) {
    return tenant.query<ClockRow>(
      `SELECT ${COLUMNS} FROM sla_clocks WHERE id = ANY($1::uuid[]) ORDER BY started_at DESC, id DESC`,
      [ids]
    )
  },

  /** Newest last; `open` leaves out what has stopped. */
  ofRecords(entity: string, ids: string[], open: boolean) {
    return tenant.query<ClockRow>(
      `SELECT ${COLUMNS} FROM sla_clocks WHERE entity = $1 AND record_id = ANY($2::uuid[])
        ${open ? 'AND stopped_at IS NULL' : ''} ORDER BY started_at, id`,
      [entity, ids]
    )
  },

  /** Of these records those on which clocks run. */
  async withClocks<Row extends { id: string }>(entity: string, records: Row[]) {
    const rows = await tenant.query<{ id: string }>(
      `SELECT DISTINCT record_id AS id FROM sla_clocks
      WHERE entity = $1 AND record_id = ANY($2::uuid[]) AND stopped_at IS NULL`,
      [entity, records.map(({ id }) => id)]
    )
    const counted = new Set(rows.map(({ id }) => id))
    return records.filter(({ id }) => counted.has(id))
  },

  /** Those that have come due, the longest overdue first. */
  due(now: Date, limit: number) {
    return tenant.query<Pick<ClockRow, 'id' | 'entity' | 'record_id'>>(
      `SELECT id, entity, record_id FROM sla_clocks WHERE next_check_at <= $1 ORDER BY next_check_at, id LIMIT $2`,
      [now, limit]
    )
  },

  /** One that is still due, unless somebody else is at it. */
  async held(id: string, now: Date): Promise<ClockRow | undefined> {
    const [row] = await tenant.query<ClockRow>(
      `SELECT ${COLUMNS} FROM sla_clocks WHERE id = $1 AND next_check_at <= $2 FOR UPDATE SKIP LOCKED`,
      [id, now]
    )
    return row
  },

  /** Running clocks in the order of their ids, locked. */
  running(after: string | null, limit: number) {
    return tenant.query<ClockRow>(
      `SELECT ${COLUMNS} FROM sla_clocks
      WHERE state = 'running' AND ($1::uuid IS NULL OR id > $1) ORDER BY id LIMIT $2 FOR UPDATE`,
      [after, limit]
    )
  },

  async add(row: Omit<ClockRow, 'id' | keyof ClockReading>, { reading }: SlaClock) {
    const { entity, record_id: record, sla, workflow_version: version, calendar, within } = row
    const what = [v7(), entity, record, sla, version, calendar, within, row.warn_at]
    const { startedAt, runningSince, elapsed, pausedAt, dueAt } = reading
    const stands = [reading.state, startedAt, runningSince, elapsed, pausedAt, dueAt]
    const { breachedAt, stoppedAt, warned, nextCheckAt } = reading
    await tenant.query(INSERT, [...what, ...stands, breachedAt, stoppedAt, warned, nextCheckAt])
  },

  async keep({ id, workflow_version: version }: ClockRow, { reading }: SlaClock) {
    const { state, runningSince, elapsed, pausedAt, dueAt } = reading
    const { breachedAt, stoppedAt, warned, nextCheckAt } = reading
    const stands = [state, runningSince, elapsed, pausedAt, dueAt, breachedAt, stoppedAt]
    await tenant.query(UPDATE, [id, version, ...stands, warned, nextCheckAt])
  },

  /** Later once more: what it set off has failed. */
  async postpone(id: string, until: Date) {
    await tenant.query('UPDATE sla_clocks SET next_check_at = $2 WHERE id = $1', [id, until])
  },

  /** Clocks of records that are gone. */
  async cancel(entity: string, recordId: string, now: Date) {
    await tenant.query(
      `UPDATE sla_clocks SET state = CASE state WHEN 'breached' THEN state ELSE 'cancelled' END, stopped_at = $3,
        running_since = NULL, next_check_at = NULL, updated_at = now()
      WHERE entity = $1 AND record_id = $2 AND stopped_at IS NULL`,
      [entity, recordId, now]
    )
  },
}

/** The clock of a row, in the time of its calendar. */
export function clockOf(row: ClockRow, time: BusinessTime): SlaClock {
  const { state, startedAt, runningSince, elapsed, pausedAt, dueAt } = row
  const { breachedAt, stoppedAt, warned, nextCheckAt } = row
  const reading = {
    ...{ state, startedAt, runningSince, elapsed, pausedAt, dueAt },
    ...{ breachedAt, stoppedAt, warned, nextCheckAt },
  }
  return new SlaClock(reading, { seconds: time.seconds(row.within), warnAt: row.warn_at }, time)
}
