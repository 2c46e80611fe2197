import { column } from '@adonisjs/lucid/orm'
import { TenantModel } from '#platform/tenancy/tenant_model'

/** What hangs on a task, on a record of a plugin, or on one of an entity the company invented: see holder.ts. */
export class HeldModel extends TenantModel {
  @column()
  declare taskId: string | null

  @column()
  declare recordId: string | null

  @column()
  declare holderNoun: string | null

  @column()
  declare holderId: string | null
}
