import type { Entity } from '#platform/entities/entity'
import type { Field } from '#platform/entities/field'
import type { FilterParameter } from '#platform/entities/query/parse_list_query'
import { openRecords, RecordSecrets } from '#platform/entities/record_secrets'

/** What a text is compared with in a column that is encrypted. */
export type Comparands = (field: Field, text: string) => string[]

type Row = { id: string; custom?: Record<string, unknown> }

/** For the filters of a list, where one of them asks for an encrypted field. */
export async function comparandsFor(
  entity: Entity,
  filters: readonly FilterParameter[]
): Promise<Comparands | undefined> {
  if (!filters.some(({ path }) => entity.field(path)?.encrypted)) return undefined
  const secrets = await RecordSecrets.of(entity)
  return (field, text) => secrets!.comparands(field, text)
}

/** The JSON text of a record or of a list with sealed values opened; untouched where nothing can be sealed. */
export async function openText(entity: Entity, data: string): Promise<string> {
  if (!entity.hasSecrets) return data
  const read = JSON.parse(data) as Row | Row[]
  const opened = await openRecords(entity, [read].flat())
  return JSON.stringify(Array.isArray(read) ? opened : opened[0])
}
