import { answers } from '#platform/api/openapi/answers'
import {
  arrayOf,
  count,
  nullable,
  object,
  ref,
  text,
  uuid,
} from '#platform/api/openapi/json_schema'
import type { NounDescription } from '#platform/api/openapi/operation'

const bytes = (description: string) => ({ ...count, description })

export const storage: NounDescription = {
  tag: 'Storage',
  about: 'The room the company’s files take up.',
  schemas: {
    Storage: object({
      bytes: bytes('Kept now, small pictures included'),
      files: count,
      limit: bytes('What may be kept'),
      largest: {
        ...arrayOf(
          object({
            id: uuid,
            task_id: nullable(uuid),
            record_id: nullable(uuid),
            holder_noun: nullable(text),
            holder_id: nullable(uuid),
            name: text,
            content_type: text,
            size: count,
            width: nullable(count),
            height: nullable(count),
            url: text,
            thumbnail_url: nullable(text),
            created_by: nullable(ref('Reference')),
            created_at: { ...text, format: 'date-time' },
            task: nullable(ref('Reference')),
            record: nullable(object({ id: uuid, label: text, entity: text, path: text })),
          })
        ),
        description: 'Twenty at most, and none on what one does not see all of',
      },
    }),
  },
  operations: {
    'storage.show': {
      summary: 'Read how much room files take up',
      permission: 'view_storage',
      answer: answers.one('Storage'),
    },
  },
}
