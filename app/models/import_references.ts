import type { Refusals } from '#models/import_draft'
import type { ImportRow } from '#models/import_row'
import { visibleTo } from '#models/relation_source'
import type { Noun } from '#models/noun'
import type { Title } from '#platform/definitions/types'
import { runCompiled } from '#platform/entities/query/run_compiled'
import type { Actor } from '#platform/events/actor'

/** A column that names a record by something else than its id: `team.name` fills `assigned_team`. */
export type ImportReference = {
  path: string
  field: string
  title: Title
  names: string[]
  /** Where it is looked up; `name` is an expression over the alias `e`, compared without upper and lower case. */
  source: { table: string; name: string; noun?: Noun }
}

/** Names and whose they are, of records a file made before: a dry run has nowhere else to find them. */
export type NamedRecords = Map<string, Set<string>>

const MISSING = 'does not exist, or you may not see it'

/** The records the rows of a batch name, looked up with one statement per column. */
export class ImportReferences {
  private known = new Map<string, Set<string>>()

  constructor(
    private references: ImportReference[],
    private made: NamedRecords
  ) {}

  async load(rows: ImportRow[], by: Actor) {
    for (const reference of this.references) {
      const asked = rows.map(({ named }) => named[reference.path]).filter(Boolean) as string[]
      const names = [...new Set(asked.map(lower))]
      if (names.length) await this.look(reference, names, by)
    }
  }

  /** Sets the fields that columns name, or says what is wrong with them. */
  resolve(row: ImportRow): Refusals | undefined {
    const refusals: Refusals = {}
    for (const [field, columns] of Map.groupBy(this.references, (one) => one.field)) {
      const told = columns.filter(({ path }) => path in row.named)
      if (!told.length) continue
      const spoken = told.find(({ path }) => row.named[path])
      const ids = spoken ? this.idsOf(spoken.path, row.named[spoken.path]!) : []
      tell(row, field, ids[0] ?? null)
      if (spoken && !ids.length) refusals[spoken.path] = [MISSING]
      if (spoken && ids.length > 1)
        refusals[spoken.path] = [`names ${ids.length} records: name one by something only it has`]
    }
    return Object.keys(refusals).length ? refusals : undefined
  }

  remember(path: string, name: string, id: string) {
    const at = keyOf(path, name)
    this.made.set(at, new Set([...(this.made.get(at) ?? []), id]))
  }

  /** A record that was refused after all. */
  forget(id: string) {
    for (const ids of this.made.values()) ids.delete(id)
  }

  private idsOf(path: string, name: string) {
    const at = keyOf(path, name)
    return [...new Set([...(this.known.get(at) ?? []), ...(this.made.get(at) ?? [])])]
  }

  private async look({ path, source }: ImportReference, names: string[], by: Actor) {
    const { table, name, noun } = source
    const { sql, bindings } = noun ? visibleTo(by, noun) : { sql: 'true', bindings: [] }
    const rows = await runCompiled<{ name: string; id: string }>({
      sql: `SELECT lower(${name}) AS name, e.id FROM ${table} e WHERE lower(${name}) = ANY(?::text[]) AND e.deleted_at IS NULL AND ${sql} FOR SHARE OF e`,
      bindings: [names, ...bindings],
    })
    for (const { name: found, id } of rows) {
      const at = keyOf(path, found)
      this.known.set(at, new Set([...(this.known.get(at) ?? []), id]))
    }
  }
}

function tell({ input }: ImportRow, field: string, id: string | null) {
  const [first, key] = field.split('.')
  if (key) input.custom[key] = id
  else input[first] = id
}

function keyOf(path: string, name: string) {
  return `${path} ${lower(name)}`
}

function lower(name: string) {
  return name.trim().toLowerCase()
}
