import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { DoorError } from './say.mjs'

const NAME = 'fieldrino'

/** Makes the data folder, aside and renamed: an interrupted initdb is never taken for a cluster. */
export function initialise(home, password) {
  if (existsSync(join(home.data, 'PG_VERSION'))) return
  const aside = `${home.data}.new`
  const folder = mkdtempSync(join(tmpdir(), 'fieldrino-'))
  const passwordFile = join(folder, 'password')
  writeFileSync(passwordFile, password, { mode: 0o600 })
  rmSync(aside, { recursive: true, force: true })
  renameSync(home.data, aside)
  if (home.account) for (const path of [folder, passwordFile, aside]) own(path, home.account)
  const run = runInitdb(home, aside, passwordFile)
  rmSync(folder, { recursive: true })
  if (run.status !== 0) throw new DoorError(`initdb failed: ${run.stderr || run.error}`)
  renameSync(aside, home.data)
}

/** The built-in locale provider sorts alike on every machine, whatever locales it has. */
function runInitdb(home, data, passwordFile) {
  const flags = [
    `--pgdata=${data}`,
    `--pwfile=${passwordFile}`,
    '--username=postgres',
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-sync',
    '--no-instructions',
  ]
  return spawnSync(join(home.programs, 'bin/initdb'), flags, {
    ...home.account,
    cwd: '/',
    encoding: 'utf8',
  })
}

function own(path, { uid, gid }) {
  chownSync(path, uid, gid)
}

/** Gives the cluster its migrator and its database. Safe to repeat. */
export async function furnish(port, secrets) {
  await asSuperuser(port, secrets, 'template1', async (client) => {
    const known = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [NAME])
    if (!known.rowCount) {
      const password = client.escapeLiteral(secrets.migrator)
      await client.query(`CREATE ROLE ${NAME} LOGIN CREATEROLE CREATEDB PASSWORD ${password}`)
    }
    await closeRoleSwitch(client)
  })
  await asSuperuser(port, secrets, 'postgres', async (client) => {
    const known = await client.query('SELECT FROM pg_database WHERE datname = $1', [NAME])
    if (!known.rowCount) await client.query(`CREATE DATABASE ${NAME} OWNER ${NAME}`)
  })
}

/**
 * set_config('role', …) inside an injected SELECT would switch the tenant. Only a superuser can
 * revoke it; done in template1, it holds for every database the migrator makes. The migrator keeps
 * it (pg_dump calls it) and may pass it on to the queue's login.
 */
async function closeRoleSwitch(client) {
  const setConfig = 'FUNCTION pg_catalog.set_config(text, text, boolean)'
  await client.query(`REVOKE EXECUTE ON ${setConfig} FROM PUBLIC`)
  await client.query(`GRANT EXECUTE ON ${setConfig} TO ${NAME} WITH GRANT OPTION`)
  await client.query('REVOKE UPDATE ON pg_catalog.pg_settings FROM PUBLIC')
}

async function asSuperuser(port, secrets, database, work) {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    database,
    user: 'postgres',
    password: secrets.superuser,
  })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Whether the server takes connections; false while it starts, recovers or shuts down. */
export async function answers(port, secrets) {
  return asSuperuser(port, secrets, 'postgres', (client) => client.query('SELECT 1')).then(
    () => true,
    () => false
  )
}

export function migratorUrl(port, secrets) {
  return `postgres://${NAME}:${secrets.migrator}@127.0.0.1:${port}/${NAME}`
}
