import type { ImportReference } from '#models/import_references'
import { isOwn, nounOf, nouns, rowsOfNoun, tableOf } from '#models/noun'
import type { RegisteredNoun } from '#models/registered_noun'
import { definitionRegistry } from '#platform/definitions/definition_registry'
import { systemDefinitions } from '#platform/definitions/system_definitions'
import type { Entity } from '#platform/entities/entity'
import type { Field } from '#platform/entities/field'

/** What a record is told by, the most certain first: the column it is in and what people call it. */
type Name = { column: string; en: string; de: string }

const NAME: Name = { column: 'name', en: 'name', de: 'Name' }

const NAMES: Record<string, Name[]> = {
  user: [{ column: 'email', en: 'e-mail', de: 'E-Mail' }],
  team: [NAME],
}

const OWN_NAMES: Name[] = [
  { column: 'number', en: 'number', de: 'Nummer' },
  { column: 'title', en: 'title', de: 'Titel' },
]

/** Columns of files are called as those of tasks. */
const CALLED: Record<string, string> = { assigned_to: 'assignee', assigned_team: 'team' }

/** How the records that those of an entity point at are named in files. Places have columns of their own. */
export async function ownReferences(entity: Entity): Promise<ImportReference[]> {
  const own = await definitionRegistry.ownEntities()
  const present = await nouns.present()
  return entity.fields
    .filter(({ readOnly, path, type }) => !readOnly && path !== 'facility_id' && !isList(type))
    .flatMap((field) => {
      const kind = field.relation
      const names =
        kind && (NAMES[kind] ?? (own.includes(kind) ? OWN_NAMES : nounNames(kind, present)))
      return names ? names.map((name) => reference(field, name, kind)) : []
    })
}

/** By its number, and by its name where it has one. */
function nounNames(kind: string, present: RegisteredNoun[]): Name[] | undefined {
  const { number, entity } = present.find((each) => each.entity === kind) ?? {}
  if (!entity) return undefined
  const numbered = number ? [{ column: number.column, en: 'number', de: 'Nummer' }] : []
  const { name } = systemDefinitions().find('entity', entity)?.columns ?? {}
  return [...numbered, ...(name ? [NAME] : [])]
}

function isList({ storage }: Field['type']) {
  return storage === 'json'
}

function reference(field: Field, { column, en, de }: Name, kind: string): ImportReference {
  const [english, german] = [field.title('en'), field.title('de')]
  const plain = column === 'name' || column === 'title' || column === 'email'
  const said = [`${english} ${en}`, `${german} ${de}`, `${field.key} ${column}`]
  return {
    path: `${CALLED[field.key] ?? field.path}.${column}`,
    field: field.path,
    title: { en: `${english}: ${en}`, de: `${german}: ${de}` },
    names: plain ? [english, german, field.key, ...said] : said,
    source: { ...sourceOf(kind), name: `e.${column}` },
  }
}

function sourceOf(kind: string): Omit<ImportReference['source'], 'name'> {
  if (kind === 'user') return { table: '(SELECT * FROM users WHERE is_active)' }
  if (kind === 'team') return { table: 'teams' }
  const noun = nounOf(kind)!
  const table = isOwn(noun) ? `(SELECT * FROM records e WHERE ${rowsOfNoun(noun)})` : tableOf(noun)
  return { table, noun }
}
