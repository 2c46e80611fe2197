import type { Entity } from '#platform/entities/entity'
import { identifier } from '#platform/entities/query/identifier'
import type { CompiledQuery, Predicate } from '#platform/entities/query/predicate'
import { Projection, type ProjectionOptions } from '#platform/entities/query/projection'
import { cachedSql } from '#platform/entities/query/sql_cache'

export interface RecordQuery extends Omit<ProjectionOptions, 'fields'> {
  id: string
  scope?: Predicate
}

/** One record in the shape of the list: `{ data, row_version }`, or no row. */
export function compileRecord(
  entity: Entity,
  { id, scope, ...options }: RecordQuery
): CompiledQuery {
  const projection = new Projection(entity, options)
  const sql = cachedSql(['record', entity.hash, projection.shape, scope?.sql].join('\n'), () => {
    const alive = entity.softDelete ? ' and e.deleted_at is null' : ''
    const allowed = scope ? ` and ${scope.sql}` : ''
    return (
      `select row_to_json(r)::text as data, q."~version" as row_version ` +
      `from (select ${projection.source}, e.row_version as "~version" from ${identifier(entity.table)} e ` +
      `where e.id = ?::uuid${alive}${allowed}) q cross join lateral (select ${projection.output}) r`
    )
  })
  return { sql, bindings: [id, ...(scope?.bindings ?? [])] }
}
