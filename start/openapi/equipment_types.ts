import { answers } from '#platform/api/openapi/answers'
import { count, nullable, object, text } from '#platform/api/openapi/json_schema'
import type { NounDescription } from '#platform/api/openapi/operation'

export const equipmentTypes: NounDescription = {
  tag: 'Equipment types',
  about: 'The published types of equipment and their fields.',
  schemas: {
    EquipmentType: object({
      key: { ...text, description: 'What equipment_type holds' },
      definition: text,
      title: text,
      icon: nullable(text),
      version: { ...count, description: '0 is the version the product comes with' },
      schema: { type: 'object' },
    }),
  },
  operations: {
    'equipment_types.index': {
      summary: 'List equipment types',
      permission: 'view_equipment',
      answer: answers.all('EquipmentType'),
    },
  },
}
