import type { DescribedOperation } from '#platform/api/openapi/api_description'
import type { ApiRoute } from '#platform/api/openapi/api_routes'
import { failureResponses, type FailureName } from '#platform/api/openapi/common_components'
import type { EntityOperations } from '#platform/api/openapi/entity_operations'
import { ref } from '#platform/api/openapi/json_schema'
import type { Answer, JsonSchema } from '#platform/api/openapi/operation'

const shared = (name: string) => ({ $ref: `#/components/parameters/${name}` })
const header = (name: string) => ({ $ref: `#/components/headers/${name}` })

/** One operation of the document. */
export class OperationDocument {
  constructor(
    private readonly route: ApiRoute,
    private readonly described: DescribedOperation,
    private readonly entity?: EntityOperations
  ) {}

  toObject(): JsonSchema {
    const { noun, operation } = this.described
    const { summary, description, permission, body, answer } = operation
    return {
      operationId: this.route.name,
      tags: [noun.tag],
      summary,
      ...(description && { description }),
      ...(permission && { 'x-permission': permission }),
      ...(!this.route.guarded && { security: [] }),
      parameters: this.#parameters(),
      ...(body && {
        requestBody: { required: !body.optional, content: content(body.schema, body.contentType) },
      }),
      responses: {
        [answer.status]: responseOf(answer, this.#isIdempotent),
        ...failureResponses(this.#failures()),
      },
    }
  }

  get #isIdempotent() {
    return this.route.guarded && this.route.method === 'post'
  }

  #parameters() {
    const { ifMatch, answer } = this.described.operation
    return [
      ...this.route.parameters.map((name) => this.#pathParameter(name)),
      ...this.#query(),
      shared('Tenant'),
      ...(ifMatch ? [shared('IfMatch')] : []),
      ...(answer.etag && this.route.method === 'get' ? [shared('IfNoneMatch')] : []),
      ...(this.#isIdempotent ? [shared('IdempotencyKey')] : []),
    ]
  }

  #pathParameter(name: string) {
    if (name === 'id') return shared('Id')
    const { noun, operation } = this.described
    const told = operation.parameters?.[name] ?? noun.parameters?.[name]
    return { name, in: 'path', required: true, ...told }
  }

  #query() {
    const { query = [], listed, including, answer } = this.described.operation
    const own = [
      ...query,
      ...((listed && this.entity?.listParameters) || []),
      ...(including && this.entity ? [this.entity.includeParameter] : []),
    ]
    const pages = answer.paged ? [shared('Page'), shared('PageSize')] : []
    return [...pages, ...own.map((parameter) => ({ in: 'query', ...parameter }))]
  }

  #failures(): FailureName[] {
    const { permission, body, query, listed, including, ifMatch, answer } = this.described.operation
    const reads = body ?? query ?? listed ?? including ?? answer.paged
    const changes = this.route.method !== 'get'
    const when: [FailureName, unknown][] = [
      ['BadRequest', reads],
      ['Unauthenticated', this.route.guarded],
      ['Forbidden', permission],
      ['NotFound', this.route.parameters.length],
      ['Conflict', changes && this.route.guarded],
      ['PreconditionFailed', ifMatch],
      ['Invalid', body],
      ['RateLimited', true],
    ]
    return when.filter(([, applies]) => applies).map(([name]) => name)
  }
}

function responseOf(answer: Answer, idempotent: boolean) {
  const { says, schema, contentType, etag, location, bare } = answer
  const headers = {
    ...(etag && { ETag: header('ETag') }),
    ...(location && { Location: header('Location') }),
    ...(idempotent && { 'Idempotency-Replayed': header('IdempotencyReplayed') }),
  }
  const shape = schema && (contentType || bare ? schema : envelope(answer))
  return {
    description: says,
    ...(Object.keys(headers).length > 0 && { headers }),
    ...(shape && { content: content(shape, contentType) }),
  }
}

function envelope({ schema, paged, meta = {} }: Answer): JsonSchema {
  const members = { ...(paged && { pagination: ref('Pagination') }), ...meta }
  const names = Object.keys(members)
  const wider = { allOf: [ref('Meta'), { type: 'object', properties: members, required: names }] }
  return {
    type: 'object',
    properties: {
      success: { const: true },
      data: schema,
      meta: names.length > 0 ? wider : ref('Meta'),
    },
    required: ['success', 'data', 'meta'],
    additionalProperties: false,
  }
}

function content(schema: JsonSchema, contentType = 'application/json') {
  return { [contentType]: { schema } }
}
