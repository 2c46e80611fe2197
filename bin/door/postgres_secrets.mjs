import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { DoorError } from './say.mjs'

/**
 * Passwords and port of one embedded server, kept beside its data folder as `<folder>.json`,
 * readable by the owner alone. They are made once: the data folder knows them too.
 */
export function readSecrets(home) {
  const file = `${home.folder}.json`
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'))
  if (existsSync(`${home.data}/PG_VERSION`)) {
    throw new DoorError(
      `The data in ${home.data} are there, but the passwords in ${file} are gone.`,
      'Cure: put the file back, or start over with npm run demo -- --fresh.'
    )
  }
  return writeSecrets(home, { superuser: password(), migrator: password() })
}

export function writeSecrets(home, secrets) {
  writeFileSync(`${home.folder}.json`, JSON.stringify(secrets, null, 2), { mode: 0o600 })
  return secrets
}

export function forgetSecrets(home) {
  rmSync(`${home.folder}.json`, { force: true })
}

function password() {
  return randomBytes(24).toString('hex')
}
