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

const state = oneOf('running', 'paused', 'met', 'breached', 'cancelled')
const fractions = arrayOf({ type: 'number' })

const SlaClock = object({
  id: uuid,
  entity: text,
  record_id: uuid,
  sla: { ...text, description: 'Key in the workflow' },
  title: text,
  state,
  workflow_version: count,
  calendar: { ...nullable(text), description: 'null: time passes around the clock' },
  within: { ...text, description: 'ISO 8601; a day is a working day of the calendar' },
  target_seconds: { type: 'number', description: 'Of business time' },
  elapsed_seconds: { type: 'number', description: 'Of business time, without pauses' },
  started_at: moment,
  paused_at: nullable(moment),
  due_at: { ...nullable(moment), description: 'null while it is paused' },
  breached_at: nullable(moment),
  stopped_at: nullable(moment),
  warn_at: fractions,
  warned: fractions,
})

export const slaClocks: NounDescription = {
  tag: 'SLA clocks',
  about:
    'How long work may take, as the workflow says. Clocks start, pause and stop with transitions; who sees a record sees its clocks.',
  schemas: { SlaClock },
  operations: {
    'sla_clocks.index': {
      summary: 'List the clocks of records',
      permission: 'view_tasks',
      query: [
        {
          name: 'entity',
          description: 'Of records of this entity; task where absent',
          schema: text,
        },
        {
          name: 'record_id',
          description: 'Of this record, or of several with commas',
          schema: text,
        },
        { name: 'state', description: 'In this state', schema: state },
        { name: 'sla', description: 'Of this key', schema: text },
        { name: 'open', description: 'Not stopped yet', schema: flag },
      ],
      answer: answers.page('SlaClock'),
    },
  },
}
