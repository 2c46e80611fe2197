import { entityFields } from '~/forms/entity_fields'
import type { EntityView, FieldView } from '~/types/entity'

export type FormSection = { title: string | null; fields: FieldView[]; show?: string }

/** Never part of a record's story: keys of the program, and stamps, which stand in a line of their own. */
const HIDDEN = ['id', 'workflow_version', 'created_by', 'created_at', 'updated_at']

/** The layout with its fields; what no section names comes last, without a title. */
export function formSections(
  entity: EntityView,
  isWanted: (field: FieldView) => boolean
): FormSection[] {
  const fields = new Map(entityFields(entity).map((field) => [field.path, field]))
  HIDDEN.forEach((path) => fields.delete(path))
  const sections = entity.layout.map(({ section, fields: paths, show }) => ({
    title: section,
    show,
    fields: paths.map((path) => take(fields, path)).filter((field) => field !== undefined),
  }))
  return [...sections, { title: null, fields: [...fields.values()] }]
    .map((section) => ({ ...section, fields: section.fields.filter(isWanted) }))
    .filter((section) => section.fields.length)
}

function take(fields: Map<string, FieldView>, path: string) {
  const field = fields.get(path)
  fields.delete(path)
  return field
}
