import { arrayOf, ref } from '#platform/api/openapi/json_schema'
import type { Answer, JsonSchema } from '#platform/api/openapi/operation'

type Shape = string | JsonSchema

const shape = (of: Shape): JsonSchema => (typeof of === 'string' ? ref(of) : of)

/** The successes there are; a name stands for a component schema. */
export const answers = {
  one: (of: Shape, more: Partial<Answer> = {}): Answer => ({
    status: 200,
    says: 'Done',
    schema: shape(of),
    ...more,
  }),

  /** One resource with its revision. */
  record: (of: Shape): Answer => ({
    status: 200,
    says: 'The record',
    schema: shape(of),
    etag: true,
  }),

  /** Everything there is, in one answer. */
  all: (of: Shape): Answer => ({ status: 200, says: 'All of them', schema: arrayOf(shape(of)) }),

  page: (of: Shape, more: Partial<Answer> = {}): Answer => ({
    status: 200,
    says: 'A page',
    schema: arrayOf(shape(of)),
    paged: true,
    ...more,
  }),

  created: (of: Shape, more: Partial<Answer> = {}): Answer => ({
    status: 201,
    says: 'Created',
    schema: shape(of),
    location: true,
    ...more,
  }),

  /** Work that goes on after the answer. */
  accepted: (of: Shape, more: Partial<Answer> = {}): Answer => ({
    status: 202,
    says: 'Accepted',
    schema: shape(of),
    ...more,
  }),

  none: (): Answer => ({ status: 204, says: 'Done' }),

  /** A file or text. */
  content: (contentType: string, says: string): Answer => ({
    status: 200,
    says,
    contentType,
    schema: { type: 'string' },
  }),

  /** JSON that is a document of its own. */
  document: (says: string, contentType = 'application/json'): Answer => ({
    status: 200,
    says,
    contentType,
    bare: true,
    schema: { type: 'object' },
  }),
}
