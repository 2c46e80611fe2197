import { compile } from 'json-schema-to-typescript'
import type { OpenapiDocument } from '#platform/api/openapi/openapi_document'
import type { JsonSchema } from '#platform/api/openapi/operation'
import { pascalCase } from '#platform/entities/entity_openapi'
import { plainSchema } from '#platform/entities/plain_schema'

type Operation = {
  operationId: string
  summary?: string
  parameters?: (Parameter | { $ref: string })[]
  requestBody?: { content: Record<string, { schema: JsonSchema }> }
  responses: Record<
    string,
    { content?: Record<string, { schema?: JsonSchema }> } | { $ref: string }
  >
}
type Parameter = { name: string; in: string; required?: boolean; schema: JsonSchema }
type TypeSchema = Parameters<typeof compile>[0]

const BANNER = `/**
 * The API of this company with its own fields, for TypeScript. Use it with openapi-fetch:
 *   import createClient from 'openapi-fetch'
 *   import type { paths } from './fieldrino'
 *   const api = createClient<paths>({ baseUrl, headers: { Authorization: \`Bearer \${token}\` } })
 */`

/** Not `Record`: that is what entities of the company's own are called here. */
const NAMED = '{ [name: string]: string }'

/**
 * The document as TypeScript in the shape of openapi-typescript, which openapi-fetch reads: every record by
 * name, and `paths`. Names are made here; nothing is fetched.
 */
export async function clientTypes({ paths, components }: OpenapiDocument): Promise<string> {
  const shapes: Record<string, JsonSchema> = { ...components.schemas }
  const lines = Object.entries(paths).map(([path, methods]) => {
    const calls = Object.entries(methods).map(([method, operation]) =>
      call(method, operation as unknown as Operation, { components, shapes })
    )
    return `  ${JSON.stringify(path)}: {\n${calls.join('\n')}\n  }`
  })
  const text = await declarations(shapes)
  return `${BANNER}\n${text}\nexport interface paths {\n${lines.join('\n')}\n}\n`
}

type Known = { components: OpenapiDocument['components']; shapes: Record<string, JsonSchema> }

function call(method: string, operation: Operation, known: Known) {
  const { operationId, summary, requestBody, responses } = operation
  const name = pascalCase(operationId.replaceAll(/[^a-z0-9]+/gi, '_'))
  const given = (operation.parameters ?? []).map((one) => resolved(one, known) as Parameter)
  const body = requestBody?.content['application/json']?.schema
  return [
    ...(summary ? [`    /** ${summary.replaceAll('*/', '')} */`] : []),
    `    ${method}: {`,
    `      parameters: { query?: ${queryOf(given, `${name}Query`, known)}; header?: ${NAMED}; path${pathOf(given)}; cookie?: never }`,
    `      ${body ? `requestBody: { content: { 'application/json': ${named(`${name}Body`, body, known)} } }` : 'requestBody?: never'}`,
    `      responses: {`,
    ...Object.entries(responses).map(([status, answer]) => reply(status, answer, { name, known })),
    `      }`,
    `    }`,
  ].join('\n')
}

function reply(
  status: string,
  answer: Operation['responses'][string],
  { name, known }: { name: string; known: Known }
) {
  const isShared = '$ref' in answer
  const { content } = resolved(answer, known) as {
    content?: Record<string, { schema?: JsonSchema }>
  }
  const schema = content?.['application/json']?.schema
  const type = schema && (isShared ? 'Failure' : named(`${name}Answer${status}`, schema, known))
  const told = type
    ? `{ 'application/json': ${type} }`
    : content
      ? '{ [type: string]: string }'
      : 'never'
  const optional = type || content ? '' : '?'
  return `        ${status}: { headers: ${NAMED}; content${optional}: ${told} }`
}

function queryOf(given: Parameter[], name: string, known: Known) {
  const query = given.filter((one) => one.in === 'query')
  if (!query.length) return 'never'
  const properties = Object.fromEntries(query.map(({ name: key, schema }) => [key, schema]))
  const required = query.filter((one) => one.required).map(({ name: key }) => key)
  return named(name, { type: 'object', properties, required, additionalProperties: true }, known)
}

function pathOf(given: Parameter[]) {
  const names = given.filter((one) => one.in === 'path').map(({ name }) => `${name}: string`)
  return names.length ? `: { ${names.join('; ')} }` : '?: never'
}

function named(name: string, schema: JsonSchema, { shapes }: Known) {
  const ref = schema.$ref as string | undefined
  if (ref) return ref.split('/').at(-1)!
  shapes[name] = schema
  return name
}

function resolved(one: object, { components }: Known): object {
  if (!('$ref' in one)) return one
  const [, , kind, key] = String(one.$ref).split('/')
  return (components[kind] as Record<string, object>)[key]
}

/** One compilation for all, so that each shape has one name. */
async function declarations(shapes: Record<string, JsonSchema>) {
  const text = JSON.stringify({ $defs: shapes }, (key, value) =>
    key === '$ref' ? String(value).replace('#/components/schemas/', '#/$defs/') : value
  )
  const schema = JSON.parse(text) as { $defs: Record<string, JsonSchema> }
  const plain = Object.entries(schema.$defs).map(([name, shape]) => [name, withName(name, shape)])
  return compile({ $defs: Object.fromEntries(plain) } as TypeSchema, 'Everything', {
    additionalProperties: false,
    bannerComment: '',
    format: false,
    unknownAny: true,
    ignoreMinAndMaxItems: true,
    unreachableDefinitions: true,
    $refOptions: { resolve: { external: false, file: false, http: false } },
  })
}

/** Titles would become names of types: the shape has one already. */
function withName(name: string, shape: JsonSchema) {
  return { ...plainSchema(shape), title: name }
}
