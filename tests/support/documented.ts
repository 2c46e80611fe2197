import type { ApiResponse } from '@japa/api-client'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { ApiRoute } from '#platform/api/openapi/api_routes'
import type { OpenapiDocument } from '#platform/api/openapi/openapi_document'

type Success = { status: number; content?: Record<string, object>; headers?: object }

/** How an answer departs from what the document says of a success of its operation; nothing where it does not. */
export function departures(
  document: OpenapiDocument,
  route: ApiRoute,
  response: ApiResponse
): string[] {
  const { status, content, headers = {} } = success(document, route)
  if (response.status() !== status)
    return [`answered ${response.status()} instead of ${status}: ${response.text().slice(0, 300)}`]
  const missing = Object.keys(headers)
    .filter((name) => name !== 'Idempotency-Replayed' && !response.header(name.toLowerCase()))
    .map((name) => `has no header ${name}`)
  return [...missing, ...bodyProblems(document, route, { status, content, response })]
}

function bodyProblems(
  document: OpenapiDocument,
  route: ApiRoute,
  { status, content, response }: Success & { response: ApiResponse }
) {
  if (!content) return response.text() === '' ? [] : ['has a body, which is not documented']
  if (!content['application/json'])
    return response.header('content-type') ? [] : ['has no content type']
  const ajv = addFormats.default(new Ajv2020({ strict: false, allErrors: true, logger: false }))
  ajv.addSchema(document, 'https://api.test/openapi.json')
  const validate = ajv.getSchema(`https://api.test/openapi.json#/${pointerTo(route, status)}`)!
  if (validate(response.body())) return []
  return [`is not as documented: ${JSON.stringify(validate.errors?.slice(0, 5))}`]
}

/** Where the document says what a success of this operation looks like. */
function success({ paths }: OpenapiDocument, { path, method }: ApiRoute): Success {
  const { responses } = paths[path][method] as {
    responses: Record<string, Omit<Success, 'status'>>
  }
  const status = Object.keys(responses).find((code) => code.startsWith('2'))!
  return { status: Number(status), ...responses[status] }
}

function pointerTo({ path, method }: ApiRoute, status: number) {
  const media = ['content', 'application/json', 'schema']
  return ['paths', path, method, 'responses', String(status), ...media]
    .map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')))
    .join('/')
}
