import { geoPointCell } from '#platform/entities/field_types/cells'
import { hasWidget, type FieldType } from '#platform/entities/field_types/field_type'
import { NO_ORDER, NOT_TEXT, surfaces } from '#platform/entities/field_types/surfaces'

export const geoPoint: FieldType = {
  name: 'geo_point',
  storage: 'json',
  recognises: (schema) => hasWidget(schema, 'geo_point'),
  fragment: (schema) => ({
    ...schema,
    type: 'object',
    properties: {
      lat: { type: 'number', minimum: -90, maximum: 90 },
      lon: { type: 'number', minimum: -180, maximum: 180 },
    },
    required: ['lat', 'lon'],
  }),
  operators: ['is_null'],
  cell: geoPointCell,
  surfaces: surfaces({
    sort: NO_ORDER,
    search: NOT_TEXT,
    bulk_edit: 'Two things are not in one place',
  }),
  sample: {
    schema: { 'type': 'object', 'x-widget': 'geo_point' },
    valid: [{ lat: 52.52, lon: 13.405 }],
    invalid: [{ lat: 91, lon: 0 }, { lat: 1 }, '52.52, 13.405'],
  },
}
