import { readableTo } from '#models/readable_records'
import type { Principal } from '#models/principal'
import type { EntityModel } from '#platform/entities/entity_model'
import { EntityReader } from '#platform/entities/entity_reader'
import type { EntityRecord } from '#platform/entities/record_rules'

/** A record that was just written as its reader sees it; what other records say of it is asked of the database. */
export async function recordAnswer(
  record: EntityModel,
  principal: Principal
): Promise<EntityRecord> {
  const viewer = { role: principal.roleKey, permissions: principal.grants }
  const { entityKey } = record.constructor as typeof EntityModel
  const records = await EntityReader.of(entityKey, { viewer, readable: readableTo(principal) })
  const isLinked = records.entity.fields.some((field) => field.linked)
  if (!isLinked) return record.toAnswer(viewer)
  const { data } = await records.record(record.id)
  return JSON.parse(data) as EntityRecord
}
