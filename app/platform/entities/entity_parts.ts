import type { ColumnOverride, EntityDefinition, FieldSchema } from '#platform/definitions/types'
import { customSchema, type CustomSchema } from '#platform/entities/custom_schema'
import { Field } from '#platform/entities/field'

/** What lies over a system entity. */
export interface EntityOverlay {
  overrides?: Record<string, ColumnOverride>
  /** The tenant's published version; it replaces the system's document, its columns excepted. */
  tenantBase?: EntityDefinition
  /** The definition of the variant this entity is. */
  variant?: EntityDefinition
  /** All published variants: the entity of lists, which knows the fields of every one. */
  variants?: readonly EntityDefinition[]
  /** Keys of `custom` that no definition names any more: kept in the database, shown nowhere. */
  retired?: readonly string[]
  /** A version encrypted a field once: rows may hold sealed values. */
  sealed?: boolean
}

/** The documents that make up an entity, in order: base, then its variant or variants. */
export function documentsOf(
  base: EntityDefinition,
  { tenantBase, variant, variants = [] }: EntityOverlay
) {
  return [tenantBase ?? base, ...(variant ? [variant] : variants)]
}

/** Base and variant as one custom schema. Of several variants no field is required: a record is one of them. */
export function mergedCustomSchema(base: EntityDefinition, overlay: EntityOverlay): CustomSchema {
  const parts = documentsOf(base, overlay).map(customSchema)
  const binding = overlay.variant ? parts : parts.slice(0, 1)
  return {
    properties: Object.assign({}, ...parts.map((part) => part.properties)),
    defs: Object.assign({}, ...parts.map((part) => part.defs)),
    required: [...new Set(binding.flatMap((part) => part.required))],
    conditions: binding.flatMap((part) => part.conditions),
  }
}

export function columnFields(base: EntityDefinition, overlay: EntityOverlay): Field[] {
  const overrides = { ...overlay.tenantBase?.overrides, ...overlay.overrides }
  const columns = base.columns ?? {}
  return Object.entries(columns).map(([key, column]) =>
    columnField({ key, shadowed: shortOf(key) in columns }, column, overrides[key])
  )
}

export function customFields({ properties, required }: CustomSchema): Field[] {
  return Object.entries(properties).map(
    ([key, schema]) => new Field(schema, { key, custom: true, required: required.includes(key) })
  )
}

/** What a record would be called that `category_id` points at. */
function shortOf(key: string) {
  return key.endsWith('_id') ? key.slice(0, -3) : ''
}

type Column = { key: string; shadowed: boolean }

function columnField(place: Column, column: FieldSchema, override: ColumnOverride = {}) {
  const { order, required, 'x-hidden': hidden, ...hints } = override
  const schema = { ...column, ...hints, ...(order !== undefined && { 'x-order': order }) }
  return new Field(schema, {
    ...place,
    custom: false,
    required: column['x-required'] === true || required === true,
    hidden,
  })
}
