import { v7 } from 'uuid'
import type { Actor } from '#platform/events/actor'
import { causeChain } from '#platform/events/cause_chain'
import { effectDepth } from '#platform/events/effect_depth'
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

const AUDIT =
  'INSERT INTO audit_log (id, entity, record_id, action, actor_id, channel, changes, request_id)'
const OUTBOX = 'INSERT INTO outbox (id, name, payload, actor_id, trace)'

const ONE = `
  WITH audited AS (${AUDIT} VALUES ($1, $2, $3, $4, $5, $6, $7, $8))
  ${OUTBOX} VALUES ($9, $10, $11, $5, $8)`

const MANY = `
  WITH audited AS (
    ${AUDIT}
    SELECT * FROM unnest($1::uuid[], $2::text[], $3::uuid[], $4::text[], $5::uuid[], $6::text[], $7::jsonb[], $8::text[])
  )
  ${OUTBOX}
  SELECT * FROM unnest($9::uuid[], $10::text[], $11::jsonb[], $5::uuid[], $8::text[])`

/**
 * Writes what happened into the audit log and the outbox, in the business transaction and in one statement
 * for any number of entries, which leaves with the COMMIT. The events follow after it, at least once.
 */
export function journal(entries: JournalEntry[], by: Actor) {
  if (!entries.length) return
  const rows = entries.map((entry) => row(entry, by))
  if (rows.length === 1) tenant.atCommit(ONE, rows[0])
  else
    tenant.atCommit(
      MANY,
      rows[0].map((_, column) => rows.map((values) => values[column]))
    )
  const owner = tenant.current()
  tenant.afterCommit(() => {
    wakeRelay(owner)
    changeFeed.tell(owner.id, entries)
  })
}

function row({ entity, recordId, action, changes = {}, payload = {} }: JournalEntry, by: Actor) {
  const depth = effectDepth.current()
  const chain = causeChain.current()
  const audit = v7()
  return [
    audit,
    entity,
    recordId,
    action,
    by.id,
    by.channel,
    JSON.stringify(changes),
    by.requestId ?? null,
    v7(),
    `${entity}.${action}`,
    JSON.stringify({
      id: recordId,
      fields: Object.keys(changes),
      audit,
      ...(depth && { depth }),
      ...(chain.length && { chain }),
      ...payload,
    }),
  ]
}
