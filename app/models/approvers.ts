import { tenant } from '#platform/tenancy/tenant_scope'

/** What an approval may ask a user as: `user:<id>`, `role:<key>`, `team:<id>`. Over the aliases `u` and `r`. */
const TOKENS = `ARRAY['user:' || u.id, 'role:' || r.key] || ARRAY(
  SELECT 'team:' || m.team_id FROM team_members m JOIN teams t ON t.id = m.team_id AND t.deleted_at IS NULL
  WHERE m.user_id = u.id)`

const ACTIVE = 'u.is_active AND u.deleted_at IS NULL'

/** A delegation ends with its day, where the tenant is. */
const TODAY = `(now() AT TIME ZONE ?)::date`

const DELEGATORS = `SELECT user_id FROM approval_delegates WHERE delegate_id = ?::uuid AND until >= ${TODAY}`

/** Somebody and those they stand in for, with what each may be asked as. */
const VOTERS = `(SELECT u.id, ${TOKENS} AS tokens FROM users u JOIN roles r ON r.id = u.role_id
  WHERE ${ACTIVE} AND (u.id = ?::uuid OR u.id IN (${DELEGATORS})))`

/** That an approval asks a user, whatever became of it. Placeholders as `VOTES`. */
export const IS_ASKED = `EXISTS (SELECT FROM ${VOTERS} v WHERE a.asked && v.tokens)`

/**
 * Whose votes a user holds on an approval (alias `a`), their own first: `v.id`. Nobody votes twice, and where the
 * requester is excluded neither they nor their delegate votes for them..
 */
export const VOTES = `
  SELECT v.id FROM ${VOTERS} v
  WHERE a.asked && v.tokens
    AND NOT (a.exclude_requester AND a.requested_by IS NOT DISTINCT FROM v.id)
    AND NOT EXISTS (SELECT FROM approval_decisions d WHERE d.approval_id = a.id AND d.on_behalf_of = v.id)`

/** That a user may decide on an approval now. Placeholders as `VOTES`, then user, user. */
export const MAY_DECIDE = `a.state = 'open' AND EXISTS (${VOTES})
  AND NOT EXISTS (SELECT FROM approval_decisions d WHERE d.approval_id = a.id AND d.user_id = ?::uuid)
  AND NOT (a.exclude_requester AND a.requested_by IS NOT DISTINCT FROM ?::uuid)`

export function votesOf(userId: string, zone: string) {
  return [userId, userId, zone]
}

export function mayDecide(userId: string, zone: string) {
  return [...votesOf(userId, zone), userId, userId]
}

const ASKED = `
  SELECT u.id FROM users u JOIN roles r ON r.id = u.role_id
  WHERE ${ACTIVE} AND (${TOKENS}) && $1::text[] AND u.id IS DISTINCT FROM $2::uuid ORDER BY u.id`

/** Everybody who is asked by these names and may vote. @param excluded the requester, where they may not */
export async function peopleAsked(by: string[], excluded: string | null) {
  const rows = await tenant.query<{ id: string }>(ASKED, [by, excluded])
  return rows.map(({ id }) => id)
}

const DELEGATES = `
  SELECT d.delegate_id AS id FROM approval_delegates d JOIN users u ON u.id = d.delegate_id AND ${ACTIVE}
  WHERE d.user_id = ANY($1::uuid[]) AND d.until >= (now() AT TIME ZONE $2)::date
    AND d.delegate_id IS DISTINCT FROM $3::uuid`

/** Those who decide for some of `people` for the time being. */
export async function delegatesOf(people: string[], zone: string, excluded: string | null) {
  const rows = await tenant.query<{ id: string }>(DELEGATES, [people, zone, excluded])
  return rows.map(({ id }) => id)
}

const NAMES = `
  SELECT 'role:' || key AS token, title AS name FROM roles WHERE 'role:' || key = ANY($1::text[])
  UNION ALL SELECT 'team:' || id, name FROM teams WHERE 'team:' || id = ANY($1::text[])
  UNION ALL SELECT 'user:' || id, coalesce(nullif(trim(concat(first_name, ' ', last_name)), ''), email)
    FROM users WHERE 'user:' || id = ANY($1::text[])`

/** What approvers are called, by how an approval names them. */
export async function approverNames(by: string[]): Promise<Map<string, string>> {
  if (!by.length) return new Map()
  const rows = await tenant.query<{ token: string; name: string }>(NAMES, [by])
  return new Map(rows.map(({ token, name }) => [token, name]))
}
