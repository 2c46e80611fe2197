import { answers } from '#platform/api/openapi/answers'
import { object, text, uuid } from '#platform/api/openapi/json_schema'
import type { NounDescription } from '#platform/api/openapi/operation'

export const search: NounDescription = {
  tag: 'Search',
  about: 'Across everything the caller may see.',
  schemas: { Hit: object({ entity: text, id: uuid, label: text, url: text }) },
  operations: {
    search: {
      summary: 'Search everything',
      query: [
        {
          name: 'q',
          description: 'Words, at most 200 characters',
          schema: { type: 'string', maxLength: 200 },
        },
      ],
      answer: answers.all('Hit'),
    },
  },
}
