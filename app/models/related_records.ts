import { scopeOf } from '#models/permission'
import { scopePredicate, type Noun } from '#models/visibility'
import type { Entity } from '#platform/entities/entity'
import { runCompiled } from '#platform/entities/query/run_compiled'
import { EVERYTHING, type Predicate } from '#platform/entities/query/predicate'
import { E_VALIDATION } from '#platform/errors'
import type { Actor } from '#platform/events/actor'
import type { Changes } from '#platform/events/journal'

export const RELATED_NOUNS: Record<string, Noun> = {
  facility: 'facilities',
  equipment: 'equipment',
  task: 'tasks',
}

/**
 * What a record newly points at must exist, live and be visible to whoever points there. What is pointed at
 * stays share-locked, so that nobody deletes it meanwhile. One statement. @throws E_VALIDATION by field path
 */
export async function assertRelated(entity: Entity, changes: Changes, by: Actor) {
  const checks = Object.entries(changes).flatMap(([path, [, id]]) => {
    const relation = entity.field(path)?.relation
    const check = id && relation ? existence(relation, id, by) : undefined
    return check
      ? [{ sql: `CASE WHEN NOT ${check.sql} THEN '${path}' END`, bindings: check.bindings }]
      : []
  })
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

function existence(relation: string, id: unknown, by: Actor): Predicate | undefined {
  if (relation === 'user') {
    return {
      sql: 'EXISTS (SELECT FROM users WHERE id = ?::uuid AND is_active AND deleted_at IS NULL)',
      bindings: [id],
    }
  }
  const noun = RELATED_NOUNS[relation]
  if (!noun) return undefined
  const { sql, bindings } = visibleTo(by, noun)
  return {
    sql: `EXISTS (SELECT FROM ${noun} e WHERE e.id = ?::uuid AND e.deleted_at IS NULL AND ${sql} FOR SHARE OF e)`,
    bindings: [id, ...bindings],
  }
}

/** What `by` may point at, over the alias `e`. */
export function visibleTo({ id, viewer }: Actor, noun: Noun): Predicate {
  if (!viewer || !id) return EVERYTHING
  return scopePredicate(scopeOf([...viewer.permissions], `view_${noun}`), noun, id)
}
