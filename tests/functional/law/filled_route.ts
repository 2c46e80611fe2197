import { apiRoutes, type ApiRoute } from '#platform/api/openapi/api_routes'
import type { Neighbourhood } from '#tests/functional/law/neighbourhood'
import { PASSWORD } from '#tests/support/tenants'

export const DOORS = ['/api/v1', '/ui/v1']
export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'

/** What a route that looks at its body first must be sent to get any further. */
const BODIES: Record<string, object> = {
  'tasks.comments.store': { body: 'Mine' },
  'records.comments.store': { body: 'Mine' },
  'records.checklists.store': { form: 'general_safety' },
  'records.attachments.presign': { name: 'a.txt', size: 1, content_type: 'text/plain' },
  'records.status': { status: 'given' },
  'records.store': { title: 'Mine' },
  'records.bulk': { action: 'delete', filter: {} },
  'comments.update': { body: 'Mine' },
  'comments.replace': { body: 'Mine' },
  'tasks.checklists.store': { form: 'general_safety' },
  'checklists.update': { answers: { ladder: 'pass' } },
  'checklists.replace': { answers: { ladder: 'pass' } },
  'tasks.attachments.presign': { name: 'a.txt', size: 1, content_type: 'text/plain' },
  'tasks.status': { status: 'in_progress' },
  'equipment.shutdown': { reason: 'Mine' },
  'downtime.update': { reason: 'Mine' },
  'downtime.replace': { reason: 'Mine' },
  'users.store': { email: 'mine@people.test', password: PASSWORD, role: 'technician' },
  'users.update': { first_name: 'Mine' },
  'users.replace': { first_name: 'Mine', role: 'technician' },
  'roles.store': { key: 'mine', title: 'Mine' },
  'roles.update': { title: 'Mine' },
  'roles.replace': { title: 'Mine' },
  'teams.store': { name: 'Mine' },
  'teams.update': { name: 'Mine' },
  'teams.replace': { name: 'Mine' },
  'teams.members.store': { user_id: '0199a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b' },
  'invitations.store': { email: 'guest@people.test', role: 'technician' },
  'views.store': { entity: 'equipment', title: 'Mine' },
  'views.merges.store': { base: { title: 'Mine' }, mine: { title: 'Mine' } },
  'approvals.decide': { decision: 'approve' },
  'approvals.delegate.update': {
    delegate_id: '0199a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b',
    until: '2999-01-01',
  },
  'definitions.rollbacks.store': { version: 1 },
  'automations.trials.store': { record_id: '0199a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b' },
  'templates.preview': { entity: 'task', record_id: '0199a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b' },
  'hooks.store': { record_id: '0199a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b' },
}

export type FilledRoute = ApiRoute & { url: string; body: object }

/** The routes of a door, those of plugins apart, with addresses of a neighbourhood. @throws for a parameter nobody gave a value */
export function filledRoutes(door: string, of: Neighbourhood): FilledRoute[] {
  return apiRoutes(door)
    .filter(({ plugin }) => !plugin)
    .map((route) => filled(route, door, of))
}

/** What is installed is everybody's to read about. */
const OF_THE_DEPLOYMENT = '/settings/plugins/'

/** The pages of known users that are about something of theirs. */
export function filledPages(of: Neighbourhood): FilledRoute[] {
  const pages = apiRoutes('').filter(
    ({ path, guarded, plugin, parameters }) =>
      guarded &&
      !plugin &&
      parameters.length > 0 &&
      ![...DOORS, OF_THE_DEPLOYMENT].some((start) => path.startsWith(start))
  )
  return pages.map((route) => filled(route, '', of))
}

function filled(route: ApiRoute, door: string, { ids, parameters }: Neighbourhood): FilledRoute {
  const noun = route.path.split('/').find(Boolean)!
  const path = route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    // What is called key is one thing of definitions and another of automations.
    const value = name === 'id' ? ids[noun] : (parameters[`${noun}.${name}`] ?? parameters[name])
    if (!value)
      throw new Error(`Give the test a value for "${name}" of ${route.name} (${route.path})`)
    return value
  })
  return {
    ...route,
    url: door + path,
    body: BODIES[route.name] ?? (noun === 'downtime' ? downtimeOf(ids) : {}),
  }
}

function downtimeOf({ equipment }: Record<string, string>) {
  return { equipment_id: equipment, reason: 'Mine', starts_at: '2026-01-02T08:00:00Z' }
}

export function isChanging({ method }: ApiRoute) {
  return method !== 'get' && method !== 'delete'
}
