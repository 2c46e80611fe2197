import { v7 } from 'uuid'
import { Principal } from '#models/principal'
import { E_NOT_FOUND } from '#platform/errors'
import { tenant } from '#platform/tenancy/tenant_scope'

/** Where somebody logs in, for their own eyes. */
export type Device = { ip: string; userAgent: string | null }
export type SessionKind = 'browser' | 'api'
export type DeviceSessionRow = {
  id: string
  kind: SessionKind
  user_agent: string | null
  ip: string
  created_at: Date
  last_seen_at: Date
}

type Seen = { is_stale: boolean }
type Page = { page: number; size: number }

/** Untouched for a week it is over, as the cookie and the refresh token are. */
const IS_LIVE = `ended_at IS NULL AND last_seen_at > now() - interval '7 days'`
const INSERT =
  'INSERT INTO device_sessions (id, user_id, kind, user_agent, ip) VALUES ($1, $2, $3, $4, $5)'
const LOOK = `
  SELECT last_seen_at < now() - interval '5 minutes' AS is_stale FROM device_sessions
  WHERE id = $1 AND user_id = $2 AND ${IS_LIVE}`
const LIST = `
  SELECT id, kind, user_agent, ip, created_at, last_seen_at FROM device_sessions
  WHERE user_id = $1 AND ${IS_LIVE} ORDER BY last_seen_at DESC, id DESC LIMIT $2 OFFSET $3`
const COUNT = `SELECT count(*)::int AS total FROM device_sessions WHERE user_id = $1 AND ${IS_LIVE}`
const END = 'UPDATE device_sessions SET ended_at = now() WHERE ended_at IS NULL AND user_id = $1'
const REVOKE = `
  UPDATE refresh_tokens SET revoked_at = now()
  WHERE revoked_at IS NULL AND family_id IN (SELECT unnest($1::uuid[]))`

/** One log-in on one device. Of API clients it is the family of refresh tokens, with the same id. */
export const DeviceSession = {
  /** @returns its id */
  async open(userId: string, kind: SessionKind, { ip, userAgent }: Device): Promise<string> {
    const id = v7()
    await tenant.query(INSERT, [id, userId, kind, userAgent?.slice(0, 300), ip])
    return id
  },

  /** Asked at every request and remembered as long as the principal is: whoever ends a session makes both forgotten. */
  async isLive(principal: Principal, id: string): Promise<boolean> {
    if (principal.liveSessions.has(id)) return true
    const [seen] = await tenant.query<Seen>(LOOK, [id, principal.id])
    if (!seen) return false
    principal.liveSessions.add(id)
    // A page is read in a unit that may not write.
    if (seen.is_stale) await tenant.detached(tenant.current(), () => DeviceSession.touch(id))
    return true
  },

  async touch(id: string) {
    await tenant.query('UPDATE device_sessions SET last_seen_at = now() WHERE id = $1', [id])
  },

  /** The live ones of a user, last seen first. */
  async pageOf(userId: string, { page, size }: Page) {
    const [{ total }] = await tenant.query<{ total: number }>(COUNT, [userId])
    const rows = await tenant.query<DeviceSessionRow>(LIST, [userId, size, (page - 1) * size])
    return { rows, total }
  },

  /** Holds at its next request. @throws E_NOT_FOUND for one that is over or somebody else's */
  async end(userId: string, id: string) {
    if (!(await DeviceSession.endIfLive(userId, id))) throw new E_NOT_FOUND()
  },

  /** @returns whether there was anything to end */
  async endIfLive(userId: string, id: string): Promise<boolean> {
    return endThose(`${END} AND id = $2`, [userId, id])
  },

  /** @param except the one that goes on */
  async endAllOf(userId: string, except: string | null = null) {
    await endThose(`${END} AND id IS DISTINCT FROM $2`, [userId, except])
  },
}

async function endThose(sql: string, values: unknown[]) {
  const ended = await tenant.query<{ id: string }>(`${sql} RETURNING id`, values)
  await tenant.query(REVOKE, [ended.map(({ id }) => id)])
  Principal.forgetAll()
  return ended.length > 0
}
