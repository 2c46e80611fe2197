import { beforeUpdate, column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { covers } from '#models/permission'
import { E_NOT_FOUND, E_PRECONDITION_FAILED, E_VALIDATION } from '#platform/errors'
import { TenantModel } from '#platform/tenancy/tenant_model'

/** The roles a tenant starts with. Their keys are what definitions name. */
export const SEEDED_ROLES = [
  { key: 'admin', title: 'Admin', grants: ['*'] },
  { key: 'manager', title: 'Manager', grants: ['view_*', 'create_*', 'update_*'] },
  {
    key: 'technician',
    title: 'Technician',
    grants: ['view_tasks', 'update_tasks', 'view_equipment'],
  },
  { key: 'customer', title: 'Customer', grants: ['view_own_requests', 'create_service_request'] },
]

export type RoleName = { roleId?: string; role?: string }

export default class Role extends TenantModel {
  @column()
  declare key: string

  @column()
  declare title: string

  @column({ prepare: (grants: string[]) => JSON.stringify(grants) })
  declare grants: string[]

  @column()
  declare isSystem: boolean

  @column()
  declare requiresSecondFactor: boolean

  @column()
  declare rowVersion: number

  @column.dateTime({ autoCreate: true })
  declare createdAt: DateTime

  @column.dateTime({ autoCreate: true, autoUpdate: true })
  declare updatedAt: DateTime

  @beforeUpdate()
  static nextVersion(role: Role) {
    role.rowVersion++
  }

  /** A role as clients name it: by id or by key. @throws E_VALIDATION on the field that names none */
  static async named({ roleId, role: key }: RoleName): Promise<Role> {
    const found = roleId ? await Role.find(roleId) : key ? await Role.findBy('key', key) : null
    if (found) return found
    const field = roleId ? 'role_id' : 'role'
    throw new E_VALIDATION().withDetails({
      [field]: [roleId || key ? 'does not exist' : 'is required'],
    })
  }

  /** In the order people read them. */
  static byTitle() {
    return Role.query().orderBy('title').orderBy('id')
  }

  /** @throws E_NOT_FOUND */
  static async locked(id: string): Promise<Role> {
    const role = await Role.query().where('id', id).forUpdate().first()
    if (!role) throw new E_NOT_FOUND()
    return role
  }

  /** Whether whoever holds `grants` may give this role to somebody. */
  isGrantableBy(grants: string[]) {
    return this.grants.every((grant) => covers(grants, grant))
  }

  get isFixed() {
    return this.isSystem && this.grants.includes('*')
  }

  get etag() {
    return `"${this.rowVersion}-${this.id.slice(-8)}"`
  }

  /** @throws E_PRECONDITION_FAILED when the caller saw another revision */
  assertMatches(ifMatch: string | undefined) {
    if (ifMatch && ifMatch !== '*' && ifMatch !== this.etag) throw new E_PRECONDITION_FAILED()
  }
}
