import Equipment from '#models/equipment'
import Facility from '#models/facility'
import Task from '#models/task'
import type { EntityModel } from '#platform/entities/entity_model'
import { E_NOT_FOUND } from '#platform/errors'

const MODELS: Record<string, typeof EntityModel> = {
  equipment: Equipment,
  facility: Facility,
  task: Task,
}

/** What the records of an entity are made of. @throws E_NOT_FOUND */
export function recordModel(entity: string): typeof EntityModel {
  const model = MODELS[entity]
  if (!model) throw new E_NOT_FOUND(`There are no records of "${entity}"`)
  return model
}
