import { randomUUID } from 'node:crypto'
import logger from '@adonisjs/core/services/logger'
import db from '@adonisjs/lucid/services/db'
import pg from 'pg'
import { databaseLogins } from '#config/database'
import { Receipts } from '#platform/tenancy/receipts'

const CHANNEL = 'fieldrino_cache'

/** By this name the connections of those who listen are counted. */
const LISTENER = 'fieldrino listener'

/** Milliseconds before a lost connection is tried again, and for which a change waits for who says nothing. */
const USUAL = { retry: 2_000, patience: 1_000 }

const ANNOUNCE = 'SELECT pg_notify(?, ?)'
const COUNT = `
  SELECT count(*)::int AS others, pg_notify(?, ?) FROM pg_stat_activity
  WHERE datname = current_database() AND application_name = ? AND pid <> ?`

/** node-postgres knows its number at the server, its types do not. */
type Client = pg.Client & { processID?: number }

const SUBJECTS = ['tenant', 'principals', 'definitions', 'plugins', 'changes', 'keys'] as const
export type CacheSubject = (typeof SUBJECTS)[number]

/** @param tenantId null for all tenants */
type Forget = (tenantId: string | null, detail: string) => void

/**
 * Tells every process that something kept in memory has changed, and who changed it waits until all have
 * heard: docs/adr/0015-heard-before-answered.md.
 */
export class CacheChannel {
  /** Told with every announcement: its own come back and have been heard already. */
  private readonly origin = randomUUID()
  private listeners = new Map<CacheSubject, Forget[]>()
  private receipts: Receipts
  private client?: Client
  private state: 'silent' | 'deaf' | 'hearing' | 'closed' = 'silent'

  constructor(private readonly times = USUAL) {
    this.receipts = new Receipts(times.patience)
  }

  /** Should hear the others and does not: what is kept in memory may be old. */
  get isDeaf() {
    return this.state === 'deaf'
  }

  on(subject: CacheSubject, forget: Forget) {
    this.listeners.set(subject, [...(this.listeners.get(subject) ?? []), forget])
  }

  /**
   * Resolves when every process has forgotten, so that whichever is asked next answers anew. Call it after
   * the commit: a cache filled before would keep the old state.
   */
  async announce(subject: CacheSubject, tenantId: string) {
    this.forget(subject, tenantId, '')
    const text = (receipt: string) => `${subject} ${tenantId}  ${this.origin} ${receipt}`
    if (this.state !== 'hearing') return this.notify(text(''))
    await this.receipts.collect(async (receipt) => {
      const values = [CHANNEL, text(receipt), LISTENER, this.client!.processID!]
      const { rows } = await db.connection('landlord').rawQuery(COUNT, values)
      return rows[0].others
    })
  }

  /** For what may be heard a moment later. */
  async tell(subject: CacheSubject, tenantId: string, detail: string) {
    this.forget(subject, tenantId, detail)
    await this.notify(`${subject} ${tenantId} ${detail} ${this.origin} `)
  }

  async listen() {
    if (this.state === 'closed') return
    this.state = 'deaf'
    const client: Client = new pg.Client({ connectionString: databaseLogins.landlord.url })
    this.client = client
    client.on('notification', ({ payload = '' }) => this.heard(client, payload))
    client.on('error', () => this.retry(client))
    client.on('end', () => this.retry(client))
    await client
      .connect()
      .then(() => client.query(`LISTEN ${CHANNEL}; SET application_name = '${LISTENER}'`))
      .then(() => this.begin(client))
      .catch((error) => {
        logger.warn({ err: error }, 'cache announcements are not heard: trying again')
        this.retry(client)
      })
  }

  async close() {
    this.state = 'closed'
    await this.client?.end().catch(() => {})
  }

  /** Nobody knows what was announced meanwhile. */
  private begin(client: pg.Client) {
    if (this.client !== client || this.state === 'closed') return
    for (const subject of SUBJECTS) this.forget(subject, null, '')
    this.state = 'hearing'
  }

  private retry(lost: pg.Client) {
    if (this.state === 'closed' || this.client !== lost) return
    this.client = undefined
    this.state = 'deaf'
    lost.end().catch(() => {})
    setTimeout(() => this.listen(), this.times.retry).unref()
  }

  private async notify(text: string) {
    await db.connection('landlord').rawQuery(ANNOUNCE, [CHANNEL, text])
  }

  private heard(client: Client, payload: string) {
    const [subject, id, detail, origin, receipt] = payload.split(' ')
    if (subject === 'heard') return id === this.origin && this.receipts.take(detail)
    if (origin === this.origin) return
    this.forget(subject as CacheSubject, id, detail)
    if (!receipt) return
    client
      .query('SELECT pg_notify($1, $2)', [CHANNEL, `heard ${origin} ${receipt}`])
      .catch(() => this.retry(client))
  }

  private forget(subject: CacheSubject, tenantId: string | null, detail: string) {
    for (const forget of this.listeners.get(subject) ?? []) forget(tenantId, detail)
  }
}

export const cacheChannel = new CacheChannel()
