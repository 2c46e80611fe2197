import { recordAtHand } from '#models/record_at_hand'
import { recordModel } from '#models/record_model'
import { WorkflowModel } from '#models/workflow_model'
import type { EffectOccasion } from '#platform/effects/effect_kind'
import type { EntityModel } from '#platform/entities/entity_model'
import { E_NOT_FOUND } from '#platform/errors'
import { nestedFields } from '#models/nested_fields'

/** The record of an occasion, for a change: the one that is being moved, or locked until the unit ends. @throws E_NOT_FOUND */
export async function effectRecord({ entity, recordId }: EffectOccasion): Promise<EntityModel> {
  const moving = recordAtHand.find(recordId)
  if (moving) return moving
  const model = recordModel(entity)
  const record = await model
    .query()
    .where('id', recordId)
    .whereNull('deleted_at')
    .forUpdate()
    .first()
  if (!record) throw new E_NOT_FOUND('The record is no longer there')
  return record
}

/** Sets fields by path, with everything that binds the record: validation, locks, history, events. */
export async function changeRecord(occasion: EffectOccasion, fields: Record<string, unknown>) {
  const record = await effectRecord(occasion)
  const nested = nestedFields(fields)
  if (record instanceof WorkflowModel) return record.change(nested, occasion.by)
  await record.accept(nested, 'patch', occasion.by)
  await record.store('updated', occasion.by)
}
