import type { EffectOccasion } from '#platform/effects/effect_kind'
import type { EntityRecord } from '#platform/entities/record_rules'
import { isUuid } from '#platform/entities/formats'
import { tenant } from '#platform/tenancy/tenant_scope'

/** Whom an effect may name: `creator`, `assignee`, `team`, `causer`, `role:<key>`, `user:<id>`, `team:<id>`, or the path of a field that holds people. */
export const PERSON_PATTERN =
  '^(creator|assignee|team|causer|role:[a-z][a-z0-9_]{0,62}|(user|team):[0-9a-f-]{36}|(custom[.])?[a-z][a-z0-9_]{0,62})$'

type Sought = { users: string[]; teams: string[]; roles: string[] }

const FOUND = `
  SELECT u.id FROM users u JOIN roles r ON r.id = u.role_id
  WHERE u.is_active AND u.deleted_at IS NULL AND (
    u.id = ANY($1::uuid[]) OR r.key = ANY($2::text[]) OR u.id IN (
      SELECT m.user_id FROM team_members m JOIN teams t ON t.id = m.team_id AND t.deleted_at IS NULL
      WHERE m.team_id = ANY($3::uuid[])))
  ORDER BY u.id`

/** Everybody who is meant, once each, as far as they are still here. */
export async function peopleMeant(to: readonly string[], occasion: EffectOccasion) {
  const sought: Sought = { users: [], teams: [], roles: [] }
  for (const name of to) seek(name, occasion, sought)
  const { users, roles, teams } = sought
  const rows = await tenant.query<{ id: string }>(FOUND, [users, roles, teams])
  return rows.map(({ id }) => id)
}

/** The one user a name leads to; null where it leads to none. */
export async function personMeant(name: string, occasion: EffectOccasion): Promise<string | null> {
  const [id] = await peopleMeant([name], occasion)
  return id ?? null
}

function seek(name: string, { record, by }: EffectOccasion, { users, teams, roles }: Sought) {
  const [kind, key] = name.split(':')
  if (key !== undefined) {
    if (kind === 'role') roles.push(key)
    else if (isUuid(key)) (kind === 'team' ? teams : users).push(key)
    return
  }
  if (name === 'team') teams.push(...idsAt(record, 'assigned_team'))
  else if (name === 'causer') users.push(...[by.id].flatMap(idsIn))
  else users.push(...idsAt(record, FIELDS[name] ?? name))
}

const FIELDS: Record<string, string> = { creator: 'created_by', assignee: 'assigned_to' }

function idsAt(record: EntityRecord, path: string): string[] {
  const value = path.startsWith('custom.')
    ? record.custom?.[path.slice('custom.'.length)]
    : record[path]
  return [value].flat().flatMap(idsIn)
}

function idsIn(value: unknown): string[] {
  return typeof value === 'string' && isUuid(value) ? [value] : []
}
