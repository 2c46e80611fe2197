import { column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import type { Definition } from '#platform/definitions/types'
import { TenantModel } from '#platform/tenancy/tenant_model'

/**
 * A pack as a tenant has it. `documents` are those of its maker, untouched: what the tenant's own edits and a
 * later version are compared with. After an uninstall they are the ones that stayed behind.
 */
export class InstalledPack extends TenantModel {
  static table = 'packs'

  @column()
  declare key: string

  @column()
  declare version: string

  @column({ prepare: (documents: object) => JSON.stringify(documents) })
  declare documents: Definition[]

  @column()
  declare installedBy: string | null

  @column.dateTime()
  declare uninstalledAt: DateTime | null

  @column.dateTime({ autoCreate: true })
  declare createdAt: DateTime

  @column.dateTime({ autoCreate: true, autoUpdate: true })
  declare updatedAt: DateTime

  static of(key: string): Promise<InstalledPack | null> {
    return InstalledPack.findBy('key', key)
  }

  get isInstalled() {
    return !this.uninstalledAt
  }
}
