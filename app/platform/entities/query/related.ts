import type { Entity } from '#platform/entities/entity'
import { labelParts } from '#platform/entities/label_template'
import { identifier, keyLiteral, textLiteral } from '#platform/entities/query/identifier'
import type { CompiledQuery, Predicate } from '#platform/entities/query/predicate'
import { rowsOf } from '#platform/entities/query/rows_of'

/** An entity that relations point at. */
export interface Related {
  entity: Entity
  /** Which of its records the caller may know by name, over the alias `e`; absent is all. */
  scope?: Predicate
}

/** Finds the entity a relation points at. */
export type RelatedEntities = (key: string) => Related | undefined

/** What a related record is called, over the alias `r`: never by what not everyone may see. */
export function labelSql({ entity }: Related) {
  const parts = labelParts(entity.label).map((part) => {
    if ('text' in part) return textLiteral(part.text)
    const field = entity.field(part.path)
    if (!field || field.encrypted || field.schema['x-permissions']?.view) return `''`
    return field.custom ? `r.custom->>${keyLiteral(field.key)}` : `r.${identifier(field.key)}`
  })
  return `trim(concat(${parts.join(', ')}))`
}

/** The related records that `condition` finds and the caller may know by name, aliased `r`. */
export function namedSql({ entity, scope }: Related, condition: string) {
  const table = identifier(entity.table)
  const allowed = scope
    ? ` and exists (select from ${table} e where e.id = r.id and ${scope.sql})`
    : ''
  return `${table} r where ${[condition, ...rowsOf(entity, 'r.')].join(' and ')}${allowed}`
}

/** The names of `ids` as `id` and `label`, deleted ones too; what the caller may not know is left out. */
export function compileNames(related: Related, ids: string[]): CompiledQuery {
  return {
    sql: `select r.id, ${labelSql(related)} as label from ${namedSql(related, 'r.id = any(?::uuid[])')}`,
    bindings: [ids, ...(related.scope?.bindings ?? [])],
  }
}
