import {
  E_UNIT_ABORTED,
  E_UNIT_ENDED,
  E_UNIT_FAILED,
  E_UNIT_READ_ONLY,
  E_UNIT_STATEMENT,
} from '#platform/errors'
import { cancelRequest } from '#platform/tenancy/cancel_request'
import { planName } from '#platform/tenancy/planned_statements'
import type { TenantIdentity } from '#platform/tenancy/tenant_identity'
import {
  answer,
  ask,
  discard,
  extended,
  gather,
  type PgClient,
  type QueryCallback,
  type QueryConfig,
  type QueryResult,
  type Statement,
} from '#platform/tenancy/wire'

/** The parts of knex's pool the unit borrows its connection from. */
export type ConnectionPool = {
  acquireConnection(): Promise<PgClient>
  releaseConnection(connection: PgClient): void
}

export type UnitMode = { readOnly: boolean; timeout: number }

/** A migration has changed what the statement answers: the connection goes, and its plans with it. */
const OUTDATED_PLAN = '0A000'

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

  private real?: PgClient
  private opening?: Promise<PgClient>
  private tail: Promise<unknown> = Promise.resolve()
  private firstError?: unknown
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
    if (this.real && this.pending) await cancelRequest(this.real)
  }

  /**
   * Sends COMMIT or ROLLBACK, which nobody else may. `last` leave with the COMMIT in one write.
   * @throws what the server said, E_UNIT_ABORTED
   */
  async end(command: 'COMMIT' | 'ROLLBACK', last: Statement[] = []) {
    await this.tail
    if (!this.opening && last.length) await this.enqueue(extended(last.shift()!))
    if (!this.opening) return
    const real = await this.opening.catch((error) => {
      if (command === 'COMMIT') throw error
    })
    if (!real) return
    if (this.mode.readOnly && command === 'COMMIT') return this.endReading(real)

    if (last.length) gather(real)
    const told = last.map((statement) => this.ask(real, extended(statement)))
    const refused = Promise.all(told).then(
      () => {},
      (error: unknown) => (this.firstError ??= error)
    )
    const result = await ask(real, command).catch((error) => {
      this.dispose(error)
      throw error
    })
    this.release()
    if (await refused) throw this.firstError
    this.assertHonest(command, result)
  }

  close() {
    this.ended = true
  }

  private route(config: QueryConfig): Promise<QueryResult> {
    const text = typeof config === 'string' ? config : config.text
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
  private enqueue(config: Statement): Promise<QueryResult> {
    this.pending++
    const run = this.tail.then(() => this.send(config))
    const settled = run.catch((error) => this.explain(error)).finally(() => this.pending--)
    this.tail = settled.catch(() => {})
    return settled
  }

  private ask(real: PgClient, statement: Statement) {
    const name = planName(real, this.tenant, statement)
    if (!name) return ask(real, statement)
    return ask(real, Object.assign(statement, { name })).catch((error) => {
      if (error.code === OUTDATED_PLAN) real.__knex__disposed = error
      throw error
    })
  }

  private send(config: Statement) {
    return this.opening
      ? this.opening.then((real) => this.ask(real, config))
      : this.sendFirst(config)
  }

  /**
   * The opener and the first statement leave in one write. Where the opener fails the statement fails too: in an
   * aborted transaction, or as the bare login, which may touch nothing.
   */
  private async sendFirst(config: Statement) {
    const acquired = this.acquire()
    this.opening = acquired.then(({ real, opened }) => opened.then(() => real))
    this.opening.catch(() => {})
    const { real, opened } = await acquired
    const answered = this.ask(real, config)
    answered.catch(() => {})
    await opened
    return answered
  }

  private async acquire() {
    const real = await this.pool.acquireConnection()
    this.real = real
    if (this.ended) {
      this.release()
      throw new E_UNIT_ENDED(
        `The unit of ${this.tenant.slug} ended while it waited for a connection`
      )
    }
    gather(real)
    const opened = ask(real, this.opener()).catch((error) => {
      this.dispose(error)
      throw error
    })
    return { real, opened }
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

  /** Nothing can fail to be stored, so nobody waits: the next unit's opener may leave in the same write. */
  private endReading(real: PgClient) {
    gather(real)
    ask(real, 'COMMIT').catch((error) => discard(real, error))
    this.release()
  }

  /** COMMIT of an aborted transaction answers the tag ROLLBACK and no error. */
  private assertHonest(command: string, result: QueryResult) {
    if (command === 'COMMIT' && result.command === 'ROLLBACK') {
      throw new E_UNIT_ABORTED(undefined, { cause: this.firstError })
    }
  }

  private release() {
    const real = this.real
    this.real = this.opening = undefined
    if (real) this.pool.releaseConnection(real)
  }

  /** A connection whose begin, commit or rollback failed is in an unknown state: never reuse it. */
  private dispose(error: unknown) {
    if (!this.real) return
    discard(this.real, error)
    this.release()
  }
}
