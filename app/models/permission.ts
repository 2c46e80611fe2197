export const SCOPES = ['own', 'assigned', 'team', 'facility', 'all'] as const
export type Scope = (typeof SCOPES)[number]

/**
 * What people do their work with, beside the entities their company invented; a wildcard like `view_*` covers
 * these, those of tomorrow too, and nothing else.
 */
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

/** Stands for the entities a company may yet invent: only a wildcard or `*` holds it. */
const ANY = '*'

/** What plugins add has names of its own: only `*` holds them all. */
const KNOWN = [...permissionsOf([...OPERATIONAL, ANY]), ANY]

/** Every permission a role may be granted, where a company has these entities of its own. */
export function permissionsOf(resources: readonly string[]): string[] {
  return [
    ...[...resources, ...ADMINISTRATIVE].flatMap((resource) =>
      ACTIONS.map((action) => `${action}_${resource}`)
    ),
    'publish_definitions',
  ]
}

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

/** What there is to grant beside the product's own: nouns of plugins and of the company, and names of plugins. */
type Known = { resources: readonly string[]; permissions: readonly string[] }

/** Why this cannot stand in a role's grants; null when it can. */
export function grantProblem(grant: string, { resources, permissions }: Known): string | null {
  const { name, scope } = parse(ALIASES[grant] ?? grant)
  if (!SCOPES.includes(scope)) return `"${grant}" has an unknown scope: use ${SCOPES.join(', ')}`
  const all = [...permissionsOf([...OPERATIONAL, ...resources]), ...permissions]
  const isKnown = isWildcard(name) || all.includes(name)
  return isKnown ? null : `"${grant}" is not a permission`
}

/** The permissions a grant gives, those of entities nobody has invented yet included. */
function expand(name: string): string[] {
  if (name === '*') return KNOWN
  if (!isWildcard(name)) return [name]
  const prefix = name.slice(0, -1)
  return [...OPERATIONAL, ANY].map((resource) => prefix + resource)
}

function isWildcard(name: string) {
  return name === '*' || ACTIONS.some((action) => name === `${action}_*`)
}

function match(grant: string, permission: string): Scope | null {
  const { name, scope } = parse(grant)
  if (name === '*' || name === permission) return scope
  return isWildcard(name) && isOperational(permission, name.slice(0, -1)) ? scope : null
}

function isOperational(permission: string, prefix: string) {
  const resource = permission.slice(prefix.length)
  return permission.startsWith(prefix) && !ADMINISTRATIVE.some((known) => known === resource)
}

function parse(grant: string): { name: string; scope: Scope } {
  const [name, scope = 'all'] = grant.split(':')
  return { name, scope: scope as Scope }
}
