import { createHash } from 'node:crypto'
import { beforeCreate, beforeUpdate, column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import type { Definition, DefinitionKind } from '#platform/definitions/types'
import { TenantModel } from '#platform/tenancy/tenant_model'

export type VersionState = 'draft' | 'published' | 'superseded' | 'withdrawn'

/** One document of a tenant's own: the draft of a key, or a version that was published. Versions never change. */
export class DefinitionVersion extends TenantModel {
  static table = 'definitions'

  @column()
  declare kind: DefinitionKind

  @column()
  declare key: string

  @column()
  declare version: number | null

  @column()
  declare state: VersionState

  @column({ prepare: (document: object) => JSON.stringify(document) })
  declare document: Definition

  @column()
  declare contentHash: string

  @column()
  declare note: string | null

  @column()
  declare authorId: string | null

  @column.dateTime()
  declare publishedAt: DateTime | null

  @column()
  declare rowVersion: number

  @column.dateTime({ autoCreate: true })
  declare createdAt: DateTime

  @column.dateTime({ autoCreate: true, autoUpdate: true })
  declare updatedAt: DateTime

  @beforeCreate()
  static firstVersion(row: DefinitionVersion) {
    row.rowVersion = 1
  }

  @beforeUpdate()
  static nextVersion(row: DefinitionVersion) {
    row.rowVersion++
  }

  get etag() {
    return `"${this.rowVersion}-${this.id.slice(-8)}"`
  }
}

/** What two equal documents share; entities and validators are cached by it. */
export function contentHash(document: Definition) {
  return createHash('sha256').update(JSON.stringify(document)).digest('base64url')
}
