import { storedId } from '#plugins/inventory/models/stored_id'
import type { StoreRow, StoreTables } from '#plugins/inventory/models/store_tables'
import type { EntityModel } from '#platform/entities/entity_model'
import { E_VALIDATION } from '#platform/errors'
import type { Actor } from '#platform/events/actor'

export type StoreContext = { tables: StoreTables; by: Actor; tell: (note: string) => void }

/** Takes one row over. @throws a refusal, whose reason is told */
export type RowImport = (row: StoreRow, context: StoreContext) => Promise<unknown>

export async function save(record: EntityModel, input: object, by: Actor) {
  const isNew = !record.$isPersisted
  await record.accept(input, isNew ? 'create' : 'patch', by)
  await record.store(isNew ? 'created' : 'updated', by)
}

export async function partOf(id: string, tables: StoreTables) {
  const number = tables.partNumber(id)
  const known = number && (await storedId.part(number))
  if (!known) throw refused('part', `names a part that did not come in: ${id}`)
  return known
}

export function refused(path: string, message: string) {
  return new E_VALIDATION().withDetails({ [path]: [message] })
}
