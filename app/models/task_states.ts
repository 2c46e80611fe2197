import { workflowStates } from '#models/workflow_states'
import type { EntityView } from '#platform/entities/entity_view'

/** The task's view with the states of its workflow, in whatever version: their titles and colours stand there, not in the entity. */
export async function withStates(view: EntityView, locale: string): Promise<EntityView> {
  const { present, earlier } = await workflowStates('task', locale)
  const options = [...present, ...earlier].map(({ key, title, color }) => ({
    value: key,
    title,
    ...(color && { color }),
  }))
  const fields = view.fields.map((field) =>
    field.path === 'status' ? { ...field, options } : field
  )
  return { ...view, fields }
}
