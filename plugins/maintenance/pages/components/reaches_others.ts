import { isGranted } from '~/composables/is_granted'

/** Whether grants reach beyond oneself; of work logs and technicians a scope is one's own. */
export function reachesOthers(grants: string[], permission: string) {
  const wide = grants.filter((grant) => !grant.includes(':') || grant.endsWith(':all'))
  return isGranted(wide, permission)
}
