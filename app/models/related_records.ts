import { sourceOf, type Source } from '#models/relation_source'
import type { Entity } from '#platform/entities/entity'
import type { Field } from '#platform/entities/field'
import { runCompiled } from '#platform/entities/query/run_compiled'
import type { CompiledQuery, Predicate } from '#platform/entities/query/predicate'
import { E_VALIDATION } from '#platform/errors'
import type { Actor } from '#platform/events/actor'
import type { Changes } from '#platform/events/journal'

/**
 * What a record newly points at must exist, live and be visible to whoever points there. What is pointed at
 * stays share-locked, so that nobody deletes it meanwhile. One statement. @throws E_VALIDATION by field path
 */
export async function assertRelated(entity: Entity, changes: Changes, by: Actor) {
  const checks: Predicate[] = []
  for (const [path, [before, after]] of Object.entries(changes)) {
    const field = entity.field(path)
    const source = field && (await sourceOf(field, by))
    const ids = source ? newIds(before, after) : []
    if (source && ids.length) checks.push(missing(path, ids, source))
  }
  if (!checks.length) return
  const sql = `SELECT array_remove(ARRAY[${checks.map((check) => check.sql).join(', ')}]::text[], NULL) AS paths`
  const [{ paths }] = await runCompiled<{ paths: string[] }>({
    sql,
    bindings: checks.flatMap(({ bindings }) => bindings),
  })
  if (paths.length)
    throw new E_VALIDATION().withDetails(
      Object.fromEntries(paths.map((path) => [path, ['does not exist, or you may not see it']]))
    )
}

/** Which of `ids` the field may point at, share-locked. One statement; undefined where it points at nothing. */
export async function pointable(field: Field, ids: string[], by: Actor) {
  const source = await sourceOf(field, by)
  if (!source) return undefined
  const rows = await runCompiled<{ id: string }>(found(ids, source))
  return new Set(rows.map(({ id }) => id))
}

/** The ids a value holds that it did not hold before. */
function newIds(before: unknown, after: unknown): string[] {
  const old = idsOf(before)
  return [...new Set(idsOf(after))].filter((id) => !old.includes(id))
}

export function idsOf(value: unknown): string[] {
  return [value].flat().filter((id) => typeof id === 'string')
}

function found(ids: string[], { table, allowed }: Source): CompiledQuery {
  return {
    sql: `SELECT e.id FROM ${table} e WHERE e.id = ANY(?::uuid[]) AND ${allowed.sql} FOR SHARE OF e`,
    bindings: [ids, ...allowed.bindings],
  }
}

/** The path when not all of `ids` are there, else null. */
function missing(path: string, ids: string[], source: Source): Predicate {
  const { sql, bindings } = found(ids, source)
  return {
    sql: `CASE WHEN (SELECT count(*) FROM (${sql}) there) < ${ids.length} THEN '${path}' END`,
    bindings,
  }
}
