import { test } from '@japa/runner'
import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { apiDescription } from '#platform/api/openapi/api_description'
import { apiRoutes, type ApiRoute } from '#platform/api/openapi/api_routes'
import type { OpenapiDocument } from '#platform/api/openapi/openapi_document'
import { scenarios } from '#tests/functional/contract/all_scenarios'
import { Caller } from '#tests/support/caller'
import { twoTenants } from '#tests/support/tenants'

/** What plugins bring their own tests speak of. */
const ours = apiDescription.within(new Set())
const coreRoutes = () => apiRoutes().filter(({ plugin }) => !plugin)

/** Where the document says what a success of this operation looks like. */
function success({ paths }: OpenapiDocument, { path, method }: ApiRoute) {
  const { responses } = paths[path][method] as {
    responses: Record<string, { content?: Record<string, object>; headers?: object }>
  }
  const status = Object.keys(responses).find((code) => code.startsWith('2'))!
  return { status: Number(status), ...responses[status] }
}

function pointerTo({ path, method }: ApiRoute, status: number) {
  const parts = [
    'paths',
    path,
    method,
    'responses',
    String(status),
    'content',
    'application/json',
    'schema',
  ]
  return parts
    .map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')))
    .join('/')
}

test.group('The OpenAPI document', (group) => {
  const pair = twoTenants(group)

  test('is valid OpenAPI 3.1, for strangers and for the company’s people', async ({
    client,
    assert,
  }) => {
    const api = await Caller.admin(client, pair.ours)
    for (const answer of [
      await api.get('/openapi.json'),
      await client.get('/api/v1/openapi.json'),
    ]) {
      const validator = new Validator()
      const { valid, errors } = await validator.validate(answer.body())
      assert.isTrue(valid, JSON.stringify(errors))
      assert.equal(validator.version, '3.1')
    }
  })

  test('describes every route of the API, and no other', ({ assert }) => {
    assert.sameMembers(
      ours.routeNames,
      coreRoutes().map(({ name }) => name)
    )
  })

  test('says what every path parameter is', async ({ client, assert }) => {
    const { paths } = (await client.get('/api/v1/openapi.json')).body() as OpenapiDocument
    const operations = Object.values(paths).flatMap((path) => Object.values(path)) as {
      parameters: { in?: string; schema?: object }[]
    }[]
    const parameters = operations.flatMap((operation) => operation.parameters)
    assert.deepEqual(
      parameters.filter((parameter) => parameter.in === 'path' && !parameter.schema),
      []
    )
  })

  test('a scenario stands for every operation', ({ assert }) => {
    assert.sameMembers(Object.keys(scenarios), ours.routeNames)
  })

  test('{name} answers as documented')
    .with(() => coreRoutes())
    .run(async ({ client, assert }, route) => {
      const home = pair.ours
      const api = await Caller.admin(client, home)
      const response = await scenarios[route.name]({ client, api, home })
      const document = (await api.get('/openapi.json')).body() as OpenapiDocument
      const { status, content, headers = {} } = success(document, route)

      assert.equal(response.status(), status, response.text())
      for (const name of Object.keys(headers))
        if (name !== 'Idempotency-Replayed')
          assert.exists(response.header(name.toLowerCase()), name)
      if (!content) return assert.equal(response.text(), '')
      if (!content['application/json']) return assert.isNotEmpty(response.header('content-type'))

      const ajv = addFormats.default(new Ajv2020({ strict: false, allErrors: true, logger: false }))
      ajv.addSchema(document, 'https://api.test/openapi.json')
      const validate = ajv.getSchema(`https://api.test/openapi.json#/${pointerTo(route, status)}`)!
      assert.isTrue(validate(response.body()), JSON.stringify(validate.errors?.slice(0, 5)))
    })
})
