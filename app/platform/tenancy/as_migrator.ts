import pg from 'pg'
import { databaseLogins } from '#config/database'

/**
 * Work on a connection of its own as the login that owns every object, for what a pool cannot give: locks of
 * a session, statements outside a transaction. For deployments and jobs, never for requests.
 */
export async function asMigrator<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    connectionString: databaseLogins.migrator.url,
    application_name: 'fieldrino migrator',
    keepAlive: true,
  })
  // A connection that is lost while idle would end the process; the next query on it tells as well.
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
