import type { Holder } from '#models/holder'
import { isOwn } from '#models/noun'
import { workflowModelOf } from '#models/noun_model'
import type { WorkflowModel } from '#models/workflow_model'

/** The record a holder names, whoever asks: see record_access.ts for who may. @throws E_NOT_FOUND, E_ROW_NOT_FOUND */
export function heldRecord({ noun, id }: Holder): Promise<WorkflowModel> {
  const where = isOwn(noun) ? { id, entity: noun } : { id }
  return workflowModelOf(noun).query().where(where).firstOrFail()
}
