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

  /** Of an entity: every key that it, or a version before it, gave a custom field. */
  @column()
  declare knownKeys: string[]

  /** It, or a version before it, encrypted a field. */
  @column()
  declare everSealed: boolean

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

  /** Documents are replaced, never changed in place: a deep copy of each row costs more than reading it. */
  $hydrateOriginals() {
    this.$original = { ...this.$attributes }
  }

  get etag() {
    return `"${this.rowVersion}-${this.id.slice(-8)}"`
  }
}

/** What a version hands on to the next: which keys there were, and whether one of them was encrypted. */
export function inherited(document: Definition, before: DefinitionVersion | null) {
  const fields = document.kind === 'entity' ? Object.entries(document.schema.properties) : []
  const isSealing = fields.some(([, field]) => field['x-encrypted'] === true)
  return {
    knownKeys: [...new Set([...(before?.knownKeys ?? []), ...fields.map(([key]) => key)])].sort(),
    everSealed: isSealing || before?.everSealed === true,
  }
}

/** What two equal documents share; entities and validators are cached by it. */
export function contentHash(document: Definition) {
  return createHash('sha256').update(JSON.stringify(document)).digest('base64url')
}
