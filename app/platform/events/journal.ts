import { v7 } from 'uuid'
import type { Actor } from '#platform/events/actor'
import { wakeRelay } from '#platform/events/relay_bell'
import { changeFeed } from '#platform/live/change_feed'
import { tenant } from '#platform/tenancy/tenant_scope'

/** Field path → [before, after]. */
export type Changes = Record<string, [unknown, unknown]>

export type JournalEntry = {
  entity: string
  recordId: string
  /** What happened, as a past participle: `created`, `updated`, `transitioned`. The event is `<entity>.<action>`. */
  action: string
  changes?: Changes
  /** What the event carries beside the record's id. */
  payload?: object
}

const SQL = `
  WITH audited AS (
    INSERT INTO audit_log (id, entity, record_id, action, actor_id, channel, changes, request_id)
    SELECT * FROM unnest($1::uuid[], $2::text[], $3::uuid[], $4::text[], $5::uuid[], $6::text[], $7::jsonb[], $8::text[])
  )
  INSERT INTO outbox (id, name, payload, actor_id, trace)
  SELECT * FROM unnest($9::uuid[], $10::text[], $11::jsonb[], $5::uuid[], $8::text[])`

/**
 * Writes what happened into the audit log and the outbox, in the business transaction and in one statement
 * for any number of entries. The events leave after the commit, at least once.
 */
export async function journal(entries: JournalEntry[], by: Actor) {
  if (!entries.length) return
  const each = <T>(value: (entry: JournalEntry) => T) => entries.map(value)
  await tenant.query(SQL, [
    each(() => v7()),
    each(({ entity }) => entity),
    each(({ recordId }) => recordId),
    each(({ action }) => action),
    each(() => by.id),
    each(() => by.channel),
    each(({ changes = {} }) => JSON.stringify(changes)),
    each(() => by.requestId ?? null),
    each(() => v7()),
    each(({ entity, action }) => `${entity}.${action}`),
    each(({ recordId, changes = {}, payload = {} }) =>
      JSON.stringify({ id: recordId, fields: Object.keys(changes), ...payload })
    ),
  ])
  const owner = tenant.current()
  tenant.afterCommit(() => {
    wakeRelay(owner)
    changeFeed.tell(owner.id, entries)
  })
}
