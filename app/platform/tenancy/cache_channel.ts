import { randomUUID } from 'node:crypto'
import logger from '@adonisjs/core/services/logger'
import db from '@adonisjs/lucid/services/db'
import pg from 'pg'
import { databaseLogins } from '#config/database'

const CHANNEL = 'fieldrino_cache'

/** Milliseconds before a lost connection is tried again. */
const RETRY = 2_000

export type CacheSubject = 'tenant' | 'principals' | 'definitions' | 'changes' | 'keys'
type Forget = (tenantId: string, detail: string) => void

/**
 * Tells every process that something kept in memory has changed. The own process forgets at once, the others
 * when the notification arrives; each cache also trusts its entries only for seconds, so a lost one heals.
 */
export class CacheChannel {
  /** Told with every announcement: its own come back and have been heard already. */
  private readonly origin = randomUUID()
  private listeners = new Map<CacheSubject, Forget[]>()
  private client?: pg.Client
  private closed = false

  on(subject: CacheSubject, forget: Forget) {
    this.listeners.set(subject, [...(this.listeners.get(subject) ?? []), forget])
  }

  /** Call it after the commit: a cache filled before would keep the old state. */
  async announce(subject: CacheSubject, tenantId: string, detail = '') {
    this.forget(subject, tenantId, detail)
    await db
      .connection('landlord')
      .rawQuery('SELECT pg_notify(?, ?)', [
        CHANNEL,
        `${subject} ${tenantId} ${detail} ${this.origin}`,
      ])
  }

  async listen() {
    if (this.closed) return
    const client = new pg.Client({ connectionString: databaseLogins.landlord.url })
    this.client = client
    client.on('notification', ({ payload = '' }) => this.heard(payload))
    client.on('error', () => this.retry(client))
    client.on('end', () => this.retry(client))
    await client
      .connect()
      .then(() => client.query(`LISTEN ${CHANNEL}`))
      .catch((error) => {
        logger.warn({ err: error }, 'cache announcements are not heard: trying again')
        this.retry(client)
      })
  }

  async close() {
    this.closed = true
    await this.client?.end().catch(() => {})
  }

  private retry(lost: pg.Client) {
    if (this.closed || this.client !== lost) return
    this.client = undefined
    lost.end().catch(() => {})
    setTimeout(() => this.listen(), RETRY).unref()
  }

  private heard(payload: string) {
    const [subject, tenantId, detail, origin] = payload.split(' ')
    if (origin !== this.origin) this.forget(subject as CacheSubject, tenantId, detail)
  }

  private forget(subject: CacheSubject, tenantId: string, detail: string) {
    for (const forget of this.listeners.get(subject) ?? []) forget(tenantId, detail)
  }
}

export const cacheChannel = new CacheChannel()
