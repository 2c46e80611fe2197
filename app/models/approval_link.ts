import { SecretToken } from '#models/secret_token'
import { E_VALIDATION } from '#platform/errors'
import { tenant } from '#platform/tenancy/tenant_scope'

type Target = { approval_id: string; user_id: string }

/** Days a link of a mail opens its approval. */
const LIFETIME = 14

const LOOK =
  'SELECT approval_id, user_id FROM approval_links WHERE token_hash = $1 AND expires_at > now()'
const SPEND =
  'DELETE FROM approval_links WHERE token_hash = $1 AND expires_at > now() RETURNING approval_id, user_id'

/** What a mail carries that asks one user for one approval: it shows it any number of times, and decides once. */
export const ApprovalLink = {
  /** @returns the text, which is stored nowhere */
  async issue(approval: string, user: string): Promise<string> {
    const token = new SecretToken()
    await tenant.query(
      `INSERT INTO approval_links (token_hash, approval_id, user_id, expires_at)
      VALUES ($1, $2, $3, now() + make_interval(days => $4))`,
      [token.hash, approval, user, LIFETIME]
    )
    return token.text
  },

  /** Without using it up; null for one that is spent, too old or made up. */
  async find(text: string): Promise<Target | null> {
    const [found] = await tenant.query<Target>(LOOK, [SecretToken.hash(text)])
    return found ?? null
  },

  /** @throws E_VALIDATION on `token` */
  async spend(text: string): Promise<Target> {
    const [spent] = await tenant.query<Target>(SPEND, [SecretToken.hash(text)])
    if (!spent)
      throw new E_VALIDATION().withDetails({
        token: ['has been used or is too old: log in to decide'],
      })
    return spent
  },
}
