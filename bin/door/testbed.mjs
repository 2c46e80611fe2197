import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { path } from './paths.mjs'
import { freePort } from './ports.mjs'
import { isRunning, openDatabase } from './postgres.mjs'

/** What the tests stand on: a database, a port, a key and folders of their own, one of them for what passes. */
export async function openTestbed(folder = 'storage/test') {
  const database = await openDatabase(await freeFolder(folder), { durable: false })
  const port = await freePort()
  const passing = mkdtempSync(join(tmpdir(), 'fieldrino_'))
  // PostgreSQL, which is another user, goes into folders in it.
  chmodSync(passing, 0o755)
  const env = {
    NODE_ENV: 'test',
    HOST: '127.0.0.1',
    PORT: String(port),
    APP_DOMAIN: 'localhost',
    APP_KEY: randomBytes(24).toString('base64url'),
    MASTER_KEY: randomBytes(32).toString('base64url'),
    LOG_LEVEL: 'error',
    STORAGE_PATH: path(folder),
    TMPDIR: passing,
    DATABASE_URL: database.url,
  }
  return { env, close }

  async function close() {
    await database.stop()
    rmSync(passing, { recursive: true, force: true })
  }
}

/** Two runs at once do not share a database: the second takes the next folder. */
async function freeFolder(parent, number = 1) {
  const folder = path(parent, number === 1 ? 'postgres' : `postgres_${number}`)
  return (await isRunning(folder)) ? freeFolder(parent, number + 1) : folder
}
