import { nounOperations } from '#openapi/noun_operations'
import { answers } from '#platform/api/openapi/answers'
import {
  arrayOf,
  count,
  flag,
  moment,
  nullable,
  object,
  oneOf,
  text,
  uuid,
} from '#platform/api/openapi/json_schema'
import type { NounDescription } from '#platform/api/openapi/operation'
import { body } from '#platform/api/openapi/request_body'
import { readingsValidator, readingValidator } from '#plugins/maintenance/validators/reading'

const either = {
  schema: { anyOf: [body(readingValidator).schema, body(readingsValidator).schema] },
}

export const meters: NounDescription = {
  tag: 'Meters',
  about:
    'What counts or shows something on a piece of equipment. Triggers name a meter by its key.',
  entity: 'meter',
  schemas: {
    MeterReading: object({
      id: uuid,
      value: { type: 'number' },
      at: moment,
      source: oneOf('manual', 'api', 'import', 'checklist'),
      note: nullable(text),
      flag: nullable(oneOf('backwards', 'late', 'rollover')),
      supersedes: nullable(uuid),
      is_superseded: flag,
      task_id: { ...nullable(uuid), description: 'Whose checklist it was read in' },
      by_id: nullable(uuid),
      by: nullable(object({ id: uuid, label: text })),
      created_at: moment,
    }),
    NewReadings: {
      type: 'object',
      description: 'The reading, or readings as they were sent',
      properties: {
        raised: { ...count, description: 'Tasks that fell due by it' },
        raised_tasks: {
          ...arrayOf(object({ id: uuid, task_number: text, title: text })),
          description: 'Those of them that the caller may see',
        },
        readings: arrayOf({ type: 'object' }),
      },
    },
  },
  operations: {
    ...nounOperations('meters', { component: 'Meter', one: 'meter', many: 'meters' }),
    'meters.readings.index': {
      summary: 'List the readings of a meter',
      description: 'Newest first; what was corrected stays and says so.',
      permission: 'view_meters',
      answer: answers.page('MeterReading'),
    },
    'meters.readings.store': {
      summary: 'Read a meter',
      description:
        'One reading, or up to 1,000 as readings. What runs backwards is refused unless note says why; supersedes names the reading that this one corrects.',
      permission: 'update_meters',
      body: either,
      answer: answers.created('NewReadings'),
    },
  },
}
