import type { RowInput } from '#models/import_row'
import { RELATED_NOUNS, visibleTo } from '#models/related_records'
import type { Entity } from '#platform/entities/entity'
import { runCompiled } from '#platform/entities/query/run_compiled'
import type { Actor } from '#platform/events/actor'
import type { Changes } from '#platform/events/journal'

/** What the rows of a batch point at, looked up with one statement per kind of record. */
export class ImportRelations {
  private constructor(
    private entity: Entity,
    private known: Map<string, Set<string>>
  ) {}

  static async of(entity: Entity, inputs: RowInput[], by: Actor) {
    const fields = entity.fields.filter(({ relation }) => relation)
    const known = new Map<string, Set<string>>()
    for (const [relation, same] of Map.groupBy(fields, (field) => field.relation!)) {
      const ids = inputs.flatMap(({ custom, ...columns }) =>
        same.map((field) => (field.custom ? custom[field.key] : columns[field.key]))
      )
      const asked = [...new Set(ids.filter((id) => typeof id === 'string'))]
      if (asked.length) known.set(relation, await existing(relation, asked, by))
    }
    return new ImportRelations(entity, known)
  }

  /** Paths that newly point at what does not exist, or may not be seen. */
  dangling(changes: Changes): string[] {
    return Object.entries(changes).flatMap(([path, [, id]]) => {
      const known = this.known.get(this.entity.field(path)?.relation ?? '')
      return known && id && !known.has(String(id).toLowerCase()) ? [path] : []
    })
  }
}

/** Share-locked, so that nobody deletes it meanwhile. */
async function existing(relation: string, ids: string[], by: Actor) {
  const noun = RELATED_NOUNS[relation]
  if (!noun && relation !== 'user') return new Set(ids)
  const { sql, bindings } = noun ? visibleTo(by, noun) : { sql: 'e.is_active', bindings: [] }
  const rows = await runCompiled<{ id: string }>({
    sql: `SELECT e.id FROM ${noun ?? 'users'} e WHERE e.id = ANY(?::uuid[]) AND e.deleted_at IS NULL AND ${sql} FOR SHARE OF e`,
    bindings: [ids, ...bindings],
  })
  return new Set(rows.map(({ id }) => id))
}
