import type { Entity } from '#platform/entities/entity'
import { identifier } from '#platform/entities/query/identifier'
import type { CompiledQuery, Predicate } from '#platform/entities/query/predicate'
import { Projection, type ProjectionOptions } from '#platform/entities/query/projection'
import { rowsOf } from '#platform/entities/query/rows_of'
import { cachedSql } from '#platform/entities/query/sql_cache'

export interface RecordQuery extends Omit<ProjectionOptions, 'fields'> {
  id: string
  scope?: Predicate
}

/** The parts of one record's answer as columns, and its `row_version` last; `recordText` writes them out. */
export function compileRecord(
  entity: Entity,
  { id, scope, ...options }: RecordQuery
): CompiledQuery {
  const projection = new Projection(entity, options)
  const sql = cachedSql(['record', entity.hash, projection.shape, scope?.sql].join('\n'), () => {
    const alive = entity.softDelete ? ['e.deleted_at is null'] : []
    const conditions = [...rowsOf(entity), ...alive, ...(scope ? [scope.sql] : [])]
    return (
      `select ${projection.values}, q."~version" from (select ${projection.source}, ` +
      `e.row_version as "~version" from ${identifier(entity.table)} e ` +
      `where ${['e.id = ?::uuid', ...conditions].join(' and ')}) q`
    )
  })
  const bindings = [...projection.bindings, id, ...(scope?.bindings ?? [])]
  return { sql, bindings, planned: true }
}
