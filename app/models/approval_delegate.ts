import { today } from '#models/today'
import { personSql } from '#platform/entities/query/plain_list'
import { E_VALIDATION } from '#platform/errors'
import type Tenant from '#platform/tenancy/tenant'
import { tenant } from '#platform/tenancy/tenant_scope'

export type Delegation = { delegate_id: string; until: string }

const FIND = `SELECT ${personSql('d.delegate_id')} AS delegate, to_char(d.until, 'YYYY-MM-DD') AS until
  FROM approval_delegates d WHERE d.user_id = $1 AND d.until >= (now() AT TIME ZONE $2)::date`
const SET = `INSERT INTO approval_delegates (user_id, delegate_id, until) VALUES ($1, $2, $3)
  ON CONFLICT (user_id) DO UPDATE SET delegate_id = $2, until = $3`
const ACTIVE = 'SELECT FROM users WHERE id = $1 AND is_active AND deleted_at IS NULL'

/** Who decides in somebody's place, until a day. Their own vote stays theirs. */
export const ApprovalDelegate = {
  async find(userId: string) {
    const { timeZone } = tenant.current() as Tenant
    const [found] = await tenant.query<{ delegate: object; until: string }>(FIND, [
      userId,
      timeZone,
    ])
    return found ?? null
  },

  /** @throws E_VALIDATION */
  async set(userId: string, { delegate_id: delegate, until }: Delegation) {
    const refuse = (path: string, text: string) => {
      throw new E_VALIDATION().withDetails({ [path]: [text] })
    }
    if (delegate === userId) refuse('delegate_id', 'must be somebody else')
    if (until < today((tenant.current() as Tenant).timeZone)) refuse('until', 'is over')
    if (!(await tenant.query(ACTIVE, [delegate])).length) refuse('delegate_id', 'does not exist')
    await tenant.query(SET, [userId, delegate, until])
  },

  async end(userId: string) {
    await tenant.query('DELETE FROM approval_delegates WHERE user_id = $1', [userId])
  },
}
