import { randomBytes } from 'node:crypto'
import { DateTime } from 'luxon'
import { assertAdminRemains } from '#models/assert_admin_remains'
import { FacilityAssignment } from '#models/facility_assignment'
import { assertStrongPassword, hashPassword } from '#models/password'
import { Principal } from '#models/principal'
import Role, { type RoleName } from '#models/role'
import User from '#models/user'
import type { Actor } from '#platform/events/actor'
import { journal, type Changes } from '#platform/events/journal'

export type UserInput = RoleName & {
  firstName?: string | null
  lastName?: string | null
  isActive?: boolean
  facilityIds?: string[] | null
}

export type NewUser = UserInput & { email: string; password?: string }

/** What those who manage people do to a user: never beyond what they may do themselves. */
export class UserAdministration {
  constructor(
    private principal: Principal,
    private by: Actor
  ) {}

  /** Without a password nobody can log in until one is set by mail. @throws E_VALIDATION, E_FORBIDDEN */
  async create({ email, password, ...input }: NewUser): Promise<User> {
    if (password) assertStrongPassword(password, [email.split('@')[0]])
    const hash = await hashPassword(password ?? randomBytes(32).toString('hex'))
    const role = await this.grantable(input)
    const { firstName, lastName, isActive = true } = input
    const user = await User.create({
      email,
      password: hash,
      firstName: firstName ?? '',
      lastName: lastName ?? '',
      isActive,
      roleId: role.id,
    })
    if (input.facilityIds) await FacilityAssignment.replace(user.id, input.facilityIds)
    await this.log(user, 'created', { email: [null, email], role: [null, role.key] })
    return user.refresh()
  }

  /** Takes over what is given and leaves the rest. @throws E_VALIDATION, E_FORBIDDEN, E_CONFLICT for the last admin */
  async change(user: User, input: UserInput) {
    const before = { ...user.$original }
    const former = user.role.key
    if (this.concernsPower(input)) await this.setPower(user, input)
    user.merge({
      ...(input.firstName !== undefined && { firstName: input.firstName ?? '' }),
      ...(input.lastName !== undefined && { lastName: input.lastName ?? '' }),
    })
    const facilities = await this.assign(user, input.facilityIds)
    if (facilities.facility_ids) user.updatedAt = DateTime.utc()
    await user.save()
    await user.load('role')
    if (this.concernsPower(input)) await assertAdminRemains()
    await this.log(user, 'updated', {
      ...changed(before, user),
      ...(former !== user.role.key && { role: [former, user.role.key] }),
      ...facilities,
    })
  }

  /** Leaves every list, can be undone. @throws E_FORBIDDEN, E_CONFLICT for the last admin */
  async remove(user: User) {
    this.principal.assertCovers(user.role.grants)
    user.deletedAt = DateTime.utc()
    await user.logOutEverywhere()
    await user.save()
    await assertAdminRemains()
    await this.log(user, 'deleted')
  }

  /** @throws E_FORBIDDEN, E_CONFLICT when somebody else has the address by now */
  async restore(user: User) {
    this.principal.assertCovers(user.role.grants)
    user.deletedAt = null
    await user.save()
    Principal.forgetAll()
    await this.log(user, 'restored')
  }

  private concernsPower({ role, roleId, isActive, facilityIds }: UserInput) {
    return [role, roleId, isActive, facilityIds].some((value) => value !== undefined)
  }

  private async setPower(user: User, input: UserInput) {
    this.principal.assertCovers(user.role.grants)
    const role = input.role || input.roleId ? await this.grantable(input) : user.role
    user.roleId = role.id
    if (input.isActive !== undefined) user.isActive = input.isActive
    if (user.$dirty.isActive === false) await user.logOutEverywhere()
    else if (user.$isDirty) user.raisePermissions()
    Principal.forgetAll()
  }

  private async grantable(name: RoleName) {
    const role = await Role.named(name)
    this.principal.assertCovers(role.grants)
    return role
  }

  private async assign(user: User, facilityIds?: string[] | null): Promise<Changes> {
    if (facilityIds === undefined) return {}
    const before = await FacilityAssignment.of([user.id])
    await FacilityAssignment.replace(user.id, facilityIds ?? [])
    return { facility_ids: [before.get(user.id) ?? [], facilityIds ?? []] }
  }

  private log(user: User, action: string, changes: Changes = {}) {
    journal([{ entity: 'user', recordId: user.id, action, changes }], this.by)
  }
}

const LOGGED = { firstName: 'first_name', lastName: 'last_name', isActive: 'is_active' } as const

function changed(before: Partial<User>, user: User): Changes {
  const names = Object.keys(LOGGED) as (keyof typeof LOGGED)[]
  const differing = names.filter((name) => before[name] !== user[name])
  return Object.fromEntries(
    differing.map((name) => [LOGGED[name], [before[name], user[name]] as [unknown, unknown]])
  )
}
