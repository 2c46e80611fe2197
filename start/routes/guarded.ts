import type { RouteGroup } from '@adonisjs/core/http'

/** The middleware that lets only known users through, as each door makes it. */
export type Guarded = Parameters<RouteGroup['use']>[0]
