import { importFields, importFile, importSheet } from '#openapi/table_operations'
import { answers } from '#platform/api/openapi/answers'
import {
  anything,
  arrayOf,
  count,
  flag,
  moment,
  nullable,
  object,
  oneOf,
  ref,
  text,
  uuid,
} from '#platform/api/openapi/json_schema'
import type { NounDescription } from '#platform/api/openapi/operation'
import { form } from '#platform/api/openapi/request_body'

const CellError = object({
  'row': count,
  'column': nullable(text),
  'path?': nullable(text),
  'value?': nullable(text),
  'message': text,
})

const ImportTally = object({
  created: count,
  updated: count,
  unchanged: count,
  refused: { ...count, description: 'Rows' },
  facilities_created: count,
  error_count: count,
  errors: {
    ...arrayOf(ref('CellError')),
    description: 'The first of them; all are behind errors_url',
  },
})

const Import = object({
  id: uuid,
  noun: {
    ...text,
    description: 'facilities, equipment, tasks, users, or the key of an entity of yours',
  },
  file_name: text,
  state: oneOf('queued', 'running', 'completed', 'failed', 'cancelling', 'cancelled'),
  dry_run: flag,
  progress: object({ done: count, total: nullable(count) }),
  result: nullable(ref('ImportTally')),
  error: nullable(text),
  errors_url: nullable(text),
  created_at: moment,
  finished_at: nullable(moment),
})

const ImportPreview = {
  type: 'object',
  properties: {
    columns: arrayOf(
      object({
        name: text,
        sample: arrayOf(text),
        suggestion: { ...nullable(text), description: 'Path of the field it most likely is' },
      })
    ),
    rows: count,
    delimiter: text,
    encoding: text,
    sheets: { ...arrayOf(text), description: 'Of a workbook; of CSV none' },
    sheet: { ...nullable(text), description: 'The one that was read' },
  },
  required: ['columns', 'rows', 'delimiter', 'sheets', 'sheet'],
}

const fields = {
  ...importFields,
  'equipment_type?': { ...nullable(text), description: 'Of equipment: holds for the whole file' },
  'invite?': {
    ...flag,
    description: 'Of users: new ones get a link to join instead of an account',
  },
}

export const imports: NounDescription = {
  tag: 'Imports and exports',
  about: 'Tables from files and into files. What was exported imports again unchanged.',
  schemas: { CellError, ImportTally, Import, ImportPreview },
  parameters: {
    noun: {
      description: 'What comes from the file or goes into it',
      schema: oneOf('facilities', 'equipment', 'tasks', 'users'),
    },
  },
  operations: {
    'imports.store': {
      summary: 'Import a table',
      description:
        'A row is found again by its key: equipment by equipment_number, tasks by task_number, users by email, facilities by code or by name and parent. Any other adds a record. Rows are kept in batches of 500. Needs the permissions to create and to update.',
      body: form(fields),
      answer: answers.accepted('AcceptedJob', { location: true }),
    },
    'import_previews.store': {
      summary: 'Look into a file before importing it',
      description: 'Nothing is kept.',
      body: form({ 'file': importFile, 'sheet?': importSheet, 'equipment_type?': nullable(text) }),
      answer: answers.one('ImportPreview'),
    },
    'import_templates.show': {
      summary: 'Get a table to fill and import',
      description:
        'A column for every field that can be set, and an example row to overwrite. What records point at goes by name; a workbook offers the choices of a field.',
      query: [
        { name: 'format', description: 'Of the file', schema: oneOf('csv', 'xlsx') },
        { name: 'equipment_type', description: 'With the fields of this one only', schema: text },
      ],
      answer: answers.content('text/csv', 'The table'),
    },
    'imports.index': { summary: 'List imports', answer: answers.page('Import') },
    'imports.show': { summary: 'Read how far an import is', answer: answers.one('Import') },
    'import_errors.show': {
      summary: 'Read every error of an import',
      answer: answers.content('text/csv', 'A line per cell'),
    },
    'import_cancellations.store': {
      summary: 'Stop an import',
      description: 'It says what it kept.',
      answer: answers.one('Job'),
    },
    'import_resumptions.store': {
      summary: 'Go on with an import that stopped',
      answer: answers.one('Import'),
    },
    'exports.index': {
      summary: 'Export a list',
      description:
        'With the filters, sort, search and fields of the list. CSV, or with format=xlsx a workbook.',
      query: [
        { name: 'format', description: 'Of the file', schema: oneOf('csv', 'xlsx') },
        { name: 'sort', description: 'As in the list', schema: text },
        { name: 'search', description: 'As in the list', schema: text },
        { name: 'fields', description: 'As in the list', schema: text },
        {
          name: 'filter',
          description: 'As in the list',
          schema: { type: 'object', additionalProperties: anything },
          style: 'deepObject',
          explode: true,
        },
      ],
      answer: answers.content('text/csv', 'The file'),
    },
  },
}
