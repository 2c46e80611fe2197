import type { Words } from '#openapi/entity_operations'
import { answers } from '#platform/api/openapi/answers'
import { flag, mapOf, nullable, oneOf, text } from '#platform/api/openapi/json_schema'
import type { Operation, QueryParameter } from '#platform/api/openapi/operation'
import { form } from '#platform/api/openapi/request_body'

export const importFile = {
  type: 'string',
  format: 'binary',
  description: 'CSV or XLSX, at most 25 MB',
}

export const importSheet = { ...text, description: 'Of a workbook; without one its first' }

/** What is sent with a file of records of any entity. */
export const importFields = {
  'file': importFile,
  'mapping?': {
    ...mapOf(nullable(text)),
    description:
      'Column of the file → field path, null to leave it out; without one the names decide',
  },
  'sheet?': importSheet,
  'create_facilities?': { ...flag, description: 'Makes places the file names and nobody has yet' },
  'dry_run?': { ...flag, description: 'Only tells what would happen' },
}

/** Tables from files and into files, at the noun's own addresses. */
export function tableOperations(noun: string, { one, many }: Words): Record<string, Operation> {
  const create = `create_${noun}`
  return {
    [`${noun}.import`]: {
      summary: `Import ${many}`,
      description: `A row whose number is known changes that ${one}, any other adds one. Needs the permissions to create and to update.`,
      permission: create,
      body: form(importFields),
      answer: answers.accepted('AcceptedJob', { location: true }),
    },
    [`${noun}.import_preview`]: {
      summary: `Look into a file of ${many} before importing it`,
      description: 'Nothing is kept.',
      permission: create,
      body: form({ 'file': importFile, 'sheet?': importSheet }),
      answer: answers.one('ImportPreview'),
    },
    [`${noun}.import_template`]: {
      summary: `Get a table of ${many} to fill and import`,
      description: 'A column for every field that can be set, and an example row.',
      permission: create,
      query: [format('Of the file')],
      answer: answers.content('text/csv', 'The table'),
    },
    [`${noun}.export`]: {
      summary: `Export a list of ${many}`,
      description: 'The rows, order and columns of the list, without pages.',
      permission: `view_${noun}`,
      query: [format('csv or xlsx')],
      listed: true,
      answer: answers.content('text/csv', 'The file'),
    },
  }
}

function format(description: string): QueryParameter {
  return { name: 'format', description, schema: oneOf('csv', 'xlsx') }
}
