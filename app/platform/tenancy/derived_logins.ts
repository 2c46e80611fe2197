import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export type DatabaseLogin = { user: string; password: string; url: string; given: boolean }

export type DatabaseLogins = {
  migrator: DatabaseLogin
  app: DatabaseLogin
  landlord: DatabaseLogin
  queue: DatabaseLogin
}

type Overrides = { folder: string; app?: string; landlord?: string; queue?: string }

/**
 * The logins of one database. Those not given by URL are named `<database>_<purpose>` (roles are shared by
 * all databases of a cluster) with a password made once and kept in `folder`, readable by its owner alone.
 */
export function derivedLogins(migratorUrl: string, overrides: Overrides): DatabaseLogins {
  const derive = (purpose: 'app' | 'landlord' | 'queue') => {
    const given = overrides[purpose]
    return given ? read(given) : derived(migratorUrl, purpose, overrides.folder)
  }
  return {
    migrator: read(migratorUrl),
    app: derive('app'),
    landlord: derive('landlord'),
    queue: derive('queue'),
  }
}

function read(url: string): DatabaseLogin {
  const { username, password } = new URL(url)
  return {
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    url,
    given: true,
  }
}

function derived(migratorUrl: string, purpose: string, folder: string): DatabaseLogin {
  const url = new URL(migratorUrl)
  const user = `${url.pathname.slice(1)}_${purpose}`
  const password = keptPassword(join(folder, 'database_logins.json'), `${url.host}/${user}`)
  url.username = user
  url.password = password
  return { user, password, url: url.href, given: false }
}

function keptPassword(file: string, name: string) {
  const kept: Record<string, string> = existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : {}
  if (kept[name]) return kept[name]

  kept[name] = randomBytes(24).toString('base64url')
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(file, JSON.stringify(kept, null, 2), { mode: 0o600 })
  return kept[name]
}
