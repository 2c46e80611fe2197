import { BaseModel, column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import type { TenantIdentity } from '#platform/tenancy/tenant_identity'

/** A customer organisation: a landlord's row that names its schema and role. */
export default class Tenant extends BaseModel implements TenantIdentity {
  static connection = 'landlord'
  static selfAssignPrimaryKey = true

  @column({ isPrimary: true })
  declare id: string

  @column()
  declare slug: string

  @column()
  declare name: string

  @column()
  declare schemaName: string

  @column()
  declare roleName: string

  @column()
  declare status: 'active' | 'suspended' | 'deleted'

  @column()
  declare timeZone: string

  @column()
  declare currency: string

  @column()
  declare locale: string

  @column({ prepare: (value: unknown) => JSON.stringify(value) })
  declare settings: Record<string, unknown>

  @column.dateTime({ autoCreate: true })
  declare createdAt: DateTime

  @column.dateTime({ autoCreate: true, autoUpdate: true })
  declare updatedAt: DateTime

  get isActive() {
    return this.status === 'active'
  }
}
