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
import type { Field } from '#platform/entities/field'
import { EVERYTHING, NOTHING, type Predicate } from '#platform/entities/query/predicate'
import type { Actor } from '#platform/events/actor'

/** Where the records of a kind are, and over the alias `e` which of them may be pointed at. */
export type Source = { table: string; allowed: Predicate }

/** Where a plugin is not enabled its tables need not be there. */
const NOBODY: Source = { table: 'records', allowed: NOTHING }

const FILES = ['file', 'photo', 'signature']
const PEOPLE_AND_FILES = ['user', 'team', 'role', 'file']

export async function sourceOf(field: Field, by: Actor): Promise<Source | undefined> {
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

/** What kind of record a field points at; undefined for a field that points at none. */
export function kindOf({ relation, type }: Field): string | undefined {
  if (FILES.includes(type.name)) return 'file'
  return type.name === 'role' ? 'role' : relation
}

/** What `by` may point at, over the alias `e`. */
export function visibleTo({ id, viewer }: Actor, noun: Noun): Predicate {
  if (!viewer || !id) return EVERYTHING
  return scopePredicate(scopeOf([...viewer.permissions], `view_${noun}`), noun, id)
}
