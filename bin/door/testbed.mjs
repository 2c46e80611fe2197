import { randomBytes } from 'node:crypto'
import { path } from './paths.mjs'
import { freePort } from './ports.mjs'
import { isRunning, openDatabase } from './postgres.mjs'

/** What the tests stand on: a database, a port, a key and a folder of their own. */
export async function openTestbed(folder = 'storage/test') {
  const database = await openDatabase(await freeFolder(folder), { durable: false })
  const port = await freePort()
  const env = {
    NODE_ENV: 'test',
    HOST: '127.0.0.1',
    PORT: String(port),
    APP_DOMAIN: 'localhost',
    APP_KEY: randomBytes(24).toString('base64url'),
    MASTER_KEY: randomBytes(32).toString('base64url'),
    LOG_LEVEL: 'error',
    STORAGE_PATH: path(folder),
    DATABASE_URL: database.url,
  }
  return { env, close: database.stop }
}

/** Two runs at once do not share a database: the second takes the next folder. */
async function freeFolder(parent, number = 1) {
  const folder = path(parent, number === 1 ? 'postgres' : `postgres_${number}`)
  return (await isRunning(folder)) ? freeFolder(parent, number + 1) : folder
}
