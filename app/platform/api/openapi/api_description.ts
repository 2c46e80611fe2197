import type { NounDescription, Operation } from '#platform/api/openapi/operation'

export type DescribedOperation = { noun: NounDescription; operation: Operation }

/** What the routes of the API do: core and plugins each describe their own nouns, once per route. */
export class ApiDescription {
  readonly nouns: NounDescription[] = []
  readonly #byRoute = new Map<string, DescribedOperation>()

  /** @throws when a route is described twice */
  describe(noun: NounDescription) {
    this.nouns.push(noun)
    for (const [name, operation] of Object.entries(noun.operations)) {
      if (this.#byRoute.has(name)) throw new Error(`The route "${name}" is described twice`)
      this.#byRoute.set(name, { noun, operation })
    }
  }

  /** By the route's name without its door: `equipment.shutdown`. */
  find(name: string) {
    return this.#byRoute.get(name)
  }

  /** Without the nouns of plugins that are not among these. */
  within(plugins: ReadonlySet<string>): ApiDescription {
    const description = new ApiDescription()
    for (const noun of this.nouns)
      if (!noun.plugin || plugins.has(noun.plugin)) description.describe(noun)
    return description
  }

  /** The entities that shapes are made of. */
  get entityKeys() {
    return this.nouns.flatMap(({ entity }) => entity ?? [])
  }

  get routeNames() {
    return [...this.#byRoute.keys()]
  }
}

export const apiDescription = new ApiDescription()
