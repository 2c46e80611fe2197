import { entityRecord } from '#models/entity_record'
import Equipment from '#models/equipment'
import Facility from '#models/facility'
import { isCore, type CoreNoun, type Noun } from '#models/noun'
import Task from '#models/task'
import type { WorkflowModel } from '#models/workflow_model'
import type { EntityModel } from '#platform/entities/entity_model'

const MODELS: Record<CoreNoun, typeof EntityModel> = {
  facilities: Facility,
  equipment: Equipment,
  tasks: Task,
}

/** The same for what a workflow may move. */
export function workflowModelOf(noun: Noun): typeof WorkflowModel {
  return isCore(noun) ? Task : entityRecord(noun)
}

/** What the records of a noun are made of. */
export function modelOf(noun: Noun): typeof EntityModel {
  return isCore(noun) ? MODELS[noun] : entityRecord(noun)
}
