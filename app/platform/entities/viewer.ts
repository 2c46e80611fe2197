import type { FieldPermissions } from '#platform/definitions/types'

/** Who looks at a record: role by key, permissions as granted. Without a viewer the program itself looks. */
export interface Viewer {
  role: string
  permissions: readonly string[]
}

/** Whether a viewer is on a field's list; an absent list means everyone, `*` is on every list. */
export function isAllowed(
  viewer: Viewer | undefined,
  permissions: FieldPermissions | undefined,
  action: 'view' | 'update'
) {
  const roles = permissions?.[action]
  if (!roles || !viewer) return true
  return viewer.permissions.includes('*') || roles.includes(viewer.role)
}
