import { test } from '@japa/runner'
import { Validator } from '@seriousme/openapi-schema-validator'
import { apiDescription } from '#platform/api/openapi/api_description'
import { apiRoutes } from '#platform/api/openapi/api_routes'
import type { OpenapiDocument } from '#platform/api/openapi/openapi_document'
import { scenarios } from '#tests/functional/contract/all_scenarios'
import { Caller } from '#tests/support/caller'
import { departures } from '#tests/support/documented'
import { twoTenants } from '#tests/support/tenants'

/** What plugins bring their own tests speak of. */
const ours = apiDescription.within(new Set())
const coreRoutes = () => apiRoutes().filter(({ plugin }) => !plugin)

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
      assert.deepEqual(departures(document, route, response), [])
    })
})
