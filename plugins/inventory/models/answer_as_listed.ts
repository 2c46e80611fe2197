import type { EntityModel } from '#platform/entities/entity_model'
import { EntityReader } from '#platform/entities/entity_reader'
import type { EntityRecord } from '#platform/entities/record_rules'
import type { Viewer } from '#platform/entities/viewer'

/** A record that was just written as lists answer it: amounts as the database keeps them, sums made by it. */
export async function answerAsListed(record: EntityModel, viewer?: Viewer): Promise<EntityRecord> {
  const { entityKey } = record.constructor as typeof EntityModel
  const reader = await EntityReader.of(entityKey, { viewer })
  return JSON.parse((await reader.record(record.id)).data) as EntityRecord
}
