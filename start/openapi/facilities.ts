import type { NounDescription } from '#platform/api/openapi/operation'
import { entityOperations } from '#openapi/entity_operations'

export const facilities: NounDescription = {
  tag: 'Facilities',
  about:
    'The tree of places: locations, buildings, floors, rooms. filter[within] is a place and all below it.',
  entity: 'facility',
  operations: entityOperations('facilities', {
    component: 'Facility',
    one: 'facility',
    many: 'facilities',
  }),
}
