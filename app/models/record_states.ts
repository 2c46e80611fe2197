import { workflowStates } from '#models/workflow_states'
import { definitionRegistry } from '#platform/definitions/definition_registry'
import type { EntityView } from '#platform/entities/entity_view'

/** Columns that say nothing where no workflow moves the records. */
const OF_WORKFLOWS = ['status', 'status_category', 'completed_at', 'workflow_version']

/**
 * An entity's view with the states of its workflow, in whatever version: their titles and colours stand there, not in the entity.
 * Equipment has a status of its own; what a company invented has none without a workflow.
 */
export async function withStates(view: EntityView, locale: string): Promise<EntityView> {
  if (!(await definitionRegistry.knows('workflow', view.key)))
    return view.is_own ? stateless(view) : view
  const { present, earlier } = await workflowStates(view.key, locale)
  const options = [...present, ...earlier].map(({ key, title, color }) => ({
    value: key,
    title,
    ...(color && { color }),
  }))
  const fields = view.fields.map((field) =>
    field.path === 'status' ? { ...field, options } : field
  )
  return { ...view, fields, has_workflow: true }
}

function stateless(view: EntityView): EntityView {
  const isKept = (path: string) => !OF_WORKFLOWS.includes(path)
  return { ...view, fields: view.fields.filter(({ path }) => isKept(path)) }
}
