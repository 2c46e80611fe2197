import router from '@adonisjs/core/services/router'
import type { RouteJSON } from '@adonisjs/core/types/http'

export const API_PREFIX = '/api/v1'
const GUARD = 'principal'
const GATE = 'plugin'

/** What the middleware of a plugin was given. */
type Gate = { id: string } | undefined

export type ApiRoute = {
  /** Without the door: `equipment.shutdown`. */
  name: string
  /** `get` */
  method: string
  /** `/equipment/{id}/shutdown/` */
  path: string
  /** Names of the path's parameters. */
  parameters: string[]
  /** Behind it, only known users. */
  guarded: boolean
  /** The plugin it comes with, whose own tests speak of it. */
  plugin?: string
}

/** The routes of a door; both have the same, so documents speak of the first. */
export function apiRoutes(prefix = API_PREFIX): ApiRoute[] {
  const routes = Object.values(router.toJSON()).flat()
  return routes
    .filter(({ pattern }) => pattern.startsWith(`${prefix}/`))
    .flatMap((route) => operationsOf(route, prefix))
}

/** A route for each of its methods: a resource answers PUT and PATCH by one. */
function operationsOf(
  { name = '', methods, pattern, middleware }: RouteJSON,
  prefix: string
): ApiRoute[] {
  const path = pattern.slice(prefix.length).replace(/\/$/, '')
  const own = name.slice(name.indexOf('.') + 1)
  const isBoth = methods.includes('PUT') && methods.includes('PATCH')
  const gates = [...middleware.all()].filter((each) => typeof each === 'object')
  const behind = (gate: string) => gates.find(({ name: known }) => known === gate)
  const shared = {
    path: path.replaceAll(/:(\w+)/g, '{$1}') + (isFile(path) ? '' : '/'),
    parameters: [...path.matchAll(/:(\w+)/g)].map(([, parameter]) => parameter),
    guarded: behind(GUARD) !== undefined,
    plugin: (behind(GATE)?.args as unknown as Gate)?.id,
  }
  const verbs = methods.filter((method) => !['HEAD', 'OPTIONS'].includes(method))
  return verbs.map((verb) => ({
    ...shared,
    name: isBoth && verb === 'PUT' ? own.replace(/update$/, 'replace') : own,
    method: verb.toLowerCase(),
  }))
}

/** `schema.json` */
function isFile(path: string) {
  return /\.\w+$/.test(path)
}
