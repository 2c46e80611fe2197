import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { path } from './paths.mjs'
import { isPortFree } from './ports.mjs'
import { DoorError } from './say.mjs'

/** The environment of the demo's processes. What the caller has set wins; the keys are made once. */
export function demoSettings(databaseUrl) {
  return {
    NODE_ENV: 'production',
    HOST: process.env.HOST ?? '127.0.0.1',
    PORT: process.env.PORT ?? '3333',
    APP_DOMAIN: process.env.APP_DOMAIN ?? 'localhost',
    APP_KEY: process.env.APP_KEY ?? keptKey(path('storage/app_key')),
    MASTER_KEY: process.env.MASTER_KEY ?? keptKey(path('storage/master_key')),
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
    STORAGE_PATH: path('storage'),
    DATABASE_URL: databaseUrl,
  }
}

function keptKey(file) {
  if (existsSync(file)) return readFileSync(file, 'utf8')
  const key = randomBytes(32).toString('base64url')
  mkdirSync(path('storage'), { recursive: true })
  writeFileSync(file, key, { mode: 0o600 })
  return key
}

/** Looked at before the slow work, not after it. */
export async function insistOnPort() {
  const { HOST, PORT } = demoSettings()
  const port = Number(PORT)
  if (await isPortFree(port, HOST)) return
  throw new DoorError(
    `Port ${port} on ${HOST} is taken or may not be used.`,
    `Cure: stop the program that has it, or take another: PORT=${port + 1} npm run demo`
  )
}
