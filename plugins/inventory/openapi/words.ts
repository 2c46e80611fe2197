import { ref, text, uuid } from '#platform/api/openapi/json_schema'
import type { JsonSchema, QueryParameter } from '#platform/api/openapi/operation'

export const decimal: JsonSchema = { type: 'string', format: 'decimal', examples: ['12.5000'] }

/** What a row says of its part and its place. */
export const partAndPlace = {
  part_id: uuid,
  part: ref('Reference'),
  unit: text,
  location_id: uuid,
  location: ref('Reference'),
}

export function filter(
  name: string,
  description: string,
  schema: JsonSchema = uuid
): QueryParameter {
  return { name, description, schema }
}

export const partAndPlaceFilters = [
  filter('id', 'This one'),
  filter('part_id', 'Of this part'),
  filter('location_id', 'At this location'),
  filter('within', 'At this location and all below'),
  filter('category', 'Parts of this category and all below'),
  filter('search', 'Number, name or barcode of the part', text),
]

/** What is printed of a record. */
export const reportKey = { key: { description: 'Key of the template', schema: text } }
