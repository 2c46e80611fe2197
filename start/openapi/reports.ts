import { answers } from '#platform/api/openapi/answers'
import { object, oneOf, text } from '#platform/api/openapi/json_schema'
import type { NounDescription } from '#platform/api/openapi/operation'
import { LANGUAGES } from '#platform/language/languages'

const language = {
  name: 'language',
  description: 'Of the report; the caller’s own where it is absent',
  schema: oneOf(...LANGUAGES),
}

function operations(prefix: string, permission: string): NounDescription['operations'] {
  return {
    [`${prefix}.reports.index`]: {
      summary: 'List the reports it can be printed as',
      description: 'The published templates of its entity for PDF.',
      permission,
      answer: answers.all('ReportTemplate'),
    },
    [`${prefix}.reports.show`]: {
      summary: 'Print a report',
      description:
        'A PDF with the fields, the checklists with their answers, photos and signatures that its template shows.',
      permission,
      query: [language],
      answer: answers.content('application/pdf', 'The report'),
    },
  }
}

export const reports: NounDescription = {
  tag: 'Reports',
  about: 'Tasks, and records of the entities a company invented, on paper.',
  schemas: { ReportTemplate: object({ key: text, title: text }) },
  parameters: {
    key: { description: 'Key of the template', schema: text },
    entity: { description: 'Key of the entity', schema: text },
  },
  operations: {
    ...operations('tasks', 'view_tasks'),
    ...operations('records', 'view_{entity}'),
  },
}
