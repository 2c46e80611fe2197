import { v7 } from 'uuid'
import type { InFlightWish } from '#platform/definitions/state_moves'
import type { DefinitionKind, Finding } from '#platform/definitions/types'
import { tenant } from '#platform/tenancy/tenant_scope'

/** What the dialog asked for, kept until the time has come. */
export type KeptOptions = { acceptInvalid: boolean; note?: string; inFlight?: InFlightWish }

/** A draft that is to be published by itself. */
export type Appointment = {
  kind: DefinitionKind
  key: string
  publish_at: Date
  options: KeptOptions
  /** The draft as it was then, and what its plan warned of. */
  draft_hash: string
  warnings: Finding[]
  scheduled_by: string
}

export type KeptAppointment = Appointment & { id: string; created_at: Date }

type Named = Pick<Appointment, 'kind' | 'key'>

const COLUMNS = 'id, kind, key, publish_at, options, draft_hash, warnings, scheduled_by, created_at'

/** A new time takes the place of the old one; a job that is on its way for the old one finds nothing. */
const SET = `
  INSERT INTO scheduled_publications (id, kind, key, publish_at, options, draft_hash, warnings, scheduled_by)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
  ON CONFLICT (kind, key) DO UPDATE SET id = excluded.id, publish_at = excluded.publish_at,
    options = excluded.options, draft_hash = excluded.draft_hash, warnings = excluded.warnings,
    scheduled_by = excluded.scheduled_by, asked_at = NULL, created_at = now()`

/** Asked again only where its queue entry was lost: longer than all the retries of a job take. */
const STRIKE = `
  UPDATE scheduled_publications SET asked_at = $1 WHERE id IN (
    SELECT id FROM scheduled_publications
    WHERE publish_at <= $1 AND (asked_at IS NULL OR asked_at < $1::timestamptz - interval '15 minutes')
    ORDER BY publish_at LIMIT 100 FOR UPDATE SKIP LOCKED)
  RETURNING id`

/** Which drafts are published when. One key has one time. */
export const publicationSchedule = {
  async find({ kind, key }: Named): Promise<KeptAppointment | null> {
    const [row] = await tenant.query<KeptAppointment>(
      `SELECT ${COLUMNS} FROM scheduled_publications WHERE kind = $1 AND key = $2`,
      [kind, key]
    )
    return row ?? null
  },

  async byId(id: string): Promise<KeptAppointment | null> {
    const [row] = await tenant.query<KeptAppointment>(
      `SELECT ${COLUMNS} FROM scheduled_publications WHERE id = $1`,
      [id]
    )
    return row ?? null
  },

  async set(made: Appointment) {
    const { kind, key, publish_at: at, options, draft_hash: hash, warnings } = made
    const kept = [JSON.stringify(options), hash, JSON.stringify(warnings), made.scheduled_by]
    await tenant.query(SET, [v7(), kind, key, at, ...kept])
  },

  /** @returns whether there was one */
  async drop({ kind, key }: Named): Promise<boolean> {
    const rows = await tenant.query(
      'DELETE FROM scheduled_publications WHERE kind = $1 AND key = $2 RETURNING 1',
      [kind, key]
    )
    return rows.length > 0
  },

  /** Takes those whose time has come; of two schedulers one gets each. */
  async strike(now: Date): Promise<string[]> {
    const rows = await tenant.query<{ id: string }>(STRIKE, [now])
    return rows.map(({ id }) => id)
  },
}
