import { assertAdminRemains } from '#models/assert_admin_remains'
import { grantProblem } from '#models/permission'
import { knownResources } from '#models/plugin_permissions'
import { Principal } from '#models/principal'
import Role from '#models/role'
import { E_CONFLICT, E_FORBIDDEN, E_VALIDATION } from '#platform/errors'
import type { Actor } from '#platform/events/actor'
import { journal, type Changes } from '#platform/events/journal'
import { tenant } from '#platform/tenancy/tenant_scope'

export type RoleInput = { title?: string; grants?: string[]; requiresSecondFactor?: boolean }
export type NewRole = {
  key: string
  title: string
  grants: string[]
  requiresSecondFactor: boolean
}

const RAISE = 'UPDATE users SET permission_version = permission_version + 1 WHERE role_id = $1'
const IN_USE = `
  SELECT (SELECT count(*) FROM users WHERE role_id = $1)::int + (SELECT count(*) FROM invitations WHERE role_id = $1)::int AS count`

/** What those who manage roles do to one: never beyond what they may do themselves. */
export class RoleAdministration {
  constructor(
    private principal: Principal,
    private by: Actor
  ) {}

  /** @throws E_VALIDATION on `grants`, E_FORBIDDEN */
  async create({ key, title, grants, requiresSecondFactor }: NewRole): Promise<Role> {
    await this.check(grants)
    const role = await Role.create({
      key,
      title,
      grants: unique(grants),
      isSystem: false,
      requiresSecondFactor,
      rowVersion: 1,
    })
    await this.log(role, 'created', { title: [null, title], grants: [null, role.grants] })
    return role
  }

  /** Holds at the next request of everybody who has the role. @throws E_VALIDATION, E_FORBIDDEN, E_CONFLICT */
  async change(role: Role, input: RoleInput) {
    const { title = role.title, grants = role.grants } = input
    const { requiresSecondFactor = role.requiresSecondFactor } = input
    if (role.isFixed && (title !== role.title || String(grants) !== String(role.grants)))
      throw new E_FORBIDDEN('This role cannot be changed: somebody must be able to do everything')
    const changes: Changes = {
      title: [role.title, title],
      grants: [role.grants, unique(grants)],
      requires_second_factor: [role.requiresSecondFactor, requiresSecondFactor],
    }
    this.principal.assertCovers(role.grants)
    await this.check(grants)
    await role.merge({ title, grants: unique(grants), requiresSecondFactor }).save()
    await tenant.query(RAISE, [role.id])
    await assertAdminRemains()
    Principal.forgetAll()
    await this.log(role, 'updated', changes)
  }

  /** @throws E_FORBIDDEN for a seeded role, E_CONFLICT while somebody has it */
  async remove(role: Role) {
    if (role.isSystem) throw new E_FORBIDDEN('This role came with the product and stays')
    this.principal.assertCovers(role.grants)
    const [{ count }] = await tenant.query<{ count: number }>(IN_USE, [role.id])
    if (count)
      throw new E_CONFLICT(
        'Somebody has this role, had it, or is invited to it: give them another one first'
      )
    await role.delete()
    await this.log(role, 'deleted')
  }

  private async check(grants: string[]) {
    const known = await knownResources()
    const problems = grants
      .map((grant) => grantProblem(grant, known))
      .filter((problem) => problem !== null)
    if (problems.length) throw new E_VALIDATION().withDetails({ grants: problems })
    this.principal.assertCovers(grants)
  }

  private log(role: Role, action: string, changes: Changes = {}) {
    journal([{ entity: 'role', recordId: role.id, action, changes }], this.by)
  }
}

function unique(grants: string[]) {
  return [...new Set(grants)]
}
