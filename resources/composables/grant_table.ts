/** What each resource lets people do; administrative ones are never reached by a wildcard. */
export const RESOURCES: { key: string; actions: string[] }[] = [
  { key: 'tasks', actions: ['view', 'create', 'update', 'delete'] },
  { key: 'equipment', actions: ['view', 'create', 'update', 'delete'] },
  { key: 'facilities', actions: ['view', 'create', 'update', 'delete'] },
  { key: 'users', actions: ['view', 'create', 'update', 'delete'] },
  { key: 'roles', actions: ['view', 'create', 'update', 'delete'] },
  { key: 'teams', actions: ['view', 'create', 'update', 'delete'] },
  { key: 'definitions', actions: ['view', 'update', 'publish'] },
  { key: 'plugins', actions: ['view', 'update'] },
  { key: 'audit', actions: ['view'] },
  { key: 'storage', actions: ['view'] },
]

/** So many of them, the first, are what people do their daily work with. */
export const DAILY = 3

/** What an entity of the company's own lets people do. */
export const OWN_ACTIONS = ['view', 'create', 'update', 'delete']

export const SCOPES = ['all', 'facility', 'team', 'assigned', 'own'] as const

/** `update_tasks:assigned` → the scope under its permission. */
export function scopesOf(grants: string[]) {
  return new Map(grants.map((grant) => [grant.split(':')[0], grant.split(':')[1] ?? 'all']))
}

/** The grants with one permission given in a scope, or taken when `scope` is null. */
export function withGrant(grants: string[], permission: string, scope: string | null) {
  const rest = grants.filter((grant) => grant.split(':')[0] !== permission)
  if (!scope) return rest
  return [...rest, scope === 'all' ? permission : `${permission}:${scope}`]
}
