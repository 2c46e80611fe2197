import { anything, mapOf, object, text } from '#platform/api/openapi/json_schema'
import type { QueryParameter } from '#platform/api/openapi/operation'

export const pointsQuery: QueryParameter[] = [
  {
    name: 'place',
    description: 'As a view’s place; what a map begins with otherwise',
    schema: text,
  },
  { name: 'box', description: 'west,south,east,north in degrees', schema: text },
]

/** A record as it is typed. */
export const hiddenSectionsBody = object({ 'record?': mapOf(anything) })
