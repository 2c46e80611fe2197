import type { CatalogueError } from '#platform/errors'
import {
  E_UNIT_ABORTED,
  E_UNIT_ENDED,
  E_UNIT_FAILED,
  E_UNIT_OWNED,
  E_UNIT_READ_ONLY,
  E_UNIT_STATEMENT,
} from '#platform/errors'
import type { TenantIdentity } from '#platform/tenancy/tenant_identity'

export type QueryResult = { command: string; rows: unknown[]; rowCount: number; fields: unknown[] }
export type QueryCallback = (error: unknown, result?: QueryResult) => void
export type QueryConfig = string | { text: string; values?: unknown[]; queryMode?: 'extended' }

/** The parts of a node-postgres client that knex and we use. */
export type PgClient = {
  processID?: number
  __knex__disposed?: unknown
  query(config: QueryConfig, callback: QueryCallback): void
  end(): Promise<void>
}

/** The parts of knex's pool the unit borrows its connection from. */
export type ConnectionPool = {
  acquireConnection(): Promise<PgClient>
  releaseConnection(connection: PgClient): void
  cancelQuery(connection: PgClient): Promise<void>
}

export type UnitMode = { readOnly: boolean; timeout: number }

/** As knex writes them, and nothing after them: savepoints are the only statements of their kind that pass. */
const SAVEPOINT = /^(SAVEPOINT|RELEASE SAVEPOINT|ROLLBACK TO SAVEPOINT) \w+;?$/
const QUERY =
  /^(?:\s|\(|--[^\n]*\n|\/\*[\s\S]*?\*\/)*(select|with|insert|update|delete|merge|values|explain|lock|table|show)\b/i

/**
 * The connection knex believes it has. The real one is opened at the first real statement, so a unit that
 * never queries takes none; every byte of the unit passes through `query`, which is why the checks live here.
 */
export class UnitConnection {
  /** knex tags its connections with an id and refuses those without. */
  readonly __knexUid = 'unit'
  pending = 0
  outcome?: unknown

  private real?: PgClient
  private opening?: Promise<PgClient>
  private tail: Promise<unknown> = Promise.resolve()
  private firstError?: unknown
  private isEnding = false
  private ended = false

  constructor(
    private pool: ConnectionPool,
    private tenant: TenantIdentity,
    private mode: UnitMode
  ) {}

  get processID() {
    return this.real?.processID
  }

  /** knex and node-postgres style: answers by callback where one is given, else by promise. */
  query(config: QueryConfig, callback?: QueryCallback) {
    return answer(this.route(config), callback)
  }

  /** Stops what is running on the server; the caller then rolls back. */
  async cancel() {
    if (this.real && this.pending) await this.pool.cancelQuery(this.real).catch(() => {})
  }

  /** From here on COMMIT and ROLLBACK are the kernel's own; before, nobody may send them. */
  prepareEnd() {
    this.isEnding = true
  }

  close() {
    this.ended = true
  }

  private route(config: QueryConfig): Promise<QueryResult> {
    const text = typeof config === 'string' ? config : config.text
    if (text.startsWith('BEGIN')) return Promise.resolve(tag('BEGIN'))
    if (text === 'COMMIT;' || text === 'ROLLBACK') return this.conclude(text)
    if (this.ended)
      return Promise.reject(
        new E_UNIT_ENDED(`Query after the unit of ${this.tenant.slug} ended: ${text.slice(0, 80)}`)
      )
    if (SAVEPOINT.test(text)) return this.enqueue(extended(config))
    if (!QUERY.test(text))
      return Promise.reject(
        new E_UNIT_STATEMENT(`Only queries run inside a unit, not: ${text.slice(0, 60)}`)
      )
    return this.enqueue(extended(config))
  }

  /** One statement after the other: `Promise.all` in the caller is fine, the wire sees a row of them. */
  private enqueue(config: QueryConfig): Promise<QueryResult> {
    this.pending++
    const run = this.tail.then(() => this.send(config))
    const settled = run.catch((error) => this.explain(error)).finally(() => this.pending--)
    this.tail = settled.catch(() => {})
    return settled
  }

  private async send(config: QueryConfig) {
    const real = await (this.opening ??= this.open())
    return ask(real, config)
  }

  private async open() {
    const real = await this.pool.acquireConnection()
    this.real = real
    if (this.ended) {
      this.release()
      throw new E_UNIT_ENDED(
        `The unit of ${this.tenant.slug} ended while it waited for a connection`
      )
    }
    try {
      await ask(real, this.opener())
    } catch (error) {
      this.dispose(error)
      throw error
    }
    return real
  }

  /** One message: the role and search_path are set before any statement of ours can run. */
  private opener() {
    const { roleName, schemaName } = this.tenant
    return (
      `BEGIN${this.mode.readOnly ? ' READ ONLY' : ''}; SET LOCAL ROLE "${roleName}"; ` +
      `SET LOCAL search_path = "${schemaName}"; SET LOCAL statement_timeout = ${Math.trunc(this.mode.timeout)}`
    )
  }

  private explain(error: { code?: string }): never {
    if (error.code === '25006') throw new E_UNIT_READ_ONLY(undefined, { cause: error })
    if (error.code === '25P02')
      throw new E_UNIT_FAILED(undefined, { cause: this.firstError ?? error })
    this.firstError ??= error
    throw error
  }

  private async conclude(text: string) {
    if (!this.isEnding) throw new E_UNIT_OWNED()
    const command = text === 'ROLLBACK' ? text : 'COMMIT'
    await this.tail
    try {
      return await this.end(command)
    } catch (error) {
      this.outcome = error
      throw error
    }
  }

  private async end(command: 'COMMIT' | 'ROLLBACK') {
    if (!this.opening) return tag(command)
    const real = await this.opening.catch((error) => {
      if (command === 'COMMIT') throw error
    })
    if (!real) return tag('ROLLBACK')

    if (this.mode.readOnly && command === 'COMMIT') return this.endReading(real)

    const result = await ask(real, command).catch((error) => {
      this.dispose(error)
      throw error
    })
    this.release()
    return this.honest(command, result)
  }

  /** Nothing can fail to be stored, so nobody waits: the connection goes back once the server has answered. */
  private endReading(real: PgClient) {
    ask(real, 'COMMIT').then(
      () => this.release(),
      (error) => this.dispose(error)
    )
    return tag('COMMIT')
  }

  /** COMMIT of an aborted transaction answers the tag ROLLBACK and no error. */
  private honest(command: string, result: QueryResult) {
    if (command === 'COMMIT' && result.command === 'ROLLBACK') {
      throw new E_UNIT_ABORTED(undefined, { cause: this.firstError })
    }
    return result
  }

  private release() {
    const real = this.real
    this.real = this.opening = undefined
    if (real) this.pool.releaseConnection(real)
  }

  /** A connection whose begin, commit or rollback failed is in an unknown state: never reuse it. */
  private dispose(error: unknown) {
    if (!this.real) return
    this.real.__knex__disposed = error
    this.real.end().catch(() => {})
    this.release()
  }
}

function tag(command: string): QueryResult {
  return { command, rows: [], rowCount: 0, fields: [] }
}

/** The extended protocol carries one statement per message; knex would send raw SQL by the simple one. */
function extended(config: QueryConfig): QueryConfig {
  return typeof config === 'string'
    ? { text: config, queryMode: 'extended' }
    : Object.assign(config, { queryMode: 'extended' as const })
}

function ask(client: PgClient, config: QueryConfig) {
  return new Promise<QueryResult>((resolve, reject) => {
    client.query(config, (error, result) => (error ? reject(error) : resolve(result!)))
  })
}

function answer(promise: Promise<QueryResult>, callback?: QueryCallback) {
  if (!callback) return promise
  promise.then(
    (result) => process.nextTick(callback, null, result),
    (error: CatalogueError) => process.nextTick(callback, error)
  )
}
