import { LRUCache } from 'lru-cache'
import { errors, jwtVerify, SignJWT } from 'jose'
import { accessTokenKeys } from '#config/tokens'
import type { Principal } from '#models/principal'
import { E_TOKEN_EXPIRED, E_UNAUTHENTICATED } from '#platform/errors'
import { v7 } from 'uuid'

const ALGORITHM = 'HS256'

/** Seconds an access token lives. */
export const ACCESS_TOKEN_LIFETIME = 900

/** `sid` is the log-in the token belongs to; a token made without one is bound to none. */
export type AccessClaims = { sub: string; tid: string; sid?: string; role: string; pv: number }

/** @returns a signed JWT for API clients of this tenant */
export function signAccessToken(principal: Principal): Promise<string> {
  const { issuer, keys } = accessTokenKeys
  return new SignJWT({
    tid: principal.tenantId,
    role: principal.roleKey,
    pv: principal.permissionVersion,
    ...(principal.sessionId && { sid: principal.sessionId }),
  })
    .setProtectedHeader({ alg: ALGORITHM, kid: keys[0].id, typ: 'JWT' })
    .setIssuer(issuer)
    .setAudience(issuer)
    .setSubject(principal.id)
    .setIssuedAt()
    .setExpirationTime(`${ACCESS_TOKEN_LIFETIME}s`)
    .setJti(v7())
    .sign(keys[0].secret)
}

const verified = new LRUCache<string, AccessClaims>({ max: 10_000 })

/**
 * The claims of a token signed by one of our live keys. A signature is checked once and remembered until
 * the token expires.
 * @throws E_TOKEN_EXPIRED, E_UNAUTHENTICATED
 */
export async function readAccessToken(token: string): Promise<AccessClaims> {
  const known = verified.get(token)
  if (known) return known

  const { payload } = await verify(token)
  const claims = payload as unknown as AccessClaims
  verified.set(token, claims, { ttl: Math.max(1, payload.exp! * 1000 - Date.now()) })
  return claims
}

async function verify(token: string) {
  const { issuer, keys } = accessTokenKeys
  try {
    return await jwtVerify(
      token,
      (header) => keys.find(({ id }) => id === header.kid)?.secret ?? keys[0].secret,
      {
        issuer,
        audience: issuer,
        algorithms: [ALGORITHM],
        requiredClaims: ['exp', 'sub', 'tid', 'pv'],
      }
    )
  } catch (error) {
    if (error instanceof errors.JWTExpired) throw new E_TOKEN_EXPIRED()
    throw new E_UNAUTHENTICATED('This token is not valid: log in again')
  }
}
