import { v7 } from 'uuid'
import { SecretToken } from '#models/secret_token'
import { E_VALIDATION } from '#platform/errors'
import { tenant } from '#platform/tenancy/tenant_scope'

export type Purpose = 'verify_email' | 'password_reset' | 'handoff' | 'second_factor'

/** Seconds a link works. */
const LIFETIME: Record<Purpose, number> = {
  verify_email: 7 * 86_400,
  password_reset: 3_600,
  handoff: 120,
  second_factor: 300,
}

type Owner = { user_id: string }

const IS_GOOD = 'token_hash = $1 AND purpose = $2 AND used_at IS NULL AND expires_at > now()'
const LOOK = `SELECT user_id FROM one_time_tokens WHERE ${IS_GOOD}`
const SPEND = `UPDATE one_time_tokens SET used_at = now() WHERE ${IS_GOOD} RETURNING user_id`

/** What a link carries that was sent to a user: one purpose, one use, a short life. */
export const OneTimeToken = {
  /** A new link makes the earlier ones of its purpose worthless. @returns the text, which is stored nowhere */
  async issue(userId: string, purpose: Purpose): Promise<string> {
    await OneTimeToken.withdraw(userId, purpose)
    const token = new SecretToken()
    await tenant.query(
      `INSERT INTO one_time_tokens (id, user_id, purpose, token_hash, expires_at)
       VALUES ($1, $2, $3, $4, now() + make_interval(secs => $5))`,
      [v7(), userId, purpose, token.hash, LIFETIME[purpose]]
    )
    return token.text
  },

  /** @returns the id of its user. @throws E_VALIDATION on `token` */
  async spend(text: string, purpose: Purpose): Promise<string> {
    const [spent] = await tenant.query<Owner>(SPEND, [SecretToken.hash(text), purpose])
    if (!spent) throw worthless()
    return spent.user_id
  },

  /** Looks without using it up, in a unit of its own: nobody makes us hash passwords with made-up tokens. */
  async assertGood(text: string, purpose: Purpose) {
    const look = () => tenant.query<Owner>(LOOK, [SecretToken.hash(text), purpose])
    const [known] = await tenant.detached(tenant.current(), look, { readOnly: true })
    if (!known) throw worthless()
  },

  /** Whose it is, as long as it is good. */
  async ownerOf(text: string, purpose: Purpose): Promise<string | null> {
    const [known] = await tenant.query<Owner>(LOOK, [SecretToken.hash(text), purpose])
    return known?.user_id ?? null
  },

  async withdraw(userId: string, purpose: Purpose) {
    await tenant.query('DELETE FROM one_time_tokens WHERE user_id = $1 AND purpose = $2', [
      userId,
      purpose,
    ])
  },
}

function worthless() {
  return new E_VALIDATION().withDetails({
    token: ['has been used or is too old: ask for a new one'],
  })
}
