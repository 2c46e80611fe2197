import { tenant } from '#platform/tenancy/tenant_scope'

/** What an export tells of people beside their fields, as an import takes it. */
export const USER_COLUMNS = ['role', 'teams']

type Row = Record<string, unknown>

/** Gives rows of users their role and teams, in one statement. */
export async function withUserColumns(rows: Row[]): Promise<Row[]> {
  const told = await tenant.query<{ id: string; role: string; teams: string }>(TOLD, [
    rows.map(({ id }) => id),
  ])
  const byId = new Map(told.map(({ id, ...columns }) => [id, columns]))
  return rows.map((row) => ({ ...row, ...byId.get(row.id as string) }))
}

const TOLD = `
  SELECT u.id, r.key AS role, coalesce((SELECT string_agg(t.name, ';' ORDER BY t.name) FROM team_members m
    JOIN teams t ON t.id = m.team_id AND t.deleted_at IS NULL WHERE m.user_id = u.id), '') AS teams
  FROM users u JOIN roles r ON r.id = u.role_id WHERE u.id = ANY($1::uuid[])`
