import { RecordWorkflow } from '#models/record_workflow'
import type { EntityView } from '#platform/entities/entity_view'

/** Columns that say nothing where no workflow moves the records. */
const OF_WORKFLOWS = ['status', 'status_category', 'completed_at', 'workflow_version']

/**
 * An entity's view with the states of its workflow: their titles and colours stand there, not in the entity.
 * Equipment has a status of its own; what a company invented has none without a workflow.
 */
export async function withStates(view: EntityView, locale: string): Promise<EntityView> {
  const workflow = await RecordWorkflow.find(view.key)
  if (!workflow) return view.is_own ? stateless(view) : view
  const options = workflow.machine
    .states(locale)
    .map(({ key, title, color }) => ({ value: key, title, ...(color && { color }) }))
  const fields = view.fields.map((field) =>
    field.path === 'status' ? { ...field, options } : field
  )
  return { ...view, fields, has_workflow: true }
}

function stateless(view: EntityView): EntityView {
  const isKept = (path: string) => !OF_WORKFLOWS.includes(path)
  return { ...view, fields: view.fields.filter(({ path }) => isKept(path)) }
}
