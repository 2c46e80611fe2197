import { answers } from '#platform/api/openapi/answers'
import { anything, arrayOf, mapOf, oneOf, ref, text } from '#platform/api/openapi/json_schema'
import type { JsonSchema, NounDescription } from '#platform/api/openapi/operation'
import { body, form } from '#platform/api/openapi/request_body'
import { recordEntity } from '#platform/definitions/record_entity'
import { Entity } from '#platform/entities/entity'
import { entityOperations } from '#start/openapi/entity_operations'
import { ownImports } from '#start/openapi/imports'
import { hiddenSectionsBody } from '#start/openapi/hidden_sections'
import { pointsQuery } from '#start/openapi/lists'
import { statusBody } from '#start/openapi/tasks'
import { bulkValidator } from '#validators/list'
import { checklistValidator, commentValidator } from '#validators/task'
import { uploadValidator } from '#validators/upload'

const VIEW = 'view_{entity}'
const UPDATE = 'update_{entity}'
const words = { component: 'Record', one: 'record', many: 'records of an entity' }

/** Any entity's: whose fields they have is known only where the entity is. */
function anyRecord(): Record<string, JsonSchema> {
  const shapes = Entity.from(recordEntity('record')).openapi() as Record<string, JsonSchema>
  return Object.fromEntries(
    Object.entries(shapes).map(([name, { $defs: _, ...shape }]) => [
      name,
      { ...shape, properties: { ...(shape.properties as object), custom: mapOf(anything) } },
    ])
  )
}

/** `view_records` → `view_{entity}` */
const operations = Object.fromEntries(
  Object.entries(entityOperations('records', words)).map(([name, operation]) => [
    name,
    { ...operation, permission: operation.permission?.replace('records', '{entity}') },
  ])
)

export const records: NounDescription = {
  tag: 'Records',
  about:
    'Records of the entities a company has defined for itself. Each published entity has these addresses, and its people find them here by its name.',
  schemas: anyRecord(),
  parameters: { entity: { description: 'Key of the entity', schema: text } },
  operations: {
    ...operations,
    ...ownImports,
    'records.export': {
      summary: 'Export a list of records',
      description: 'The rows, order and columns of the list, without pages.',
      permission: VIEW,
      query: [{ name: 'format', description: 'csv or xlsx', schema: oneOf('csv', 'xlsx') }],
      listed: true,
      answer: answers.content('text/csv', 'The file'),
    },
    'records.points': {
      summary: 'Read where the records of a list stand',
      description: 'As for the built-in lists.',
      permission: VIEW,
      query: pointsQuery,
      answer: answers.one('Points'),
    },
    'records.bulk': {
      summary: 'Change many records of an entity',
      description: 'As for the built-in lists.',
      permission: VIEW,
      body: body(bulkValidator),
      answer: answers.one('BulkChange'),
    },
    'records.hidden_sections': {
      summary: 'Ask which sections of a record’s form its rules hide, and why',
      description: 'For the record as it is typed; nothing is kept.',
      permission: VIEW,
      body: { schema: hiddenSectionsBody },
      answer: answers.all('HiddenSection'),
    },
    'records.status': {
      summary: 'Change the status of a record',
      description:
        'Where the entity has a workflow. What the workflow refuses is 409 with every reason.',
      permission: UPDATE,
      body: statusBody,
      ifMatch: true,
      answer: answers.record('Record'),
    },
    'records.transitions': {
      summary: 'List what can be done with a record now',
      permission: VIEW,
      answer: answers.all('Transition'),
    },
    'records.history': {
      summary: 'List the changes of a record',
      permission: VIEW,
      answer: answers.page('HistoryEntry'),
    },
    'records.comments.index': {
      summary: 'List the comments on a record',
      permission: VIEW,
      answer: answers.page('Comment'),
    },
    'records.comments.store': {
      summary: 'Comment on a record',
      permission: UPDATE,
      body: body(commentValidator),
      answer: answers.created('Comment'),
    },
    'records.attachments.index': {
      summary: 'List the attachments of a record',
      permission: VIEW,
      answer: answers.page('Attachment'),
    },
    'records.attachments.store': {
      summary: 'Attach files to a record',
      permission: UPDATE,
      body: form({ file: arrayOf({ type: 'string', format: 'binary' }) }),
      answer: answers.created({ type: 'array', items: ref('Attachment') }),
    },
    'records.attachments.presign': {
      summary: 'Announce a file of a record that is sent by itself',
      permission: UPDATE,
      body: body(uploadValidator),
      answer: answers.created('Upload'),
    },
    'records.checklists.index': {
      summary: 'List the checklists of a record',
      permission: VIEW,
      answer: answers.all('Checklist'),
    },
    'records.checklists.store': {
      summary: 'Attach a checklist to a record',
      permission: UPDATE,
      body: body(checklistValidator),
      answer: answers.created('Checklist'),
    },
  },
}
