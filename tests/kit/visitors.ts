import type { ApiClient, ApiResponse } from '@japa/api-client'
import type { PluginRoute } from '#tests/kit/plugin_stage'
import { Browser } from '#tests/support/browser'
import { headersOf, person } from '#tests/support/people'
import type { TestTenant } from '#tests/support/tenants'

/** The API, the same for pages, and pages. */
export type Door = '/api/v1' | '/ui/v1' | ''

type Send = (route: PluginRoute, body?: unknown) => Promise<ApiResponse>

/** One person may ask so much a second: then the next one comes. */
const ENOUGH = 150

/** People of one kind at one company, who ask its routes one after the other. */
export class Visitors {
  #asked = 0
  #sends = new Map<string, Promise<Send>>()

  constructor(
    private client: ApiClient,
    private home: TestTenant,
    private role?: string | string[]
  ) {}

  async ask(route: PluginRoute, body: unknown = route.body): Promise<ApiResponse> {
    const crowd = Math.floor(this.#asked++ / ENOUGH)
    const name = `${route.door === '/api/v1' ? 'api' : 'web'} ${crowd}`
    const known = this.#sends.get(name) ?? this.#newcomer(route.door)
    this.#sends.set(name, known)
    return (await known)(route, body)
  }

  #newcomer(door: Door): Promise<Send> {
    return door === '/api/v1' ? this.#program() : this.#browser()
  }

  async #program(): Promise<Send> {
    const headers = this.role
      ? await headersOf(this.home, (await person(this.home, this.role)).id)
      : { 'x-tenant': this.home.tenant.slug }
    return async ({ method, url }, body) => {
      const asked = this.client.request(url, method.toUpperCase()).headers(headers)
      // A text is sent as it is: it may be no JSON.
      return isChanging(method) ? asked.json(body as object) : asked
    }
  }

  async #browser(): Promise<Send> {
    const visitor = Browser.at(this.client, this.home)
    if (this.role) await visitor.logIn((await person(this.home, this.role)).email)
    else await visitor.send('get', '/login')
    return ({ method, url }, body) =>
      visitor.send(method as 'get', url, isChanging(method) ? (body as object) : undefined)
  }
}

function isChanging(method: string) {
  return method !== 'get' && method !== 'delete'
}
