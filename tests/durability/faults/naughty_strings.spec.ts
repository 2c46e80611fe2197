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
/** Operations tried at a time. */
const LANES = 4

/** What plugins bring their contract suite tries. */
const isWrite = ({ method, plugin }: ApiRoute) => !plugin && WRITES.includes(method)

type Operation = { route: ApiRoute; request: Recorded; schema?: JsonSchema }
type Body = object | string | Buffer
type Try = {
  name: string
  request: Recorded
  body: Body
  kind: string
  sent?: { path: Path; text: string }
}
type Answer = { status: number; data: unknown }

test.group('Hostile texts and bodies', (group) => {
  const pair = twoTenants(group)
  const chance = new Chance()
  group.teardown(killAll)

  test('are kept as they are or refused, at every operation that writes', async ({
    client,
    assert,
  }) => {
    const web = await Process.web()
    const operations = await writes(client)
    const tries = operations.map((one) => [...withTexts(one), ...withBodies(one)])
    const tally = new Tally()
    const queue = tries.values()
    const lane = async () => {
      for (const own of queue)
        for (const one of own) tally.note(one, await send(web.url, one.request, one.body))
    }
    await Promise.all(Array.from({ length: LANES }, lane))

    new Verdict('naughty-strings', chance.seed)
      .atLeast('operations', operations.length, 40)
      .atLeast('texts kept', tally.kept, 100)
      .atLeast('texts refused', tally.refused, 100)
      .equal('texts that came back changed', tally.changed, [])
      .atLeast('bodies', tally.bodies, 100)
      .equal('bodies taken that are no JSON', tally.taken, [])
      .equal('answers of 5xx', tally.broken, [])
      .equal('the process runs', web.isRunning, true)
      .close(assert)
  }).timeout(FAULT_TIMEOUT)

  /** A valid request of every operation that takes JSON. */
  async function writes(client: ApiClient) {
    const home = pair.ours
    const api = await Caller.admin(client, home)
    const { paths } = (await api.get('/openapi.json')).body() as OpenapiDocument
    const found: Operation[] = []
    for (const route of apiRoutes().filter(isWrite)) {
      const request = await recorded(route, scenarios[route.name], { client, api, home })
      if (request) found.push({ route, request, schema: schemaOf(paths, route) })
    }
    return found
  }

  function withTexts({ route: { name }, request, schema }: Operation): Try[] {
    return textFields(request.body, schema).flatMap((path) =>
      some(NAUGHTY_STRINGS, SOME.texts).map((text) => {
        const body = withText(request.body, path, text)
        return {
          name,
          request,
          body,
          kind: `${path.join('.')}: ${text.slice(0, 40)}`,
          sent: { path, text },
        }
      })
    )
  }

  function withBodies({ route: { name }, request }: Operation): Try[] {
    return some(HOSTILE_BODIES, SOME.bodies).map(({ name: kind, text: body }) => ({
      name,
      request,
      body,
      kind,
    }))
  }

  function some<T>(all: readonly T[], count: number): readonly T[] {
    if (isFull) return all
    const first = chance.between(0, all.length - 1)
    return Array.from({ length: count }, (_each, at) => all[(first + at * 7) % all.length])
  }
})

/** What became of them. White space around a text is nobody's: it is cut off. */
class Tally {
  kept = 0
  refused = 0
  bodies = 0
  readonly broken: unknown[] = []
  readonly changed: unknown[] = []
  readonly taken: unknown[] = []

  note({ name, kind, sent }: Try, { status, data }: Answer) {
    if (!sent) this.bodies++
    if (status >= 500) this.broken.push({ name, kind, status })
    else if (sent) this.compare({ name, kind, ...sent }, { status, data })
    else if (status < 400 && kind.startsWith('n_')) this.taken.push({ name, kind, status })
  }

  private compare(
    { path, text, ...where }: { name: string; kind: string; path: Path; text: string },
    { status, data }: Answer
  ) {
    if (status >= 400) return void this.refused++
    this.kept++
    const kept = valueAt(data, path)
    if (typeof kept === 'string' && ![text, text.trim()].includes(kept))
      this.changed.push({ ...where, kept })
  }
}

function schemaOf(paths: OpenapiDocument['paths'], { path, method }: ApiRoute) {
  const operation = paths[path][method] as {
    requestBody?: { content: Record<string, { schema: JsonSchema }> }
  }
  return operation.requestBody?.content['application/json']?.schema
}

async function send(url: string, { method, path, headers }: Recorded, body: Body): Promise<Answer> {
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
