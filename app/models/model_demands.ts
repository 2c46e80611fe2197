import { WorkflowModel } from '#models/workflow_model'
import { EntityModel } from '#platform/entities/entity_model'

/** How a model wants to be asked about rows of a file. */
export type ModelDemands = 'none' | 'batch' | 'each'

/**
 * `none`: its definition says everything. `batch`: it judges and completes many rows at once. `each`: it has its own
 * `accept`, `store` or hooks, which have to run for every row.
 */
export function demandsOf(model: typeof EntityModel): ModelDemands {
  if (model.judge !== EntityModel.judge || model.complete !== EntityModel.complete) return 'batch'
  const base = model.prototype instanceof WorkflowModel ? WorkflowModel : EntityModel
  const hasOwn =
    model.prototype.accept !== base.prototype.accept ||
    model.prototype.store !== base.prototype.store ||
    hooksOf(model) > hooksOf(base)
  return hasOwn ? 'each' : 'none'
}

function hooksOf(model: typeof EntityModel) {
  model.boot()
  return [...model.$hooks.all().values()].reduce((sum, handlers) => sum + handlers.size, 0)
}
