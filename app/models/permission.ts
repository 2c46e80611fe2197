export const SCOPES = ['own', 'assigned', 'team', 'facility', 'all'] as const
export type Scope = (typeof SCOPES)[number]

/** What people do their work with; a wildcard like `view_*` covers these and nothing else. */
export const OPERATIONAL = ['facilities', 'equipment', 'tasks', 'service_requests'] as const

/** Granted by name or by `*` only. */
export const ADMINISTRATIVE = [
  'users',
  'roles',
  'teams',
  'definitions',
  'plugins',
  'billing',
  'api_keys',
  'audit',
  'storage',
] as const

const ACTIONS = ['view', 'create', 'update', 'delete'] as const

/** Kept for the roles of the first contract: names for scoped grants. */
const ALIASES: Record<string, string> = {
  view_own_requests: 'view_service_requests:own',
  create_service_request: 'create_service_requests',
}

/** Every permission a role may be granted, for the roles page and the check on write. */
export const PERMISSIONS: string[] = [
  ...OPERATIONAL.flatMap((resource) => ACTIONS.map((action) => `${action}_${resource}`)),
  ...ADMINISTRATIVE.flatMap((resource) => ACTIONS.map((action) => `${action}_${resource}`)),
  'publish_definitions',
]

/** @returns the widest scope that one of `grants` gives for `permission`, null when none does */
export function scopeOf(grants: string[], permission: string): Scope | null {
  const scopes = grants
    .map((grant) => match(ALIASES[grant] ?? grant, permission))
    .filter((scope) => scope !== null)
  return scopes.sort((a, b) => SCOPES.indexOf(b) - SCOPES.indexOf(a))[0] ?? null
}

/** True when whoever holds `held` loses nothing by granting `grant`: no one can grant what they lack. */
export function covers(held: string[], grant: string): boolean {
  const { name, scope } = parse(ALIASES[grant] ?? grant)
  return expand(name).every((permission) => {
    const mine = scopeOf(held, permission)
    return mine !== null && SCOPES.indexOf(mine) >= SCOPES.indexOf(scope)
  })
}

/** Why this cannot stand in a role's grants; null when it can. */
export function grantProblem(grant: string): string | null {
  const { name, scope } = parse(ALIASES[grant] ?? grant)
  if (!SCOPES.includes(scope)) return `"${grant}" has an unknown scope: use ${SCOPES.join(', ')}`
  return expand(name).length ? null : `"${grant}" is not a permission`
}

function expand(name: string): string[] {
  if (name === '*') return PERMISSIONS
  if (!name.endsWith('_*')) return PERMISSIONS.includes(name) ? [name] : []
  const prefix = name.slice(0, -1)
  return OPERATIONAL.map((resource) => prefix + resource).filter((permission) =>
    PERMISSIONS.includes(permission)
  )
}

function match(grant: string, permission: string): Scope | null {
  const { name, scope } = parse(grant)
  if (name === '*' || name === permission) return scope
  return name.endsWith('_*') && expand(name).includes(permission) ? scope : null
}

function parse(grant: string): { name: string; scope: Scope } {
  const [name, scope = 'all'] = grant.split(':')
  return { name, scope: scope as Scope }
}
