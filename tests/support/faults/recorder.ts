import { ApiClient, type ApiRequest } from '@japa/api-client'
import type { Scenario, Stage } from '#tests/functional/contract/scenario'
import type { ApiRoute } from '#platform/api/openapi/api_routes'

export type Recorded = {
  method: string
  path: string
  headers: Record<string, string>
  body: Record<string, unknown>
}

/** What superagent knows of a request that is about to leave. */
type Leaving = {
  method: string
  url: string
  _data?: unknown
  header: Record<string, string>
}

let heard: Leaving[] = []

ApiClient.setup((request: ApiRequest) => {
  heard.push(request.request as unknown as Leaving)
})

/** Plays the scenario of an operation and answers the request of the operation itself; null where it sent no JSON. */
export async function recorded(
  { method, path }: ApiRoute,
  scenario: Scenario,
  stage: Stage
): Promise<Recorded | null> {
  heard = []
  await scenario(stage)
  const pattern = new RegExp(`/api/v1${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`)
  const own = heard.findLast(
    (request) => request.method.toLowerCase() === method && pattern.test(pathOf(request.url))
  )
  if (!own || (own._data !== undefined && !isObject(own._data))) return null
  const { authorization, 'x-tenant': tenant } = lowered(own.header)
  return {
    method: method.toUpperCase(),
    path: pathOf(own.url),
    headers: { ...(authorization && { authorization }), ...(tenant && { 'x-tenant': tenant }) },
    body: (own._data ?? {}) as Record<string, unknown>,
  }
}

function pathOf(url: string) {
  return new URL(url, 'http://localhost').pathname
}

function lowered(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, text]) => [name.toLowerCase(), text])
  )
}

function isObject(value: unknown) {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
