import type { RecordValues } from '~/forms/record_values'
import type { FieldView } from '~/types/entity'

/** `/tasks/new?equipment_id=…` fills that field; only texts, choices and relations come this way. */
export function valuesInAddress(fields: FieldView[], search: string): RecordValues {
  const query = new URLSearchParams(search)
  const found = fields.filter(({ path, type }) => query.get(path) && FILLABLE.includes(type))
  return Object.fromEntries(found.map(({ path }) => [path, query.get(path)]))
}

const FILLABLE = ['text', 'choice', 'relation', 'user', 'date']
