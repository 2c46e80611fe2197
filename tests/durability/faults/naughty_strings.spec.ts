import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { apiRoutes, type ApiRoute } from '#platform/api/openapi/api_routes'
import type { OpenapiDocument } from '#platform/api/openapi/openapi_document'
import type { JsonSchema } from '#platform/api/openapi/operation'
import { scenarios } from '#tests/functional/contract/all_scenarios'
import { Caller } from '#tests/support/caller'
import { Chance } from '#tests/support/faults/chance'
import { HOSTILE_BODIES, NAUGHTY_STRINGS } from '#tests/support/faults/naughty'
import { recorded, type Recorded } from '#tests/support/faults/recorder'
import { FAULT_TIMEOUT, isFull } from '#tests/support/faults/size'
import { textFields, valueAt, withText, type Path } from '#tests/support/faults/text_fields'
import { Verdict } from '#tests/support/faults/verdict'
import { killAll, Process } from '#tests/support/process'
import { twoTenants } from '#tests/support/tenants'

const WRITES = ['post', 'put', 'patch']
/** Of the texts for each field, and of the bodies for each operation, in the short form. */
const SOME = { texts: 5, bodies: 4 }

type Try = { route: ApiRoute; request: Recorded; path: Path; text: string }

test.group('Hostile texts and bodies', (group) => {
  const pair = twoTenants(group)
  const chance = new Chance()
  group.teardown(killAll)

  test('are kept as they are or refused, at every operation that writes', async ({
    client,
    assert,
  }) => {
    const web = await Process.web()
    const found = await writes(client)
    const counts = { kept: 0, refused: 0, fields: 0, bodies: 0 }
    const broken: unknown[] = []
    const changed: unknown[] = []
    const taken: unknown[] = []

    for (const { route, request, schema } of found) {
      for (const path of textFields(request.body, schema)) {
        counts.fields++
        for (const text of some(NAUGHTY_STRINGS, SOME.texts)) {
          const { status, data } = await send(web.url, request, withText(request.body, path, text))
          const where = { name: route.name, path: path.join('.'), text: text.slice(0, 40), status }
          if (status >= 500) broken.push(where)
          else if (status >= 400) counts.refused++
          else {
            counts.kept++
            const kept = valueAt(data, path)
            // White space around a text is nobody's: it is cut off.
            if (typeof kept === 'string' && kept !== text && kept !== text.trim())
              changed.push({ ...where, kept })
          }
        }
      }
      for (const { name, text } of some(HOSTILE_BODIES, SOME.bodies)) {
        counts.bodies++
        const { status } = await send(web.url, request, text)
        if (status >= 500) broken.push({ name: route.name, body: name, status })
        if (status < 400 && name.startsWith('n_'))
          taken.push({ name: route.name, body: name, status })
      }
    }
    new Verdict('naughty-strings', chance.seed)
      .atLeast('operations', found.length, 40)
      .atLeast('text fields', counts.fields, 80)
      .atLeast('texts kept', counts.kept, 100)
      .atLeast('texts refused', counts.refused, 100)
      .equal('texts that came back changed', changed, [])
      .atLeast('bodies', counts.bodies, 100)
      .equal('bodies taken that are no JSON', taken, [])
      .equal('answers of 5xx', broken, [])
      .equal('the process runs', web.isRunning, true)
      .close(assert)
  }).timeout(FAULT_TIMEOUT)

  /** A valid request of every operation that takes JSON. */
  async function writes(client: ApiClient) {
    const home = pair.ours
    const api = await Caller.admin(client, home)
    const { paths } = (await api.get('/openapi.json')).body() as OpenapiDocument
    const found = []
    for (const route of apiRoutes().filter(({ method }) => WRITES.includes(method))) {
      const request = await recorded(route, scenarios[route.name], { client, api, home })
      if (request) found.push({ route, request, schema: schemaOf(paths, route) })
    }
    return found
  }

  function some<T>(all: readonly T[], count: number): readonly T[] {
    if (isFull) return all
    const first = chance.between(0, all.length - 1)
    return Array.from({ length: count }, (_each, at) => all[(first + at * 7) % all.length])
  }
})

function schemaOf(paths: OpenapiDocument['paths'], { path, method }: ApiRoute) {
  const operation = paths[path][method] as {
    requestBody?: { content: Record<string, { schema: JsonSchema }> }
  }
  return operation.requestBody?.content['application/json']?.schema
}

async function send(
  url: string,
  { method, path, headers }: Recorded,
  body: object | string | Buffer
) {
  const answer = await fetch(url + path, {
    method,
    headers: { ...headers, 'content-type': 'application/json' },
    body:
      typeof body === 'string' || Buffer.isBuffer(body) ? (body as BodyInit) : JSON.stringify(body),
  })
  const text = await answer.text()
  const isJson = answer.headers.get('content-type')?.includes('json')
  return { status: answer.status, data: isJson ? JSON.parse(text).data : undefined }
}
