import { RecordWorkflow } from '#models/record_workflow'
import type { EntityView } from '#platform/entities/entity_view'

/** The task's view with the states of its workflow: their titles and colours stand there, not in the entity. */
export async function withStates(view: EntityView, locale: string): Promise<EntityView> {
  const { machine } = await RecordWorkflow.current('task')
  const options = machine
    .states(locale)
    .map(({ key, title, color }) => ({ value: key, title, ...(color && { color }) }))
  const fields = view.fields.map((field) =>
    field.path === 'status' ? { ...field, options } : field
  )
  return { ...view, fields }
}
