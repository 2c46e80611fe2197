import { EventEmitter } from 'node:events'
import type { QueryClientContract, TransactionClientContract } from '@adonisjs/lucid/types/database'
import {
  E_UNIT_ENDED,
  E_UNIT_NESTED_MODE,
  E_UNIT_OWNED,
  E_UNIT_PARENT_BUSY,
} from '#platform/errors'
import type { UnitConnection } from '#platform/tenancy/unit_connection'
import type { Statement } from '#platform/tenancy/wire'
import { unitKnex, type KnexClient } from '#platform/tenancy/unit_knex'
import type { UnitOfWork } from '#platform/tenancy/unit_of_work'

export type CommitHook = () => unknown

type TransactionOptions = { isolationLevel?: string; readOnly?: boolean }

/**
 * What a unit's query clients know beyond Lucid's transaction: whose they are, which statements leave with the
 * real COMMIT and which hooks wait for it. A savepoint's move outward when it is released and go with it when not.
 */
export type UnitClient = TransactionClientContract & {
  unit: UnitOfWork
  lastStatements: Statement[]
  commitHooks: CommitHook[]
  openSavepoints: number
}

type Callback = (client: UnitClient) => unknown

/** Lucid's query client of the tenant pool, asking through the unit's connection: only the kernel ends it. */
export function rootClient(
  queries: QueryClientContract,
  unit: UnitOfWork,
  connection: UnitConnection
): UnitClient {
  const knex = unitKnex(queries, connection)
  const client = adorn(
    Object.assign(queries, {
      isTransaction: true,
      knexClient: knex,
      getReadClient: () => knex,
      getWriteClient: () => knex,
      knexQuery: knex.queryBuilder,
      knexRawQuery: knex.raw,
      // A row that was loaded keeps its client and lets go of it when the unit ends.
      ...emitting(new EventEmitter().setMaxListeners(Number.POSITIVE_INFINITY)),
    }) as never,
    unit
  )
  Object.defineProperty(client, 'isCompleted', { get: () => unit.state === 'ended' })
  client.commit = client.rollback = async () => {
    throw new E_UNIT_OWNED()
  }
  return client
}

/** A savepoint inside `parent`, on the same connection; `parent` answers no query until it has ended. */
export async function savepoint(
  parent: UnitClient,
  callback?: Callback,
  options?: TransactionOptions
) {
  if (options?.isolationLevel || options?.readOnly) throw new E_UNIT_NESTED_MODE()

  const nest = Object.getPrototypeOf(parent).transaction as () => Promise<TransactionClientContract>
  const transaction = await nest.call(parent)
  parent.openSavepoints++
  const client = releasing(adorn(transaction, parent.unit), parent)
  return callback ? settle(client, callback) : client
}

async function settle(client: UnitClient, callback: Callback) {
  try {
    const result = await client.unit.within(client, () => callback(client))
    if (!client.isCompleted) await client.commit()
    return result
  } catch (error) {
    if (!client.isCompleted) await client.rollback()
    throw error
  }
}

function adorn(transaction: TransactionClientContract, unit: UnitOfWork): UnitClient {
  const client = Object.assign(transaction, {
    unit,
    lastStatements: [] as Statement[],
    commitHooks: [] as CommitHook[],
    openSavepoints: 0,
  }) as UnitClient
  client.after = (event, handler) => {
    if (event === 'commit') client.commitHooks.push(handler as CommitHook)
    return client
  }
  client.transaction = ((first?: Callback | TransactionOptions, second?: TransactionOptions) =>
    typeof first === 'function'
      ? savepoint(client, first, second)
      : savepoint(client, undefined, first)) as UnitClient['transaction']
  guardQueries(client)
  return client
}

/**
 * A query to the parent would be lost with a savepoint that rolls back, so it is refused while one is open;
 * so is one that comes after the unit's end, before knex answers it with a riddle.
 */
function guardQueries(client: UnitClient) {
  const knexClient = client.knexClient.client as KnexClient
  const query = knexClient.query
  knexClient.query = (connection, statement) => {
    if (client.unit.state === 'ended') return Promise.reject(new E_UNIT_ENDED())
    if (client.openSavepoints > 0) return Promise.reject(new E_UNIT_PARENT_BUSY())
    return query.call(knexClient, connection, statement)
  }
}

function releasing(client: UnitClient, parent: UnitClient): UnitClient {
  const { commit, rollback } = Object.getPrototypeOf(client) as Pick<
    UnitClient,
    'commit' | 'rollback'
  >
  client.commit = async () => {
    await commit.call(client)
    parent.openSavepoints--
    parent.lastStatements.push(...client.lastStatements)
    parent.commitHooks.push(...client.commitHooks)
  }
  client.rollback = async () => {
    await rollback.call(client)
    parent.openSavepoints--
  }
  return client
}

function emitting(emitter: EventEmitter) {
  return {
    once: emitter.once.bind(emitter),
    removeListener: emitter.removeListener.bind(emitter),
    emit: emitter.emit.bind(emitter),
  }
}
