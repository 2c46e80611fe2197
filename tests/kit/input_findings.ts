import type { ApiClient } from '@japa/api-client'
import { apiDescription } from '#platform/api/openapi/api_description'
import type { OpenapiDocument } from '#platform/api/openapi/openapi_document'
import { BAD_QUERIES, badInput } from '#tests/kit/bad_input'
import { scenariosOf, usualReasons } from '#tests/kit/happy_paths'
import type { PluginRoute, PluginStage } from '#tests/kit/plugin_stage'
import { told } from '#tests/kit/route_findings'
import { Caller } from '#tests/support/caller'
import { departures } from '#tests/support/documented'

const NO_UUIDS = ['no-uuid', '%00', '1', '../..', '00000000-0000-0000-0000-00000000000g']

/** What a plugin's routes make of good and of bad input. */
export class InputFindings {
  constructor(
    private stage: PluginStage,
    private client: ApiClient
  ) {}

  /** Scenarios whose answer is not what the document says. */
  async documented() {
    const { ours, options } = this.stage
    const api = await Caller.admin(this.client, ours)
    const scenarios = scenariosOf(this.stage)
    const reasons = { ...(await usualReasons(this.stage)), ...options.untried }
    const document = await this.#document()
    const found: string[] = []
    for (const route of await this.#routes()) {
      const scenario = scenarios[route.name]
      if (!scenario || reasons[route.name] || !apiDescription.find(route.name)) continue
      const answer = await scenario({ client: this.client, api, home: ours })
      found.push(...departures(document, route, answer).map((what) => `${route.name}: ${what}`))
    }
    return found
  }

  /** What was taken that may not be, and what broke. */
  async bad() {
    const document = await this.#document()
    const admins = this.stage.visitors(this.client, this.stage.ours, 'admin')
    const found: string[] = []
    for (const route of await this.#routes()) {
      for (const asked of this.#askedOf(route)) {
        const answer = await admins.ask(asked)
        if (answer.status() >= 500) found.push(`${asked.method} ${asked.url}: ${told(answer)}`)
      }
      if (route.method === 'get' || route.method === 'delete') continue
      for (const { what, body, refused } of badInput(document, route)) {
        const { status, text } = statusOf(await admins.ask(route, body))
        if (status >= 500 || (refused && (status < 400 || status === 403)))
          found.push(`${route.name} took ${what}: answered ${status} ${text}`)
      }
    }
    return found
  }

  /** The same address with ids that are none, and questions no list knows. */
  #askedOf(route: PluginRoute): PluginRoute[] {
    const ids = route.parameters.includes('id')
      ? NO_UUIDS.map((id) => ({ ...route, url: route.url.replace(/[0-9a-f-]{36}/, id) }))
      : []
    if (route.method !== 'get') return ids
    return [...ids, ...BAD_QUERIES.map((query) => ({ ...route, url: `${route.url}?${query}` }))]
  }

  async #routes() {
    const records = await this.stage.records(this.client, this.stage.ours)
    return this.stage.routes('/api/v1', records)
  }

  async #document() {
    const api = await Caller.admin(this.client, this.stage.ours)
    return (await api.get('/openapi.json')).body() as OpenapiDocument
  }
}

function statusOf(answer: { status(): number; text(): string }) {
  return { status: answer.status(), text: answer.text().slice(0, 200) }
}
