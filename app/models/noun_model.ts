import { entityRecord } from '#models/entity_record'
import Equipment from '#models/equipment'
import Facility from '#models/facility'
import { nouns, type Noun } from '#models/noun'
import Task from '#models/task'
import { WorkflowModel } from '#models/workflow_model'
import type { EntityModel } from '#platform/entities/entity_model'
import { E_NOT_FOUND } from '#platform/errors'

const MODELS: Record<string, typeof EntityModel> = {
  facilities: Facility,
  equipment: Equipment,
  tasks: Task,
}

/** The same for what a workflow may move. @throws E_NOT_FOUND for what none moves */
export function workflowModelOf(noun: Noun): typeof WorkflowModel {
  const model = modelOf(noun)
  if (!isMoved(model)) throw new E_NOT_FOUND()
  return model
}

/** What the records of a noun are made of. */
export function modelOf(noun: Noun): typeof EntityModel {
  return MODELS[noun] ?? nouns.find(noun)?.model ?? entityRecord(noun)
}

function isMoved(model: typeof EntityModel): model is typeof WorkflowModel {
  return model.prototype instanceof WorkflowModel
}
