import app from '@adonisjs/core/services/app'
import { E_UNIT_NESTED, E_UNIT_PARENT_BUSY, E_UNIT_READ_ONLY } from '#platform/errors'
import type { TenantIdentity } from '#platform/tenancy/tenant_identity'
import type { Statement } from '#platform/tenancy/wire'
import type { CommitHook, UnitClient } from '#platform/tenancy/unit_client'
import { UnitOfWork, type UnitOptions } from '#platform/tenancy/unit_of_work'

const LOCK = {
  alone: 'SELECT pg_advisory_xact_lock(hashtextextended($1, 0))',
  shared: 'SELECT pg_advisory_xact_lock_shared(hashtextextended($1, 0))',
}

const LOCK_FREE = `
  SELECT name FROM unnest($2::text[]) AS name
  WHERE pg_try_advisory_xact_lock(hashtextextended($1 || name, 0))`

type Work<T> = (unit: UnitOfWork) => T

/**
 * The one seam to a tenant's data. Everything inside `run` sees one tenant; outside it every query throws.
 */
export const tenant = {
  /** @throws E_UNIT_NESTED inside another unit */
  async run<T>(
    identity: TenantIdentity,
    work: Work<T>,
    options?: UnitOptions
  ): Promise<Awaited<T>> {
    if (UnitOfWork.isOpen()) throw new E_UNIT_NESTED()
    const db = await app.container.make('lucid.db')
    const unit = await UnitOfWork.start(db, identity, options)
    return unit.run(() => work(unit))
  },

  /** A unit of its own inside another one's time: what a GET must write, what must survive a rollback. */
  detached<T>(identity: TenantIdentity, work: Work<T>, options?: UnitOptions): Promise<Awaited<T>> {
    return UnitOfWork.outside(() => tenant.run(identity, work, options))
  },

  /** Leaves the unit's context without opening another, for work that belongs to no tenant. */
  outside: UnitOfWork.outside,

  current(): TenantIdentity {
    return UnitOfWork.scope().unit.tenant
  },

  isOpen: UnitOfWork.isOpen,

  /** The unit's query client, or the savepoint's the code runs in. */
  db(): UnitClient {
    return UnitOfWork.scope().client
  },

  /** One statement with `$1` placeholders, past the query builder. @throws E_UNIT_PARENT_BUSY while a savepoint is open */
  query<Row>(text: string, values: unknown[] = []): Promise<Row[]> {
    return tenant.ask({ text, values })
  },

  /** The same for one that says how it is planned or how its cells are read. */
  async ask<Row>(statement: Statement): Promise<Row[]> {
    const { unit, client } = UnitOfWork.scope()
    if (client.openSavepoints > 0) throw new E_UNIT_PARENT_BUSY()
    const { rows } = await unit.query(statement)
    return rows as Row[]
  },

  /**
   * Those who lock the same name of a tenant take turns, each until its unit ends; who shares it waits only for
   * who has it alone. What is read after it in a statement of its own is as the one before left it.
   */
  async lock(name: string, as: keyof typeof LOCK = 'alone') {
    await tenant.query(LOCK[as], [ownName(name)])
  },

  /** Those of the names that nobody has; from now on this unit has them. */
  async lockFree(names: string[]): Promise<string[]> {
    const rows = await tenant.query<{ name: string }>(LOCK_FREE, [ownName(''), names])
    return rows.map(({ name }) => name)
  },

  /** A savepoint: rolled back alone when `work` throws. */
  transaction<T>(work: () => T): Promise<Awaited<T>> {
    return tenant.db().transaction(work as never) as Promise<Awaited<T>>
  },

  /**
   * A statement that leaves in one write with the COMMIT: nobody waits for its answer, its failure fails the unit,
   * a rollback drops it. @throws E_UNIT_READ_ONLY
   */
  atCommit(text: string, values: unknown[]) {
    const { unit, client } = UnitOfWork.scope()
    if (unit.readOnly) throw new E_UNIT_READ_ONLY()
    client.lastStatements.push({ text, values })
  },

  /** Runs after the real COMMIT, outside the tenant; dropped with a rollback. */
  afterCommit(hook: CommitHook) {
    tenant.db().after('commit', hook as never)
  },
}

/** Locks know no schema: without the tenant's id, tenants would wait for each other. */
function ownName(name: string) {
  return `${tenant.current().id} ${name}`
}
