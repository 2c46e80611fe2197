import type { Rollup } from '#platform/definitions/types'
import type { Entity } from '#platform/entities/entity'
import type { Field } from '#platform/entities/field'
import type { Operator } from '#platform/entities/field_types/field_type'
import { fieldExpression } from '#platform/entities/query/expression'
import { Filter } from '#platform/entities/query/filter'
import { identifier, keyLiteral } from '#platform/entities/query/identifier'
import { EVERYTHING, leavesNothing, type Predicate } from '#platform/entities/query/predicate'
import { rowsOf } from '#platform/entities/query/rows_of'
import { columnText, referenceSql } from '#platform/entities/query/value_sql'
import type { Viewer } from '#platform/entities/viewer'

/** An entity that lookups and roll-ups read, and which of its records the caller may read, over the alias `e`. */
export type LinkedEntity = { entity: Entity; scope?: Predicate }

/** Finds the entity a lookup or roll-up reads. */
export type LinkedEntities = (key: string) => LinkedEntity | undefined

export type LinkContext = { entity: Entity; linked: LinkedEntities; viewer?: Viewer }

const UNKNOWN: Predicate = { sql: 'null', bindings: [] }

const PATH = /^((?:custom\.)?[a-z0-9_]+)\.((?:custom\.)?[a-z0-9_]+)$/

/** The relation and the path behind it of `equipment_id.custom.capacity_lbs`. */
export function lookupParts(lookup: string) {
  const [, relation = '', path = ''] = PATH.exec(lookup) ?? []
  return { relation, path }
}

/** The key of the entity a linked field reads. */
export function linkedKey({ schema }: Field, entity: Entity): string | undefined {
  if (schema['x-rollup']) return schema['x-rollup'].entity
  const { relation } = lookupParts(schema['x-lookup'] ?? '')
  return entity.field(relation)?.relation?.split('.')[0]
}

/** The fields of the row itself that a linked field needs. */
export function linkedSource({ schema }: Field, entity: Entity): Field[] {
  const path = schema['x-rollup'] ? 'id' : lookupParts(schema['x-lookup'] ?? '').relation
  return [entity.field(path)].filter((field) => field !== undefined)
}

/**
 * The value of a linked field for the row aliased `q`, null where the viewer may not know it: through a
 * relation, of a record or of a field that is not theirs to see.
 */
export function linkedSql(field: Field, context: LinkContext): Predicate {
  const target = context.linked(linkedKey(field, context.entity) ?? '')
  if (!target || leavesNothing(target.scope ?? EVERYTHING)) return UNKNOWN
  const { 'x-rollup': rollup, 'x-lookup': lookup } = field.schema
  return rollup ? rollupSql(rollup, target, context) : lookupSql(lookup!, target, context)
}

function lookupSql(lookup: string, { entity, scope }: LinkedEntity, context: LinkContext) {
  const { relation, path } = lookupParts(lookup)
  const from = context.entity.field(relation)
  const to = entity.field(path)
  if (!from?.viewableBy(context.viewer) || !isReadable(to, context)) return UNKNOWN
  const value = to.custom ? `e.custom->${keyLiteral(to.key)}` : `to_jsonb(${columnText(to, 'e')})`
  const { sql, bindings } = living(entity, scope)
  return {
    sql: `(select ${value} from ${identifier(entity.table)} e where e.id = ${referenceSql(from, 'q')} and ${sql})`,
    bindings,
  }
}

function rollupSql(rollup: Rollup, { entity, scope }: LinkedEntity, context: LinkContext) {
  const relation = entity.field(rollup.field)
  const number = rollup.path ? entity.field(rollup.path) : undefined
  const filters = (rollup.filter ?? []).map(({ path }) => entity.field(path))
  const named = [relation, ...(rollup.path ? [number] : []), ...filters]
  if (!named.every((field) => isReadable(field, context))) return UNKNOWN
  const conditions = [living(entity, scope), ...filterSql(rollup, entity)]
  const id = relation!.custom ? '(q.id::text collate "C")' : 'q.id'
  const all = conditions.map(({ sql }) => sql).join(' and ')
  return {
    sql: `(select ${aggregate(rollup, number)} from ${identifier(entity.table)} e where ${fieldExpression(relation!)} = ${id} and ${all})`,
    bindings: conditions.flatMap(({ bindings }) => bindings),
  }
}

function filterSql({ filter = [] }: Rollup, entity: Entity) {
  return filter.map(({ path, op, value }) =>
    Filter.from(entity.field(path)!, { path, op: op as Operator, value })
  )
}

/** An average to six places: exact thirds would fill the page. */
function aggregate({ fn }: Rollup, number?: Field) {
  if (fn === 'count' || !number) return 'to_jsonb(count(*))'
  const value = `${fn}(${fieldExpression(number)})`
  return `to_jsonb(${fn === 'avg' ? `trim_scale(round(${value}, 6))` : value})`
}

function living(entity: Entity, { sql, bindings }: Predicate = EVERYTHING): Predicate {
  const alive = entity.softDelete ? ['e.deleted_at is null'] : []
  return { sql: [...rowsOf(entity), ...alive, `(${sql})`].join(' and '), bindings }
}

function isReadable(field: Field | undefined, { viewer }: LinkContext): field is Field {
  return field !== undefined && !field.derived && !field.encrypted && field.viewableBy(viewer)
}
