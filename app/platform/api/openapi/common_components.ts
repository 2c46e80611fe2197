import {
  anything,
  arrayOf,
  count,
  flag,
  mapOf,
  moment,
  nullable,
  object,
  ref,
  text,
  uuid,
} from '#platform/api/openapi/json_schema'
import type { JsonSchema } from '#platform/api/openapi/operation'

/** Shapes that every noun's answers share. */
export const commonSchemas: Record<string, JsonSchema> = {
  Meta: {
    type: 'object',
    properties: { timestamp: moment, version: text, request_id: text },
    required: ['timestamp', 'version', 'request_id'],
  },
  Pagination: object({
    page: count,
    page_size: count,
    total: count,
    total_pages: count,
    next_cursor: nullable(text),
  }),
  Reference: object({ id: uuid, label: text }),
  Why: object({
    'text': { ...text, description: 'In the language of whoever asks' },
    'met': flag,
    'value?': { ...anything, description: 'Left out where it is not theirs to know' },
    'source?': { ...text, description: 'The rule behind it, for who may change it' },
    'children': arrayOf(ref('Why')),
  }),
  Failure: object({
    success: { const: false },
    error: object({
      'code': { ...text, description: 'Stable: programs decide by it' },
      'message': { ...text, description: 'Says what to do' },
      'details?': {
        ...mapOf(anything),
        description: 'Field path → messages, where fields are to blame',
      },
    }),
    meta: ref('Meta'),
  }),
}

const failures: Record<string, [status: number, description: string]> = {
  BadRequest: [400, 'The body cannot be read, or a filter, sort or field is unknown'],
  Unauthenticated: [401, 'No token, or one that is not valid here'],
  Forbidden: [403, 'The role does not grant this'],
  NotFound: [404, 'Nothing is here, or the caller may not see it'],
  Conflict: [409, 'The state of things does not allow it: the code says which'],
  PreconditionFailed: [
    412,
    'Somebody saved this in the meantime: If-Match names an older revision',
  ],
  Invalid: [422, 'Well-formed, but some values need attention'],
  RateLimited: [429, 'Too many requests: Retry-After says when'],
}

export type FailureName = keyof typeof failures

export const commonResponses = Object.fromEntries(
  [...Object.entries(failures), ['Failed', [0, 'Any other failure']] as const].map(
    ([name, [, description]]) => [
      name,
      {
        description,
        ...(name === 'RateLimited' && {
          headers: { 'Retry-After': { description: 'Seconds to wait', schema: count } },
        }),
        content: { 'application/json': { schema: ref('Failure') } },
      },
    ]
  )
)

/** `{ "404": { $ref } }` for the failures named. */
export function failureResponses(names: FailureName[]) {
  const entries = names.map((name) => [
    String(failures[name][0]),
    { $ref: `#/components/responses/${name}` },
  ])
  return { ...Object.fromEntries(entries), default: { $ref: '#/components/responses/Failed' } }
}

const header = (name: string, description: string, schema: JsonSchema = text) => ({
  name,
  in: 'header',
  description,
  schema,
})

/** Headers of requests and parameters of lists. */
export const commonParameters = {
  Tenant: header('X-Tenant', 'Names the company on the bare address; its own address needs none'),
  IfMatch: header('If-Match', 'The ETag this change was made from; another one by now answers 412'),
  IfNoneMatch: header('If-None-Match', 'The ETag the client has; the same one still answers 304'),
  IdempotencyKey: header(
    'Idempotency-Key',
    'Kept for 24 hours: the same request with it has one effect and one answer',
    { ...text, maxLength: 255 }
  ),
  Page: {
    name: 'page',
    in: 'query',
    description: 'From 1',
    schema: { type: 'integer', minimum: 1, default: 1 },
  },
  PageSize: {
    name: 'page_size',
    in: 'query',
    description: 'At most 100; more is taken as 100',
    schema: { type: 'integer', minimum: 1, default: 50 },
  },
  Id: { name: 'id', in: 'path', required: true, description: 'UUID of the record', schema: uuid },
}

export const answerHeaders = {
  ETag: { description: 'Revision of what is answered, for If-Match', schema: text },
  Location: { description: 'Address of what was created', schema: text },
  IdempotencyReplayed: { description: 'Sent where an earlier answer is repeated', schema: flag },
}
