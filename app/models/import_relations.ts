import type { ImportRow } from '#models/import_row'
import { idsOf, pointable } from '#models/related_records'
import { kindOf } from '#models/relation_source'
import type { Entity } from '#platform/entities/entity'
import { isUuid } from '#platform/entities/formats'
import type { Actor } from '#platform/events/actor'
import type { Changes } from '#platform/events/journal'

/** What the rows of a batch point at, looked up with one statement per kind of record. */
export class ImportRelations {
  private constructor(
    private entity: Entity,
    private known: Map<string, Set<string>>
  ) {}

  static async of(entity: Entity, rows: ImportRow[], by: Actor) {
    const fields = entity.fields.filter((field) => kindOf(field))
    const known = new Map<string, Set<string>>()
    for (const [kind, same] of Map.groupBy(fields, (field) => kindOf(field)!)) {
      const ids = rows.flatMap(({ input: { custom, ...columns } }) =>
        same.flatMap((field) => idsOf(field.custom ? custom[field.key] : columns[field.key]))
      )
      const asked = [...new Set(ids)].filter(isUuid)
      const there = asked.length ? await pointable(same[0], asked, by) : undefined
      if (there) known.set(kind, there)
    }
    return new ImportRelations(entity, known)
  }

  /** Paths that newly point at what does not exist, or may not be seen. */
  dangling(changes: Changes): string[] {
    return Object.entries(changes).flatMap(([path, [before, after]]) => {
      const field = this.entity.field(path)
      const known = field && this.known.get(kindOf(field) ?? '')
      if (!known) return []
      const old = idsOf(before)
      return idsOf(after).some((id) => !old.includes(id) && !known.has(id.toLowerCase()))
        ? [path]
        : []
    })
  }
}
