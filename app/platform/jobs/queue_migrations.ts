import { assertSchemaCompatibility, LATEST_SCHEMA_VERSION, runMigrations } from 'bullmq'
import pg from 'pg'
import { queueStore } from '#config/queue'
import { databaseLogins } from '#config/database'
import { E_QUEUE_UNMIGRATED } from '#platform/errors'
import { queueOnRedis } from '#platform/jobs/queue_store'
import { assertRedisFits } from '#platform/redis/assert_redis_fits'

/**
 * Brings the queue's tables up to date, owned by the queue's login. BullMQ begins with CREATE SCHEMA, which
 * PostgreSQL allows only with CREATE on the database even where the schema exists: the login holds that
 * right for the length of the migration. Nothing is done, and nothing locked, when all is up to date.
 */
export async function migrateQueue() {
  if (queueOnRedis) return assertRedisFits()
  await withClient(databaseLogins.migrator.url, async (client) => {
    const { rows } = await client.query('SELECT quote_ident(current_database()) AS name')
    await grantRights(client, rows[0].name)
    if ((await version(client)) < LATEST_SCHEMA_VERSION) await migrateAsQueue(client, rows[0].name)
  })
}

/**
 * A worker on a queue without tables waits in silence, and one on a Redis that evicts loses jobs in silence:
 * hence the question before one starts. @throws E_QUEUE_UNMIGRATED, E_REDIS_EVICTS
 */
export async function assertQueueReady() {
  if (queueOnRedis) return assertRedisFits()
  const current = await withClient(queueStore.postgresUrl, version)
  if (current < LATEST_SCHEMA_VERSION) throw new E_QUEUE_UNMIGRATED()
}

const RIGHTS = `
  SELECT has_database_privilege($1, current_database(), 'TEMPORARY') AS temporary,
    has_function_privilege($1, $2, 'EXECUTE') AS execute,
    has_function_privilege(current_user, $2, 'EXECUTE WITH GRANT OPTION') AS may_grant`

const SET_CONFIG = 'pg_catalog.set_config(text, text, boolean)'

/** Adding many jobs uses a temporary table; naming a connection uses set_config, which we take from PUBLIC. */
async function grantRights(client: pg.Client, database: string) {
  const { rows } = await client.query(RIGHTS, [databaseLogins.queue.user, SET_CONFIG])
  const [{ temporary, execute, may_grant: mayGrant }] = rows
  if (!temporary) await client.query(`GRANT TEMPORARY ON DATABASE ${database} TO ${queue()}`)
  if (!execute && mayGrant)
    await client.query(`GRANT EXECUTE ON FUNCTION ${SET_CONFIG} TO ${queue()}`)
}

async function migrateAsQueue(client: pg.Client, database: string) {
  await client.query(`GRANT CREATE ON DATABASE ${database} TO ${queue()}`)
  try {
    await client.query(`SET ROLE ${queue()}`)
    await runMigrations(client, queueStore.schema)
  } finally {
    await client.query('RESET ROLE')
    await client.query(`REVOKE CREATE ON DATABASE ${database} FROM ${queue()}`)
  }
}

function queue() {
  return `"${databaseLogins.queue.user}"`
}

async function version(client: pg.Client) {
  const missing = ['42P01', '3F000']
  return assertSchemaCompatibility(client, queueStore.schema).catch(
    (error: Error & { code?: string }) => {
      if (missing.includes(error.code ?? '') || error.name === 'SchemaMigrationRequiredError')
        return 0
      throw error
    }
  )
}

async function withClient<T>(connectionString: string, work: (client: pg.Client) => Promise<T>) {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000 })
  // A connection that is cut between two queries would end the process; the next query tells as well.
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
