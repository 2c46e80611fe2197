import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'
import pg from 'pg'

const door = app.makeURL('bin/door/postgres.mjs').href
const { eraseDatabase, openDatabase } = await import(door)

type Database = { url: string; stop: () => Promise<void> }

async function query(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return client.query(sql).finally(() => client.end())
}

/** A process of its own that opens the database and is killed as soon as it has it. */
async function openAndDie(folder: string) {
  const script = `
    const { openDatabase } = await import('${door}')
    await openDatabase('${folder}', { durable: false })
    process.kill(process.pid, 'SIGKILL')
  `
  const env = { ...process.env, DATABASE_URL: '' }
  await once(spawn(process.execPath, ['--input-type=module', '-e', script], { env }), 'close')
}

test.group('The embedded PostgreSQL', (group) => {
  let root: string
  let folder: string

  /** The suite has a DATABASE_URL of its own, which would be used instead. */
  group.setup(() => {
    const given = process.env.DATABASE_URL
    delete process.env.DATABASE_URL
    return () => {
      process.env.DATABASE_URL = given
    }
  })

  // A server starts in a second, on a busy machine in many.
  group.each.timeout(60_000)
  group.each.setup(async () => {
    root = await mkdtemp(join(tmpdir(), 'fieldrino-door-'))
    await chmod(root, 0o755)
    folder = join(root, 'postgres')
    return async () => {
      await eraseDatabase(folder)
      await rm(root, { recursive: true })
    }
  })

  function open(): Promise<Database> {
    return openDatabase(folder, { durable: false })
  }

  test('the migrator owns the database, makes roles and is no superuser', async ({ assert }) => {
    const database = await open()
    const sql =
      'SELECT rolsuper, rolcreaterole, rolcreatedb FROM pg_roles WHERE rolname = current_user'
    const { rows } = await query(database.url, sql)
    await database.stop()

    assert.deepEqual(rows, [{ rolsuper: false, rolcreaterole: true, rolcreatedb: true }])
  })

  test('a login without grants cannot switch its role by set_config', async ({ assert }) => {
    const database = await open()
    const login = new URL(database.url)
    login.username = 'guest'
    login.password = 'guest'
    await query(database.url, "CREATE ROLE guest LOGIN PASSWORD 'guest'")
    await assert.rejects(
      () => query(login.href, "SELECT set_config('role', 'fieldrino', false)"),
      /permission denied for function set_config/
    )
    await database.stop()
  })

  test('its passwords are readable by their owner alone', async ({ assert }) => {
    const database = await open()
    const { mode } = await stat(`${folder}.json`)
    await database.stop()

    assert.equal(mode & 0o777, 0o600)
  })

  test('it stops with its owner when that is killed, and starts again with its data', async ({
    assert,
  }) => {
    const before = await open()
    await query(before.url, 'CREATE TABLE kept (id integer)')
    await before.stop()
    await openAndDie(folder)
    const after = await open()
    const { rowCount } = await query(after.url, "SELECT FROM pg_tables WHERE tablename = 'kept'")
    await after.stop()

    assert.equal(rowCount, 1)
  })

  test('a lock left behind, whose number belongs to another process now, is no obstacle', async ({
    assert,
  }) => {
    const before = await open()
    const lock = await readFile(join(folder, 'postmaster.pid'), 'utf8')
    await before.stop()
    await writeFile(join(folder, 'postmaster.pid'), lock.replace(/^\d+/, String(process.pid)))
    const after = await open()
    const { rowCount } = await query(after.url, 'SELECT 1')
    await after.stop()

    assert.equal(rowCount, 1)
  })

  test('a second opener joins the server and leaves it running', async ({ assert }) => {
    const first = await open()
    const second = await open()
    await second.stop()
    const { rowCount } = await query(first.url, 'SELECT 1')
    await first.stop()

    assert.equal(second.url, first.url)
    assert.equal(rowCount, 1)
  })
})
