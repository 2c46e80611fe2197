import { createHmac, timingSafeEqual } from 'node:crypto'
import encryption from '@adonisjs/core/services/encryption'
import { v5, v7 } from 'uuid'
import { limits } from '#config/limiter'
import { AutomationRun } from '#models/automation_run'
import { SecretToken } from '#models/secret_token'
import type { EffectiveAutomation } from '#platform/automations/automation_match'
import { TokenBucket } from '#platform/api/token_bucket'
import { takeShared } from '#platform/redis/take_shared'
import { redisStore } from '#config/redis'
import { definitionRegistry } from '#platform/definitions/definition_registry'
import type { AutomationDefinition } from '#platform/definitions/types'
import { isUuid } from '#platform/entities/formats'
import {
  E_CONFLICT,
  E_NOT_FOUND,
  E_RATE_LIMITED,
  E_UNAUTHENTICATED,
  E_VALIDATION,
} from '#platform/errors'
import type { Actor } from '#platform/events/actor'
import { tenant } from '#platform/tenancy/tenant_scope'

type Row = { automation: string; signing_key: string | null }

/** What came in: the body as it was sent, and the headers that vouch for it. */
export type HookCall = {
  raw: string
  body: Record<string, unknown>
  signature?: string
  sentAt?: string
}

export type IssuedHook = { token: string; signing_key: string | null }

/** Seconds between sending and arriving. */
const TOLERANCE = 300

const LONGEST_EVENT_ID = 200
const PURPOSE = 'automation_hook'

/** Namespace of the ids of calls. */
const CALLS = '5b0f4a52-86a5-4c0e-8f0e-5d8e6a7c9b31'

const calls = new TokenBucket({
  perMinute: limits.hookCalls.requests,
  burst: limits.hookCalls.requests,
})

const ISSUE = `
  INSERT INTO automation_hooks (automation, token_hash, signing_key, created_by) VALUES ($1, $2, $3, $4)
  ON CONFLICT (automation) DO UPDATE SET token_hash = $2, signing_key = $3, created_by = $4,
    created_at = now(), used_at = NULL`

/** The secret address of an automation. One at a time: a new one ends the former. */
export const AutomationHook = {
  /** @returns what is shown once and never again */
  async issue(key: string, { signed, by }: { signed: boolean; by: Actor }): Promise<IssuedHook> {
    await hooked(key)
    const { text, hash } = new SecretToken()
    const signingKey = signed ? new SecretToken().text : null
    const sealed = signingKey && encryption.encrypt(signingKey, undefined, PURPOSE)
    await tenant.query(ISSUE, [key, hash, sealed, by.id])
    return { token: text, signing_key: signingKey }
  },

  async withdraw(key: string) {
    await tenant.query('DELETE FROM automation_hooks WHERE automation = $1', [key])
  },

  /**
   * Begins a run for a call; the same event again begins none, and is answered alike.
   * @throws E_NOT_FOUND for an unknown token, E_RATE_LIMITED, E_UNAUTHENTICATED for a bad signature,
   * E_VALIDATION without a record
   */
  async take(token: string, call: HookCall) {
    const hash = SecretToken.hash(token)
    await assertRate(hash)
    const [row] = await tenant.query<Row>(
      'UPDATE automation_hooks SET used_at = now() WHERE token_hash = $1 RETURNING automation, signing_key',
      [hash]
    )
    if (!row) throw new E_NOT_FOUND()
    if (row.signing_key) assertSigned(call, opened(row.signing_key))
    const automation = await hooked(row.automation)
    const occurrence = occurrenceOf(call, hash)
    const run = await AutomationRun.begin(automation, occurrence)
    return { accepted: true, repeated: run === null }
  },
}

/** @throws E_NOT_FOUND, E_CONFLICT when nothing would follow */
async function hooked(key: string): Promise<EffectiveAutomation> {
  const found = await definitionRegistry.find<AutomationDefinition>('automation', key)
  if (found.document.on.event !== 'hook')
    throw new E_CONFLICT('This automation does not wait for a hook: choose that under When first')
  return found
}

async function assertRate(hash: string) {
  const key = `hook:${tenant.current().id}:${hash}`
  const shared = redisStore.url ? await takeShared([{ key, bucket: calls }]) : undefined
  const { allowed, retryAfter } = shared?.[0] ?? calls.take(key, performance.now())
  if (!allowed) throw new E_RATE_LIMITED().withHeaders({ 'Retry-After': String(retryAfter) })
}

/** `sha256=` and the HMAC of `<seconds>.<body>`: a call that was overheard is of use for minutes only. */
function assertSigned({ raw, signature = '', sentAt = '' }: HookCall, key: string) {
  const age = Math.abs(Date.now() / 1_000 - Number(sentAt))
  const wanted = `sha256=${createHmac('sha256', key).update(`${sentAt}.${raw}`).digest('hex')}`
  const [one, other] = [Buffer.from(signature), Buffer.from(wanted)]
  const isEqual = one.length === other.length && timingSafeEqual(one, other)
  if (!isEqual || !(age <= TOLERANCE))
    throw new E_UNAUTHENTICATED('The signature of this call is missing, wrong or too old')
}

function opened(sealed: string) {
  const key = encryption.decrypt<string>(sealed, PURPOSE)
  if (!key) throw new E_CONFLICT('The key of this hook is no longer known: make a new address')
  return key
}

function occurrenceOf({ body }: HookCall, hash: string) {
  const { event_id: eventId, record_id: recordId, data } = body
  const details: Record<string, string[]> = {}
  if (typeof recordId !== 'string' || !isUuid(recordId)) details.record_id = ['must be a UUID']
  if (eventId !== undefined && !isEventId(eventId))
    details.event_id = [`must be text of at most ${LONGEST_EVENT_ID} characters`]
  if (data !== undefined && (typeof data !== 'object' || data === null || Array.isArray(data)))
    details.data = ['must be an object']
  if (Object.keys(details).length) throw new E_VALIDATION().withDetails(details)
  return {
    id: eventId === undefined ? v7() : v5(`${hash} ${String(eventId)}`, CALLS),
    event: 'hook',
    recordId: recordId as string,
    input: { data: (data ?? {}) as Record<string, unknown> },
    actorId: null,
  }
}

function isEventId(value: unknown) {
  return typeof value === 'string' && value.length > 0 && value.length <= LONGEST_EVENT_ID
}
