import { beforeUpdate, column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { TenantModel } from '#platform/tenancy/tenant_model'

/** What a company has made of a plugin: switched on or off, in which version, with which settings. */
export class PluginState extends TenantModel {
  static table = 'plugins'

  @column()
  declare key: string

  @column()
  declare version: string

  @column()
  declare enabled: boolean

  @column({ prepare: (settings: object) => JSON.stringify(settings) })
  declare settings: Record<string, unknown>

  @column()
  declare rowVersion: number

  @column()
  declare changedBy: string | null

  @column.dateTime({ autoCreate: true })
  declare createdAt: DateTime

  @column.dateTime({ autoCreate: true, autoUpdate: true })
  declare updatedAt: DateTime

  @beforeUpdate()
  static nextVersion(state: PluginState) {
    state.rowVersion++
  }

  static of(key: string) {
    return PluginState.findBy('key', key)
  }
}
