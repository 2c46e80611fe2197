import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { findProgram } from './debian_program.mjs'
import { openServer } from './tethered_server.mjs'

/** As docs/operations.md tells operators to set it up, with as many connections as one process asks for. */
const SETTINGS = {
  listen_addr: '127.0.0.1',
  unix_socket_dir: '',
  auth_type: 'scram-sha-256',
  pool_mode: 'transaction',
  max_client_conn: 200,
  default_pool_size: 10,
  server_reset_query: '',
  log_connections: 0,
  log_disconnections: 0,
}

/** PgBouncer refuses to run as root; Debian's package brings this account. */
const AS_ROOT = ['-u', 'postgres']

/**
 * A PgBouncer of one's own in transaction mode in front of the database, for the logins that
 * `node ace landlord:migrate` has derived and kept in `storage`.
 */
export async function openPgbouncer(folder, { databaseUrl, storage }) {
  const program = findPgbouncer()
  const database = new URL(databaseUrl)
  const logins = derivedLogins(database, storage)
  mkdirSync(folder, { recursive: true, mode: 0o711 })
  const users = join(folder, 'userlist.txt')
  write(
    users,
    Object.entries(logins).map(([user, password]) => `"${user}" "${password}"`)
  )
  const settings = join(folder, 'pgbouncer.ini')
  const [user, password] = Object.entries(logins)[0]
  const { port, stop } = await openServer({
    name: 'pgbouncer',
    folder,
    command(free) {
      write(settings, iniOf(database, { ...SETTINGS, listen_port: free, auth_file: users }))
      return [program, ...(process.getuid?.() === 0 ? AS_ROOT : []), settings]
    },
    answers: (free) =>
      answers({ port: free, user, password, database: database.pathname.slice(1) }),
  })
  return { url: `postgres://127.0.0.1:${port}`, stop }
}

/** The machine's pgbouncer, or Debian's. @throws DoorError with the command to run */
export function findPgbouncer(search = {}) {
  return findProgram('pgbouncer', {
    from: 'pgbouncer',
    purpose: 'the tests behind PgBouncer',
    ...search,
  })
}

/** By user, those of this server and database. */
function derivedLogins({ host, pathname }, storage) {
  const kept = JSON.parse(readFileSync(join(storage, 'database_logins.json'), 'utf8'))
  const start = `${host}${pathname}_`
  return Object.fromEntries(
    Object.entries(kept)
      .filter(([name]) => name.startsWith(start))
      .map(([name, password]) => [name.slice(host.length + 1), password])
  )
}

function iniOf({ hostname, port, pathname }, settings) {
  const lines = Object.entries(settings).map(([name, value]) => `${name} = ${value}`)
  const database = `${pathname.slice(1)} = host=${hostname} port=${port || 5432}`
  return ['[databases]', database, '[pgbouncer]', ...lines]
}

function write(file, lines) {
  writeFileSync(file, `${lines.join('\n')}\n`, { mode: 0o600 })
}

async function answers(login) {
  const client = new pg.Client({ host: '127.0.0.1', connectionTimeoutMillis: 1_000, ...login })
  client.on('error', () => {})
  return client.connect().then(
    () => client.end().then(() => true),
    () => false
  )
}
