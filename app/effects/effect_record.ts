import { recordAtHand } from '#models/record_at_hand'
import type { Holder } from '#models/holder'
import { nestedFields } from '#models/nested_fields'
import { hasStory as nounHasStory, nounOf } from '#models/noun'
import { modelOf } from '#models/noun_model'
import { WorkflowModel } from '#models/workflow_model'
import type { EffectOccasion } from '#platform/effects/effect_kind'
import type { EntityModel } from '#platform/entities/entity_model'
import { E_CONFLICT, E_NOT_FOUND } from '#platform/errors'

/** The record of an occasion, for a change: the one that is being moved, or locked until the unit ends. @throws E_NOT_FOUND */
export async function effectRecord({ entity, recordId }: EffectOccasion): Promise<EntityModel> {
  const moving = recordAtHand.find(recordId)
  if (moving) return moving
  const model = modelOf(nounFor(entity))
  const record = await model
    .query()
    .where('id', recordId)
    .whereNull('deleted_at')
    .forUpdate()
    .first()
  if (!record) throw new E_NOT_FOUND('The record is no longer there')
  return record
}

/** What a workflow may move has states, somebody who works on it, and comments; equipment and places do not. */
export function hasStory(entity: string) {
  const noun = nounOf(entity)
  return noun !== undefined && nounHasStory(noun)
}

/** What the comments of an occasion hang on. @throws E_CONFLICT */
export function holderFor({ entity, recordId }: EffectOccasion): Holder {
  if (!hasStory(entity)) throw new E_CONFLICT(`Nobody comments on ${entity}`)
  return { noun: nounFor(entity), id: recordId }
}

function nounFor(entity: string) {
  const noun = nounOf(entity)
  if (!noun) throw new E_NOT_FOUND(`There are no records of "${entity}"`)
  return noun
}

/** Sets fields by path, with everything that binds the record: validation, locks, history, events. */
export async function changeRecord(occasion: EffectOccasion, fields: Record<string, unknown>) {
  const record = await effectRecord(occasion)
  const nested = nestedFields(fields)
  if (record instanceof WorkflowModel) return record.change(nested, occasion.by)
  await record.accept(nested, 'patch', occasion.by)
  await record.store('updated', occasion.by)
}
