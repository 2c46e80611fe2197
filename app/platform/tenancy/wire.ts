import type { CatalogueError } from '#platform/errors'
import type { Addressed } from '#platform/tenancy/cancel_request'

/** What a unit, knex and node-postgres say to each other. */
export type QueryResult = { command: string; rows: unknown[]; rowCount: number; fields: unknown[] }
export type QueryCallback = (error: unknown, result?: QueryResult) => void
/** How node-postgres reads a cell of a PostgreSQL type, by the type's number. */
export type CellTypes = { getTypeParser(type: number): (text: string) => unknown }
export type Statement = {
  text: string
  values?: unknown[]
  types?: CellTypes
  queryMode?: 'extended'
  /** It reads by id: PostgreSQL may keep its plan. */
  planned?: true
  name?: string
}
export type QueryConfig = string | Statement

/** The parts of a node-postgres client that knex and we use. */
export type PgClient = Addressed & {
  __knex__disposed?: unknown
  query(config: QueryConfig, callback: QueryCallback): void
  end(): Promise<void>
  connection: { stream: { cork(): void; uncork(): void } }
}

export function discard(connection: PgClient, error: unknown) {
  connection.__knex__disposed = error
  connection.end().catch(() => {})
}

/** Whatever is sent until the event loop turns leaves in one write: each is a system call and wakes the server. */
export function gather({ connection: { stream } }: PgClient) {
  stream.cork()
  setImmediate(() => stream.uncork())
}

/** The extended protocol carries one statement per message; knex would send raw SQL by the simple one. */
export function extended(config: QueryConfig): Statement {
  const statement = typeof config === 'string' ? { text: config } : config
  return Object.assign(statement, { queryMode: 'extended' as const })
}

export function ask(client: PgClient, config: QueryConfig) {
  return new Promise<QueryResult>((resolve, reject) => {
    client.query(config, (error, result) => (error ? reject(error) : resolve(result!)))
  })
}

export function answer(promise: Promise<QueryResult>, callback?: QueryCallback) {
  if (!callback) return promise
  promise.then(
    (result) => process.nextTick(callback, null, result),
    (error: CatalogueError) => process.nextTick(callback, error)
  )
}
