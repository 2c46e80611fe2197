import { covers } from '#models/permission'
import { Principal } from '#models/principal'
import Role from '#models/role'
import type { Actor } from '#platform/events/actor'
import { journal } from '#platform/events/journal'
import { roleGrants } from '#platform/plugins/role_grants'
import { tenant } from '#platform/tenancy/tenant_scope'

const RAISE = 'UPDATE users SET permission_version = permission_version + 1 WHERE role_id = $1'

/** What a plugin suggests for roles of the house, as far as they have not got it and who enables it could give it. */
roleGrants.keptBy({
  async give(grants, by) {
    const mine = [...(by.viewer?.permissions ?? ['*'])]
    const roles = await Role.query().whereIn('key', Object.keys(grants)).orderBy('id')
    for (const role of roles) {
      const more = grants[role.key].filter(
        (grant) => covers(mine, grant) && !covers(role.grants, grant)
      )
      if (more.length) await give(role, more, by)
    }
  },
})

async function give(role: Role, more: string[], by: Actor) {
  const before = role.grants
  await role.merge({ grants: [...before, ...more] }).save()
  await tenant.query(RAISE, [role.id])
  Principal.forgetAll()
  const changes = { grants: [before, role.grants] as [unknown, unknown] }
  const payload = { key: role.key }
  journal([{ entity: 'role', recordId: role.id, action: 'updated', changes, payload }], by)
}
