import { AsyncLocalStorage } from 'node:async_hooks'
import type { Database } from '@adonisjs/lucid/database'
import logger from '@adonisjs/core/services/logger'
import { E_NO_TENANT, E_UNIT_CLIENT_GONE, E_UNIT_ENDED, E_UNIT_PENDING } from '#platform/errors'
import { assertIdentity, type TenantIdentity } from '#platform/tenancy/tenant_identity'
import { rootClient, type UnitClient } from '#platform/tenancy/unit_client'
import { UnitConnection, type ConnectionPool } from '#platform/tenancy/unit_connection'
import type { QueryResult, Statement } from '#platform/tenancy/wire'

export type UnitOptions = {
  /** GET and HEAD: the transaction refuses to write. */
  readOnly?: boolean
  /** Milliseconds any one statement may run. */
  timeout?: number
}

type Scope = { unit: UnitOfWork; client: UnitClient }

const scopes = new AsyncLocalStorage<Scope>()

/**
 * One request, job or command on one tenant: a lazily opened transaction under the tenant's role and
 * search_path. docs/adr/0005-unit-of-work.md tells why each check is here.
 */
export class UnitOfWork {
  state: 'open' | 'ending' | 'ended' = 'open'
  failure?: unknown
  private root!: UnitClient
  private connection!: UnitConnection
  private cancelling?: Promise<void>
  private aborted = false

  private constructor(
    readonly tenant: TenantIdentity,
    readonly readOnly: boolean
  ) {}

  static start(db: Database, tenant: TenantIdentity, options: UnitOptions = {}) {
    assertIdentity(tenant)
    const unit = new UnitOfWork(tenant, options.readOnly ?? false)
    const client = db.connection('tenant')
    const pool = client.getWriteClient().client as ConnectionPool
    unit.connection = new UnitConnection(pool, tenant, {
      readOnly: unit.readOnly,
      timeout: options.timeout ?? 5_000,
    })
    unit.root = rootClient(client, unit, unit.connection)
    return unit
  }

  /** The scope of the code that runs now. @throws E_NO_TENANT, E_UNIT_ENDED */
  static scope(): Scope {
    const scope = scopes.getStore()
    if (!scope) throw new E_NO_TENANT()
    if (scope.unit.state !== 'open') throw new E_UNIT_ENDED()
    return scope
  }

  static isOpen() {
    return scopes.getStore()?.unit.state === 'open'
  }

  static outside<T>(work: () => T): T {
    return scopes.exit(work)
  }

  /** Runs `work` with `client` as the one every model and `tenant.db()` finds. */
  within<T>(client: UnitClient, work: () => T) {
    // The await belongs inside: Lucid's builders are lazy and would run after the scope has been left.
    return scopes.run({ unit: this, client }, async () => await work())
  }

  async run<T>(work: () => T): Promise<Awaited<T>> {
    try {
      const result = await this.within(this.root, work)
      if (this.aborted) throw new E_UNIT_CLIENT_GONE()
      await this.finish(this.failure === undefined)
      return result
    } catch (error) {
      if (this.state === 'open') await this.finish(false)
      throw error
    }
  }

  /** AdonisJS swallows a controller's exception in its pipeline: the exception handler reports it here. */
  fail(error: unknown) {
    this.failure ??= error
  }

  /** The client went away: stop the running statement, the unit rolls back. */
  abort() {
    if (this.state !== 'open') return
    this.aborted = true
    this.cancelling = this.connection.cancel()
  }

  /** A statement with `$1` placeholders past the query builder: the shortest way for lists. */
  query(statement: Statement): Promise<QueryResult> {
    return this.connection.query(statement) as Promise<QueryResult>
  }

  private async finish(commit: boolean) {
    const pending = this.connection.pending
    if (commit && pending) {
      await this.finish(false)
      throw new E_UNIT_PENDING(
        `${pending} queries were still running when the unit ended: await them`
      )
    }
    this.state = 'ending'
    await this.cancelling
    await this.conclude(commit)
    if (commit) await this.runHooks()
  }

  private async conclude(commit: boolean) {
    try {
      await (commit
        ? this.connection.end('COMMIT', this.root.lastStatements)
        : this.connection.end('ROLLBACK'))
    } finally {
      this.state = 'ended'
      this.connection.close()
      this.root.emit(commit ? 'commit' : 'rollback')
    }
  }

  private async runHooks() {
    for (const hook of this.root.commitHooks) {
      try {
        await scopes.exit(async () => await hook())
      } catch (error) {
        logger.error({ err: error, tenant: this.tenant.slug }, 'a hook failed after the commit')
      }
    }
  }
}
