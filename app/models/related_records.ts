import { holderColumn } from '#models/holder'
import {
  allNouns,
  holdsFiles,
  isPresent,
  nounOf,
  rowsOfNoun,
  tableOf,
  type Noun,
} from '#models/noun'
import { scopeOf } from '#models/permission'
import { scopePredicate } from '#models/visibility'
import type { Entity } from '#platform/entities/entity'
import type { Field } from '#platform/entities/field'
import { runCompiled } from '#platform/entities/query/run_compiled'
import {
  EVERYTHING,
  NOTHING,
  type CompiledQuery,
  type Predicate,
} from '#platform/entities/query/predicate'
import { E_VALIDATION } from '#platform/errors'
import type { Actor } from '#platform/events/actor'
import type { Changes } from '#platform/events/journal'

/** Where the records of a kind are, and over the alias `e` which of them may be pointed at. */
type Source = { table: string; allowed: Predicate }

/** Where a plugin is not enabled its tables need not be there. */
const NOBODY: Source = { table: 'records', allowed: NOTHING }

const FILES = ['file', 'photo', 'signature']
const PEOPLE_AND_FILES = ['user', 'team', 'role', 'file']

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

/** What kind of record a field points at; undefined for a field that points at none. */
export function kindOf({ relation, type }: Field): string | undefined {
  if (FILES.includes(type.name)) return 'file'
  return type.name === 'role' ? 'role' : relation
}

/** The ids a value holds that it did not hold before. */
function newIds(before: unknown, after: unknown): string[] {
  const old = idsOf(before)
  return [...new Set(idsOf(after))].filter((id) => !old.includes(id))
}

export function idsOf(value: unknown): string[] {
  return [value].flat().filter((id) => typeof id === 'string')
}

/** What `by` may point at, over the alias `e`. */
export function visibleTo({ id, viewer }: Actor, noun: Noun): Predicate {
  if (!viewer || !id) return EVERYTHING
  return scopePredicate(scopeOf([...viewer.permissions], `view_${noun}`), noun, id)
}

async function sourceOf(field: Field, by: Actor): Promise<Source | undefined> {
  const kind = kindOf(field)
  if (!kind) return undefined
  if (PEOPLE_AND_FILES.includes(kind)) return peopleSource(kind, by)
  const noun = nounOf(kind)
  if (!noun) return undefined
  if (!(await isPresent(noun))) return NOBODY
  return { table: tableOf(noun), allowed: ofNoun(noun, visibleTo(by, noun)) }
}

async function peopleSource(kind: string, by: Actor): Promise<Source | undefined> {
  switch (kind) {
    case 'user':
      return { table: 'users', allowed: living({ sql: 'e.is_active', bindings: [] }) }
    case 'team':
      return { table: 'teams', allowed: living(EVERYTHING) }
    case 'role':
      return { table: 'roles', allowed: EVERYTHING }
    case 'file':
      return { table: 'attachments', allowed: living(await onVisible(by)) }
    default:
      return undefined
  }
}

function ofNoun(noun: Noun, { sql, bindings }: Predicate) {
  return living({ sql: `${rowsOfNoun(noun)} AND ${sql}`, bindings })
}

function living({ sql, bindings }: Predicate): Predicate {
  return { sql: `e.deleted_at IS NULL AND ${sql}`, bindings }
}

/** A file follows what it hangs on. */
async function onVisible(by: Actor): Promise<Predicate> {
  const holding = (await allNouns()).filter(holdsFiles)
  const parts = holding.map((noun) => {
    const { sql, bindings } = ofNoun(noun, visibleTo(by, noun))
    return {
      sql: `e.${holderColumn(noun)} IN (SELECT e.id FROM ${tableOf(noun)} e WHERE ${sql})`,
      bindings,
    }
  })
  return {
    sql: `(${parts.map(({ sql }) => sql).join(' OR ')})`,
    bindings: parts.flatMap(({ bindings }) => bindings),
  }
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
