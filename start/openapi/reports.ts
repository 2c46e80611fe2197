import { reportOperations } from '#openapi/story_operations'
import { object, text } from '#platform/api/openapi/json_schema'
import type { NounDescription } from '#platform/api/openapi/operation'

export const reports: NounDescription = {
  tag: 'Reports',
  about: 'Tasks, and records of the entities a company invented, on paper.',
  schemas: { ReportTemplate: object({ key: text, title: text }) },
  operations: {
    ...reportOperations('tasks', 'view_tasks'),
  },
}
