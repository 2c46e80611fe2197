import { definitionRegistry } from '#platform/definitions/definition_registry'
import type { FieldSchema } from '#platform/definitions/types'
import type { Entity } from '#platform/entities/entity'
import type { Field } from '#platform/entities/field'
import type { Viewer } from '#platform/entities/viewer'

/** A field that a lookup can show, a roll-up count by or sum up. */
export type LinkableField = {
  path: string
  title: string
  relation?: string
  isNumber: boolean
  isValue: boolean
  /** What a lookup of it says of its own value. */
  property: FieldSchema
}

export type LinkableEntity = { key: string; title: string; fields: LinkableField[] }

const KEPT = ['type', 'format', 'enum', 'x-unit', 'x-options'] as const

/** What lookups and roll-ups of the designer may be made of, entity by entity. */
export async function linkableEntities(locale: string, viewer?: Viewer): Promise<LinkableEntity[]> {
  const all = await definitionRegistry.all('entity')
  const keys = all.map(({ document }) => document.key).filter((key) => !key.includes('.'))
  const entities = await Promise.all(keys.map((key) => definitionRegistry.entity(key)))
  return entities.map((entity) => linkable(entity, locale, viewer))
}

function linkable(entity: Entity, locale: string, viewer?: Viewer): LinkableEntity {
  const fields = entity.fields.filter(
    (field) => !field.derived && !field.encrypted && field.viewableBy(viewer)
  )
  return {
    key: entity.key,
    title: entity.names(locale).title_plural,
    fields: fields.map((field) => linkableField(field, locale)),
  }
}

function linkableField(field: Field, locale: string): LinkableField {
  const { type, relation, path } = field
  return {
    path,
    title: field.title(locale),
    ...(relation && { relation }),
    isNumber: type.storage === 'number',
    isValue: type.storage !== 'json' && type.name !== 'money' && !relation && path !== 'id',
    property: propertyOf(field.valueSchema),
  }
}

/** The value may be missing wherever the relation is. */
function propertyOf(schema: FieldSchema): FieldSchema {
  const type = [schema.type ?? 'string'].flat().find((one) => one !== 'null')
  const kept = KEPT.filter((hint) => schema[hint] !== undefined)
  return { ...Object.fromEntries(kept.map((hint) => [hint, schema[hint]])), type }
}
