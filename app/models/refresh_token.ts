import { v7 } from 'uuid'
import { DeviceSession, type Device } from '#models/device_session'
import { SecretToken } from '#models/secret_token'
import { E_TOKEN_EXPIRED, E_TOKEN_REUSED, E_UNAUTHENTICATED } from '#platform/errors'
import { tenant } from '#platform/tenancy/tenant_scope'

/** Days a refresh token lives. */
const LIFETIME = 7

type Spent = { userId: string; familyId: string }
type Known = { family_id: string; user_id: string; used_at: Date | null; revoked_at: Date | null }

const INSERT = `
  INSERT INTO refresh_tokens (id, family_id, user_id, token_hash, expires_at, user_agent, ip)
  VALUES ($1, $2, $3, $4, now() + interval '${LIFETIME} days', $5, $6)`

const SPEND = `
  UPDATE refresh_tokens SET used_at = now()
  WHERE token_hash = $1 AND used_at IS NULL AND revoked_at IS NULL AND expires_at > now()
  RETURNING user_id AS "userId", family_id AS "familyId"`

const KNOWN =
  'SELECT family_id, user_id, used_at, revoked_at FROM refresh_tokens WHERE token_hash = $1'

/** Long-lived and good for one use; all that grew out of one log-in are a family, named as its session. */
export const RefreshToken = {
  /** @returns the text, which is stored nowhere */
  async issue(userId: string, device: Device, familyId: string): Promise<string> {
    const token = new SecretToken()
    await tenant.query(INSERT, [
      v7(),
      familyId,
      userId,
      token.hash,
      device.userAgent?.slice(0, 300),
      device.ip,
    ])
    return token.text
  },

  /**
   * Uses a token up, in one statement: of two that come at once one wins, the other counts as theft. Runs in
   * a unit of its own, because the revocation must outlive the refusal.
   * @throws E_TOKEN_REUSED, E_TOKEN_EXPIRED, E_UNAUTHENTICATED
   */
  async spend(text: string): Promise<Spent> {
    const hash = SecretToken.hash(text)
    const outcome = await tenant.detached(tenant.current(), async () => {
      const [spent] = await tenant.query<Spent>(SPEND, [hash])
      return spent ?? refusal(hash)
    })
    if (outcome instanceof Error) throw outcome
    return outcome
  },

  /** Ends the log-in this token belongs to; a token of somebody else's ends nothing. */
  async revokeFamilyOf(text: string) {
    const [known] = await tenant.query<Known>(KNOWN, [SecretToken.hash(text)])
    if (known) await DeviceSession.endIfLive(known.user_id, known.family_id)
  },
}

async function refusal(hash: string) {
  const [known] = await tenant.query<Known>(KNOWN, [hash])
  if (!known) return new E_UNAUTHENTICATED('This refresh token is not valid: log in again')
  if (!known.used_at)
    return known.revoked_at
      ? new E_UNAUTHENTICATED('You were logged out: log in again')
      : new E_TOKEN_EXPIRED()
  await DeviceSession.endIfLive(known.user_id, known.family_id)
  return new E_TOKEN_REUSED()
}
