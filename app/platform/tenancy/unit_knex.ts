import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import type { UnitConnection } from '#platform/tenancy/unit_connection'

type KnexQuery = (connection: unknown, query: unknown) => Promise<unknown>
type KnexTransaction = { executionPromise: Promise<unknown> }

/** The parts of knex's client that a unit changes or calls. */
export type KnexClient = {
  transacting: boolean
  query: KnexQuery
  acquireConnection(): Promise<UnitConnection>
  releaseConnection(): void
  queryBuilder(): unknown
  raw(sql: string, bindings?: unknown): unknown
  transaction(opened: (transaction: KnexTransaction) => void, config: object): Promise<unknown>
}

/**
 * What Lucid takes for knex: builders of the pool's own client on the unit's connection. A knex transaction
 * would do the same and costs as much as a small request; savepoints are real ones, one after the other.
 */
export function unitKnex(queries: QueryClientContract, connection: UnitConnection) {
  const client = unitKnexClient(queries.getWriteClient().client as KnexClient, connection)
  let last: Promise<unknown> = Promise.resolve()

  return {
    client,
    queryBuilder: () => client.queryBuilder(),
    raw: (sql: string, bindings?: unknown) => client.raw(sql, bindings),
    transaction() {
      const opened = last.then(() => openSavepoint(client))
      last = opened.then(({ executionPromise }) => executionPromise).catch(() => {})
      return opened
    },
  }
}

/** `transacting` makes knex begin with SAVEPOINT and Lucid leave the connection alone. */
function unitKnexClient(pool: KnexClient, connection: UnitConnection): KnexClient {
  return Object.assign(Object.create(pool) as KnexClient, {
    transacting: true,
    acquireConnection: async () => connection,
    releaseConnection: () => {},
  })
}

function openSavepoint(client: KnexClient) {
  return new Promise<KnexTransaction>((resolve, reject) => {
    client.transaction(resolve, { doNotRejectOnRollback: true }).catch(reject)
  })
}
