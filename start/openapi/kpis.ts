import { answers } from '#platform/api/openapi/answers'
import {
  arrayOf,
  flag,
  mapOf,
  moment,
  nullable,
  object,
  oneOf,
  text,
} from '#platform/api/openapi/json_schema'
import type { NounDescription } from '#platform/api/openapi/operation'

const number = { type: 'number' }

const listed = {
  key: text,
  plugin: text,
  plugin_title: text,
  title: text,
  formula: { ...text, description: 'In words' },
  unit: { ...oneOf('percent', 'number', 'hours', 'days'), description: 'Percent: a share of 1' },
  filters: { ...arrayOf(text), description: 'What it can be narrowed by' },
}

const whole = {
  ...listed,
  from: moment,
  to: moment,
  value: { ...nullable(number), description: 'Null where there was nothing to be counted' },
  inputs: arrayOf(object({ key: text, title: text, value: nullable(number) })),
  columns: arrayOf(
    object({ key: text, title: text, kind: oneOf('text', 'number', 'moment', 'day', 'flag') })
  ),
  rows: {
    ...arrayOf(mapOf({ type: ['string', 'number', 'boolean', 'null'] })),
    description: 'What was counted and what was not, by column; path leads to the record',
  },
  is_cut: { ...flag, description: 'There are more rows than these' },
}

export const kpis: NounDescription = {
  tag: 'Figures',
  about: 'What plugins count, with the formula and the rows behind every number.',
  schemas: { Kpi: object(listed), Figure: object(whole) },
  operations: {
    'kpis.index': {
      summary: 'List the figures one may see',
      answer: answers.all('Kpi'),
    },
    'kpis.show': {
      summary: 'Compute a figure for a period',
      description: 'Whether one may see it hangs on the permission its plugin names.',
      query: [
        {
          name: 'from',
          description: 'A day or a time; the first of January unless said',
          schema: text,
        },
        { name: 'to', description: 'The same, exclusive; now unless said', schema: text },
      ],
      parameters: { kpi: { description: 'maintenance.schedule_compliance', schema: text } },
      answer: answers.one('Figure'),
    },
  },
}
