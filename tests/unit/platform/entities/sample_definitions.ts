import type { EntityDefinition } from '#platform/definitions/types'

/** A base entity with one column of every behaviour that matters. */
export const equipmentBase: EntityDefinition = {
  kind: 'entity',
  key: 'equipment',
  title: 'Equipment',
  table: 'equipment',
  path: '/equipment',
  variant_field: 'equipment_type',
  soft_delete: true,
  label: '{{name}} ({{equipment_number}})',
  columns: {
    id: { 'type': 'string', 'format': 'uuid', 'x-read-only': true },
    name: {
      'type': 'string',
      'maxLength': 200,
      'x-required': true,
      'x-search': true,
      'x-list': true,
    },
    equipment_number: { 'type': 'string', 'maxLength': 100, 'x-required': true, 'x-search': true },
    equipment_type: { type: ['string', 'null'], maxLength: 63 },
    facility_id: { 'type': ['string', 'null'], 'format': 'uuid', 'x-relation': 'facility' },
    status: { type: 'string', enum: ['operational', 'shutdown'], default: 'operational' },
    capacity: { type: ['number', 'null'], minimum: 0 },
    installation_date: { type: ['string', 'null'], format: 'date' },
    health_score: { 'type': ['integer', 'null'], 'x-read-only': true },
    created_at: { 'type': 'string', 'format': 'date-time', 'x-read-only': true },
  },
  schema: { type: 'object', properties: { nickname: { type: 'string' } } },
}

export const elevator: EntityDefinition = {
  kind: 'entity',
  key: 'equipment.elevator',
  title: { en: 'Elevator', de: 'Aufzug' },
  schema: {
    type: 'object',
    properties: {
      capacity_lbs: {
        'type': 'integer',
        'minimum': 0,
        'maximum': 200_000,
        'title': 'Capacity',
        'x-unit': 'lb',
        'x-list': true,
      },
      drive: { enum: ['traction', 'hydraulic', 'mrl'], title: { en: 'Drive', de: 'Antrieb' } },
      last_inspection: { type: 'string', format: 'date' },
      inspected_at: { type: 'string', format: 'date-time' },
      governor: { 'type': 'string', 'x-permissions': { view: ['manager'], update: ['admin'] } },
      served_by: { 'type': 'string', 'format': 'uuid', 'x-relation': 'equipment' },
      stops: { $ref: '#/$defs/count' },
      age_years: { 'type': 'number', 'x-computed': 'years_since(installation_date)' },
    },
    required: ['capacity_lbs'],
    allOf: [
      {
        if: { properties: { drive: { const: 'hydraulic' } }, required: ['drive'] },
        then: { required: ['last_inspection'] },
      },
    ],
    $defs: { count: { type: 'integer', minimum: 2 } },
  },
  layout: [{ section: 'Ratings', fields: ['capacity_lbs', 'custom.drive'] }],
  rules: [
    {
      rule: "custom.capacity_lbs >= 500.0 || custom.drive == 'hydraulic'",
      message: 'A traction elevator carries at least 500 lb',
      path: 'custom.capacity_lbs',
    },
  ],
}

export const hvacUnit: EntityDefinition = {
  kind: 'entity',
  key: 'equipment.hvac_unit',
  title: 'HVAC unit',
  schema: {
    type: 'object',
    properties: { btu: { type: 'integer' }, filters: { type: 'array', items: { type: 'string' } } },
    required: ['btu'],
  },
}
