import type SavedView from '#models/saved_view'
import type { Principal } from '#models/principal'
import { E_VALIDATION } from '#platform/errors'
import { tenant } from '#platform/tenancy/tenant_scope'

/** With which view the people of a role open a list, unless they chose one themselves. */
export const roleViews = {
  async find({ roleId }: Principal, entity: string): Promise<string | null> {
    const [row] = await tenant.query<{ id: string }>(FIND, [roleId, entity])
    return row?.id ?? null
  },

  /** Keys of the roles whose people open a list with this view. */
  async rolesOf(view: string): Promise<string[]> {
    const rows = await tenant.query<{ key: string }>(ROLES, [view])
    return rows.map(({ key }) => key)
  },

  /** For these roles and no others; what another view was to them, this one is now. @throws E_VALIDATION */
  async give({ id, entity, isShared }: SavedView, roles: string[]) {
    if (roles.length && !isShared)
      throw refused('can only be chosen for a view that is shared with everybody')
    await tenant.query('DELETE FROM role_views WHERE view_id = $1', [id])
    const given = await tenant.query(GIVE, [entity, id, roles])
    if (given.length < roles.length) throw refused('names a role that does not exist')
  },
}

function refused(why: string) {
  return new E_VALIDATION().withDetails({ first_for: [why] })
}

const FIND = `
  SELECT v.id FROM role_views r JOIN views v ON v.id = r.view_id AND v.is_shared AND v.deleted_at IS NULL
  WHERE r.role_id = $1 AND r.entity = $2`

const ROLES = `
  SELECT r.key FROM role_views f JOIN roles r ON r.id = f.role_id WHERE f.view_id = $1 ORDER BY r.key`

const GIVE = `
  INSERT INTO role_views (role_id, entity, view_id) SELECT r.id, $1, $2::uuid FROM roles r WHERE r.key = ANY($3::text[])
  ON CONFLICT (role_id, entity) DO UPDATE SET view_id = excluded.view_id RETURNING role_id`
