import { entityRecord } from '#models/entity_record'
import type { Holder } from '#models/holder'
import { isCore } from '#models/noun'
import Task from '#models/task'
import type { WorkflowModel } from '#models/workflow_model'

/** The record a holder names, whoever asks: see record_access.ts for who may. @throws E_ROW_NOT_FOUND */
export function heldRecord({ noun, id }: Holder): Promise<WorkflowModel> {
  if (isCore(noun)) return Task.findOrFail(id)
  return entityRecord(noun).query().where({ id, entity: noun }).firstOrFail()
}
