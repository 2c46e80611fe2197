import type { ApiClient, ApiResponse } from '@japa/api-client'
import type { Group } from '@japa/runner/core'
import { apiRoutes, type ApiRoute } from '#platform/api/openapi/api_routes'
import type { InstalledPlugin } from '#platform/plugins/plugin'
import { pluginRegistry } from '#platform/plugins/plugin_registry'
import { fresh } from '#tests/functional/contract/scenario'
import type { ContractOptions } from '#tests/kit/contract_options'
import { Visitors, type Door } from '#tests/kit/visitors'
import { Caller } from '#tests/support/caller'
import { twoTenants, type TestTenant } from '#tests/support/tenants'

export const DOORS: Door[] = ['/api/v1', '/ui/v1', '']

/** A route of the plugin with the address of something that is there. */
export type PluginRoute = ApiRoute & { door: Door; url: string; body: object }

/** What hangs on every record must be sent to get any further than its body. */
const BODIES: Record<string, object> = {
  'comments.store': { body: 'Mine' },
  'checklists.store': { form: 'general_safety' },
  'attachments.presign': { name: 'a.txt', size: 1, content_type: 'text/plain' },
  'status': { status: 'nowhere' },
  'bulk': { action: 'delete', filter: {} },
}

/** Two companies that have the plugin, and its routes with their records. */
export class PluginStage {
  #records = new Map<string, Promise<Record<string, string>>>()
  #visitors = new Map<string, Visitors>()

  private constructor(
    readonly id: string,
    readonly options: ContractOptions,
    private pair: { ours: TestTenant; theirs: TestTenant }
  ) {}

  static of(group: Group, id: string, options: ContractOptions) {
    return new PluginStage(id, options, twoTenants(group))
  }

  get plugin(): InstalledPlugin {
    return pluginRegistry.find(this.id)
  }

  get ours() {
    return this.pair.ours
  }

  get theirs() {
    return this.pair.theirs
  }

  /** It and what it needs, switched on. @returns the answer, and the milliseconds of its own part */
  async enable(client: ApiClient, home: TestTenant) {
    const api = await Caller.admin(client, home)
    const { needs = {} } = this.plugin.manifest
    for (const { manifest } of pluginRegistry.all())
      if (needs[manifest.id]) await api.post(`/plugins/${manifest.id}/enable/`)
    const start = performance.now()
    const answer = await api.post(`/plugins/${this.id}/enable/`)
    return { answer, took: performance.now() - start }
  }

  async disable(client: ApiClient, home: TestTenant) {
    const api = await Caller.admin(client, home)
    return api.post(`/plugins/${this.id}/disable/`)
  }

  /** One record of each noun that has a sample, by the noun. */
  async records(client: ApiClient, home: TestTenant): Promise<Record<string, string>> {
    const { slug } = home.tenant
    const known = this.#records.get(slug) ?? this.#create(client, home)
    this.#records.set(slug, known)
    return known
  }

  /** Its routes at a door, about these records. @throws for a parameter nobody gave a value */
  routes(door: Door, records: Record<string, string>): PluginRoute[] {
    return apiRoutes(door)
      .filter(({ plugin, path }) => plugin === this.id && (door || isPage(path)))
      .map((route) => ({
        ...route,
        door,
        name: door ? route.name : route.name.replace(/^pages\./, ''),
        url: door + this.#filled(route, records),
        body: this.options.bodies?.[route.name] ?? this.#usualBody(route),
      }))
  }

  /** Those of its routes that answer known users alone. */
  guarded(door: Door, records: Record<string, string>) {
    return this.routes(door, records).filter(({ guarded }) => guarded)
  }

  async send(route: PluginRoute, visitor: (route: PluginRoute) => Promise<ApiResponse>) {
    return visitor(route)
  }

  /** People of a company, by what they may do; without a role a stranger. */
  visitors(client: ApiClient, home: TestTenant, role?: string | string[]) {
    const name = `${home.tenant.slug} ${JSON.stringify(role)}`
    const known = this.#visitors.get(name) ?? new Visitors(client, home, role)
    this.#visitors.set(name, known)
    return known
  }

  async #create(client: ApiClient, home: TestTenant) {
    const api = await Caller.admin(client, home)
    const ids: Record<string, string> = {}
    const stage = { client, api, home, fresh }
    for (const [noun, sample] of Object.entries(this.options.samples ?? {})) {
      const body = await sample(stage)
      ids[noun] = (await api.create(`/${noun.replaceAll('_', '-')}/`, body)).id
    }
    for (const [noun, make] of Object.entries(this.options.made ?? {}))
      ids[noun] = await make(stage)
    return ids
  }

  #filled({ path, name }: ApiRoute, records: Record<string, string>) {
    const [before] = path.split('/{')
    const noun = before.slice(1).replaceAll(/[/-]/g, '_')
    return path.replaceAll(/\{(\w+)\}/g, (_, parameter: string) => {
      const given = this.options.parameters?.[parameter]
      const value = given ?? (parameter === 'id' ? records[noun] : PARAMETERS[parameter])
      if (!value)
        throw new Error(
          `Give contractSuite a sample of "${noun}" or a value for "${parameter}": ${name} (${path}) needs one`
        )
      return value
    })
  }

  #usualBody({ name }: ApiRoute) {
    const usual = Object.entries(BODIES).find(([ending]) => name.endsWith(`.${ending}`))
    return usual?.[1] ?? {}
  }
}

/** Keys of what every company has. */
const PARAMETERS: Record<string, string> = { key: 'task_report.pdf' }

function isPage(path: string) {
  return !/^\/(api|ui)\/v1\//.test(path)
}
