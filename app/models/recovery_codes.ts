import { randomBytes } from 'node:crypto'
import { SecretToken } from '#models/secret_token'
import { base32 } from '#models/totp'
import { tenant } from '#platform/tenancy/tenant_scope'

const HOW_MANY = 10

/** For whoever has lost the phone: each works once. We keep only hashes. */
export const RecoveryCodes = {
  /** New ones in place of all there were. @returns them, for the only time */
  async renew(userId: string): Promise<string[]> {
    // 80 bits each: enough that a stolen hash cannot be tried out.
    const codes = Array.from({ length: HOW_MANY }, () => base32(randomBytes(10)))
    await tenant.query('DELETE FROM recovery_codes WHERE user_id = $1', [userId])
    await tenant.query(
      'INSERT INTO recovery_codes (user_id, code_hash) SELECT $1, unnest($2::text[])',
      [userId, codes.map((code) => SecretToken.hash(code))]
    )
    return codes.map((code) => code.match(/.{4}/g)!.join('-'))
  },

  /** @returns whether it was one of theirs, not used before */
  async spend(userId: string, text: string): Promise<boolean> {
    const code = text.toUpperCase().replace(/[^A-Z2-7]/g, '')
    const spent = await tenant.query(
      'UPDATE recovery_codes SET used_at = now() WHERE user_id = $1 AND code_hash = $2 AND used_at IS NULL RETURNING 1',
      [userId, SecretToken.hash(code)]
    )
    return spent.length > 0
  },

  async left(userId: string): Promise<number> {
    const [{ left }] = await tenant.query<{ left: number }>(
      'SELECT count(*)::int AS left FROM recovery_codes WHERE user_id = $1 AND used_at IS NULL',
      [userId]
    )
    return left
  },
}
