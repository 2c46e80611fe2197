import type { ApiClient, ApiResponse } from '@japa/api-client'
import { apiDescription } from '#platform/api/openapi/api_description'
import { DOORS, type PluginRoute, type PluginStage } from '#tests/kit/plugin_stage'
import type { Visitors } from '#tests/kit/visitors'

type Expected = (response: ApiResponse, route: PluginRoute) => boolean | Promise<boolean>

/** What is wrong with who may ask a plugin's routes, told by name. */
export class RouteFindings {
  constructor(
    private stage: PluginStage,
    private client: ApiClient
  ) {}

  /** Routes of the API that are not described, or that a description does not know. */
  described(): string[] {
    const routes = this.stage.routes('/api/v1', new Proxy({}, { get: () => 'id' }))
    const names = routes.map(({ name }) => name)
    const known = apiDescription.nouns
      .filter(({ plugin }) => plugin === this.stage.id)
      .flatMap(({ operations }) => Object.keys(operations))
    return [
      ...names.filter((name) => !known.includes(name)).map((name) => `${name}: is not described`),
      ...known.filter((name) => !names.includes(name)).map((name) => `${name}: is no route`),
      ...routes
        .filter(({ name, guarded }) => guarded && !this.#isForEverybody(name))
        .filter(({ name }) => apiDescription.find(name)?.operation.permission === undefined)
        .map(({ name }) => `${name}: names no permission in the document`),
    ]
  }

  /** Guarded routes that answer strangers, and open ones nobody declared. */
  async withoutLogIn() {
    const { ours, options } = this.stage
    const records = await this.stage.records(this.client, ours)
    const undeclared = DOORS.flatMap((door) => this.stage.routes(door, records))
      .filter(({ guarded, name }) => !guarded && !options.open?.includes(name))
      .map(({ name }) => `${name}: is open to strangers`)
    const strangers = this.stage.visitors(this.client, ours)
    return [
      ...undeclared,
      ...(await this.#surprises(strangers, (answer) => answer.status() === 401)),
    ]
  }

  /** Routes that answer somebody whose role grants nothing: they ask for no permission. */
  async withoutGrants() {
    const people = this.stage.visitors(this.client, this.stage.ours, [])
    const admins = this.stage.visitors(this.client, this.stage.ours, 'admin')
    return this.#surprises(people, async (answer, route) => {
      if (this.#isForEverybody(route.name)) return answer.status() < 500
      if (answer.status() !== 404) return answer.status() === 403
      // What is hidden from them by its address, or not there for anybody.
      return route.parameters.length > 0 || (await admins.ask(route)).status() === 404
    })
  }

  /** Routes that are there although the company has switched the plugin off. */
  async switchedOff() {
    const admins = this.stage.visitors(this.client, this.stage.ours, 'admin')
    return this.#surprises(
      admins,
      (answer, { door }) =>
        answer.status() === 404 && (door === '' || answer.text().includes('PLUGIN_NOT_ENABLED'))
    )
  }

  /** Routes that show or change the neighbour's, to an administrator with the right ids. */
  async neighbours() {
    const theirs = await this.stage.records(this.client, this.stage.theirs)
    const admins = this.stage.visitors(this.client, this.stage.ours, 'admin')
    const isSilent = (answer: ApiResponse) =>
      !Object.values(theirs).some((id) => answer.text().includes(id))
    return this.#surprises(
      admins,
      (answer, { parameters }) =>
        parameters.includes('id')
          ? answer.status() === 404
          : answer.status() >= 300 || isSilent(answer),
      theirs
    )
  }

  async #surprises(visitors: Visitors, isExpected: Expected, records?: Record<string, string>) {
    const about = records ?? (await this.stage.records(this.client, this.stage.ours))
    const found: string[] = []
    for (const route of DOORS.flatMap((door) => this.stage.guarded(door, about))) {
      const answer = await visitors.ask(route)
      if (!(await isExpected(answer, route)))
        found.push(`${route.name} (${route.method} ${route.url}): ${told(answer)}`)
    }
    return found
  }

  #isForEverybody(name: string) {
    return this.stage.options.everybody?.includes(name) ?? false
  }
}

export function told(answer: ApiResponse) {
  return `answered ${answer.status()} ${answer.text().slice(0, 200)}`
}
