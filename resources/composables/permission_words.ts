import type { PluginDetails } from '~/types/plugin'

/** "See parts, Reserve parts": what permissions let people do, as the plugin calls it. */
export function permissionWords({ permissions }: PluginDetails, grants: string[]) {
  const titles = new Map(permissions.map(({ key, title }) => [key, title]))
  return grants.map((grant) => titles.get(grant.split(':')[0]) ?? grant).join(', ')
}
