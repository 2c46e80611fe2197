import { createHash, hkdfSync } from 'node:crypto'
import { appDomain } from '#config/app'
import env from '#start/env'

const secrets = [env.get('APP_KEY').release(), env.get('APP_KEY_PREVIOUS')].filter(
  (key) => key !== undefined
)

/** The first key signs; both verify, so a key is rotated without logging anyone out. */
export const accessTokenKeys = {
  issuer: appDomain,
  keys: secrets.map((key) => ({
    id: createHash('sha256').update(`kid ${key}`).digest('base64url').slice(0, 8),
    secret: new Uint8Array(hkdfSync('sha256', key, '', 'fieldrino access tokens', 32)),
  })),
}
