import logger from '@adonisjs/core/services/logger'
import { eventListeners } from '#platform/events/event_listeners'
import { EVENT_JOB } from '#platform/events/tell_listeners'
import { JOB_INTENT } from '#platform/jobs/enqueue'
import { jobQueues, type QueuedJob } from '#platform/jobs/job_queues'
import { jobRegistry } from '#platform/jobs/job_registry'
import type { TenantIdentity } from '#platform/tenancy/tenant_identity'
import { tenant } from '#platform/tenancy/tenant_scope'

type Row = {
  id: string
  name: string
  payload: Record<string, unknown>
  actor_id: string | null
  trace: string | null
  at: string
}

/** Rows moved in one transaction. */
const BATCH = 500

/** Tenants relayed at a time: each takes one of the connections that requests live on. */
const WIDTH = 2

/** Milliseconds in which the commits of one tenant become one turn. */
const PAUSE = 20

/** The first of them by their ids, whatever the statistics of a table say that is mostly empty. */
const TAKE = `
  DELETE FROM outbox WHERE id = ANY(ARRAY(SELECT id FROM outbox ORDER BY id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED))
  RETURNING id, name, payload, actor_id, trace, at`

/**
 * Carries committed events and job intents from a tenant's outbox to the queue. Rows leave the outbox in the
 * transaction that waits for the queue's answer: a crash in between repeats them, and the queue knows
 * their ids. Rings of one tenant are gathered, and few tenants are served at a time.
 */
export class OutboxRelay {
  private waiting = new Map<string, TenantIdentity>()
  private active = new Map<string, Promise<void>>()
  private timer?: NodeJS.Timeout

  /** Answers at once; the sweep makes good what fails here. */
  ring = (owner: TenantIdentity) => {
    this.waiting.set(owner.id, owner)
    this.timer ??= setTimeout(() => this.serve(), PAUSE)
  }

  /** @returns how many rows were handed to the queue */
  async empty(owner: TenantIdentity): Promise<number> {
    let moved = 0
    for (;;) {
      const count = await tenant.detached(owner, () => relayBatch(owner))
      moved += count
      if (count < BATCH) return moved
    }
  }

  /** Waits for what is on its way. */
  async close() {
    clearTimeout(this.timer)
    await Promise.all(this.active.values())
  }

  private serve() {
    this.timer = undefined
    for (const [id, owner] of this.waiting) {
      if (this.active.size >= WIDTH) return
      if (this.active.has(id)) continue
      this.waiting.delete(id)
      this.active.set(id, this.relay(owner))
    }
  }

  private async relay(owner: TenantIdentity) {
    try {
      await this.empty(owner)
    } catch (error) {
      logger.warn({ err: error, tenant: owner.slug }, 'events wait for the next sweep')
    } finally {
      this.active.delete(owner.id)
      if (this.waiting.size) this.timer ??= setTimeout(() => this.serve(), PAUSE)
    }
  }
}

export const outboxRelay = new OutboxRelay()

async function relayBatch(owner: TenantIdentity) {
  const rows = await tenant.query<Row>(TAKE)
  const names = await wantedNames(rows)
  const wanted = rows.filter(({ name }) => names.has(name)).sort(byId)
  if (wanted.length) await jobQueues.add(wanted.map((row) => asJob(row, owner)))
  return rows.length
}

/** Most changes are heard by nobody: those end here and cost the queue nothing. */
async function wantedNames(rows: Row[]) {
  const wanted = new Set<string>()
  for (const name of new Set(rows.map((row) => row.name)))
    if (name.startsWith(JOB_INTENT) || (await isHeard(name))) wanted.add(name)
  return wanted
}

async function isHeard(name: string) {
  for (const { concerns } of eventListeners.of(name))
    if (!concerns || (await concerns(name))) return true
  return false
}

function byId(one: Row, other: Row) {
  return one.id < other.id ? -1 : 1
}

function asJob(row: Row, owner: TenantIdentity): QueuedJob {
  const { id, name, payload, at } = row
  const actor = { id: row.actor_id, channel: 'system' as const }
  const around = { v: 1 as const, tenant: owner.id, actor, trace: row.trace }
  if (!name.startsWith(JOB_INTENT)) {
    return {
      id,
      queue: 'default',
      name: EVENT_JOB,
      envelope: { ...around, input: { id, name, payload, at } },
    }
  }
  const job = name.slice(JOB_INTENT.length)
  const queue = jobRegistry.has(job) ? jobRegistry.find(job).queue : 'default'
  return { id, queue, name: job, envelope: { ...around, input: payload } }
}
