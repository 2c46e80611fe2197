import { E_CONFLICT } from '#platform/errors'
import { tenant } from '#platform/tenancy/tenant_scope'

const COUNT = `
  SELECT count(*)::int AS admins FROM users u JOIN roles r ON r.id = u.role_id
  WHERE u.is_active AND u.deleted_at IS NULL AND r.grants ? '*'`

/**
 * After a change, before its commit: somebody must still be able to do everything.
 * The lock comes first and alone: two admins who demote each other would otherwise both see the other in office.
 * @throws E_CONFLICT
 */
export async function assertAdminRemains() {
  await tenant.lock('admins')
  const [{ admins }] = await tenant.query<{ admins: number }>(COUNT)
  if (!admins)
    throw new E_CONFLICT(
      'The last admin cannot be removed, demoted or switched off: make somebody else admin first'
    )
}
