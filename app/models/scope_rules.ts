import type { Rules } from '#models/registered_noun'

/** The facilities a user is assigned to, and all below them. */
export const OWN_FACILITIES = `
  SELECT below.id FROM user_facilities mine JOIN facilities top ON top.id = mine.facility_id
  JOIN facilities below ON below.path LIKE top.path || '%' WHERE mine.user_id = ?`

/** The teams a user is in; one that is deleted gives nobody anything. */
export const OWN_TEAMS = `
  SELECT mine.team_id FROM team_members mine JOIN teams t ON t.id = mine.team_id AND t.deleted_at IS NULL
  WHERE mine.user_id = ?`

/** A node's path as text range: ids are hexadecimal, and "g" comes behind them all. */
export const BELOW = `e.path >= (SELECT path FROM facilities WHERE id = ?::uuid) AND e.path < (SELECT path || 'g' FROM facilities WHERE id = ?::uuid)`
export const FACILITIES_BELOW = `SELECT e.id FROM facilities e WHERE ${BELOW}`

/** Whatever has a column for the facility it stands in. */
export const STANDS_IN = `e.facility_id IN (${FACILITIES_BELOW})`

export const OWN = { sql: 'e.created_by = ?' }

/** What is asked of a team is asked of each of its people, beside what is asked of them alone. */
const RULES: Record<string, Rules> = {
  created_by: { own: OWN },
  assigned_to: { assigned: { sql: 'e.assigned_to = ?' } },
  assigned_team: { team: { sql: `(e.assigned_team IN (${OWN_TEAMS}) OR e.assigned_to = ?)` } },
  facility_id: {
    facility: {
      sql: `e.facility_id IN (${OWN_FACILITIES})`,
      each: `e.facility_id = ANY (ARRAY(${OWN_FACILITIES}))`,
    },
  },
}

/** How far scopes reach by the columns that tables of different nouns have alike. */
export function rulesBy(columns: string[]): Rules {
  const told = columns.filter((one) => one !== 'assigned_team' || columns.includes('assigned_to'))
  return Object.assign({}, ...told.map((column) => RULES[column]))
}
