import { answers } from '#platform/api/openapi/answers'
import {
  anything,
  moment,
  nullable,
  object,
  ref,
  text,
  uuid,
} from '#platform/api/openapi/json_schema'
import type { NounDescription } from '#platform/api/openapi/operation'

const period = {
  anyOf: [moment, { type: 'string', format: 'date' }],
  description: 'A moment, or a day where the tenant is',
}

const filters = [
  { name: 'entity', description: 'Of this kind: `task`, `equipment`, `role` …', schema: text },
  { name: 'record', description: 'Of this record', schema: uuid },
  { name: 'actor', description: 'By this user', schema: uuid },
  {
    name: 'action',
    description: 'What was done: `created`, `updated`, `deleted`, `restored` …',
    schema: text,
  },
  {
    name: 'channel',
    description: '`ui`, `api`, `import`, `automation`, `plugin` or `system`',
    schema: text,
  },
  { name: 'from', description: 'Since this moment, or from this day on', schema: period },
  {
    name: 'to',
    description: 'Before this moment, or up to and with this day',
    schema: period,
  },
]

const AuditEntry = object({
  id: uuid,
  at: moment,
  entity: text,
  record_id: nullable(uuid),
  action: text,
  channel: text,
  changes: {
    type: 'object',
    additionalProperties: { type: 'array', items: anything, minItems: 2, maxItems: 2 },
    description: 'Path → [before, after]',
  },
  request_id: nullable(text),
  actor: nullable(ref('Reference')),
})

export const audit: NounDescription = {
  tag: 'Audit',
  about: 'Who did what and when. Rows are only ever added.',
  schemas: { AuditEntry },
  operations: {
    'audit.index': {
      summary: 'List the audit log',
      permission: 'view_audit',
      query: filters,
      answer: answers.page('AuditEntry'),
    },
  },
}
