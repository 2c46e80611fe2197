import { listedNoun } from '#models/noun'
import type { Principal } from '#models/principal'
import { visibleRecords } from '#models/visible_records'
import { isUuid } from '#platform/entities/formats'
import type { EntityRecord } from '#platform/entities/record_rules'
import { E_NOT_FOUND } from '#platform/errors'

/** One record as this user may see it. @throws E_FORBIDDEN, E_NOT_FOUND also for what they may not see */
export async function visibleRecord(
  principal: Principal,
  entity: string,
  id: string
): Promise<EntityRecord> {
  if (!isUuid(id)) throw new E_NOT_FOUND()
  const reader = await visibleRecords(principal, await listedNoun(entity))
  const { data } = await reader.record(id)
  return JSON.parse(data) as EntityRecord
}
