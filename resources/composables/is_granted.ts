/** Resources that a wildcard action (`view_*`) does not reach: granted by name or by `*` only. */
const ADMINISTRATIVE = [
  'users',
  'roles',
  'teams',
  'definitions',
  'plugins',
  'billing',
  'api_keys',
  'audit',
  'storage',
]

/** Whether a list of grants (`view_*`, `update_tasks:assigned`) holds a permission in any scope. */
export function isGranted(grants: string[], permission: string) {
  const [action, resource] = split(permission)
  return grants.some((grant) => {
    const name = grant.split(':')[0]
    if (name === '*' || name === permission) return true
    return name === `${action}_*` && !ADMINISTRATIVE.includes(resource)
  })
}

function split(permission: string) {
  const mark = permission.indexOf('_')
  return [permission.slice(0, mark), permission.slice(mark + 1)]
}
