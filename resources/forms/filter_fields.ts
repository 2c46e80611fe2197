import { entityFields } from '~/forms/entity_fields'
import { isSought } from '~/forms/is_sought'
import type { EntityView, FieldView } from '~/types/entity'

/** What a list can be narrowed by: the filterable fields and, for what stands in a facility, `within` it and all below. */
export function filterFields(entity: EntityView): FieldView[] {
  const fields = entityFields(entity)
    .filter((field) => field.filterable && isSought(field))
    .map(asChoice)
  const facility = fields.find(({ path }) => path === 'facility_id')
  if (facility?.relation !== 'facility') return fields
  return [...fields, { ...facility, path: 'within', key: 'within', operators: ['eq'] }]
}

/** Texts with usual values are asked for by value. */
function asChoice(field: FieldView): FieldView {
  if (field.type !== 'text' || !field.options) return field
  return { ...field, type: 'choice', operators: ['eq', 'in', 'is_null'] }
}
