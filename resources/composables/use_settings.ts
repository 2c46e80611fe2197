import { computed } from 'vue'
import { usePermissions } from '~/composables/use_permissions'

export type SettingsItem = {
  key: string
  to: string
  icon: string
  needs?: string
  /** Pages outside the program's own, which load anew. */
  external?: boolean
}

const DESIGNERS = '/settings/definitions'
const designer = (key: string, icon: string): SettingsItem => ({
  key,
  icon,
  to: `${DESIGNERS}#group-${key}`,
  needs: 'view_definitions',
})

const GROUPS: { key: string; items: SettingsItem[] }[] = [
  {
    key: 'records',
    items: [
      designer('entities', 'i-lucide-shapes'),
      designer('variants', 'i-lucide-package'),
      designer('workflows', 'i-lucide-workflow'),
      designer('forms', 'i-lucide-list-checks'),
      designer('automations', 'i-lucide-zap'),
      designer('templates', 'i-lucide-mail'),
    ],
  },
  {
    key: 'company',
    items: [
      {
        key: 'packs',
        to: '/settings/packs',
        icon: 'i-lucide-package-plus',
        needs: 'view_definitions',
      },
      { key: 'plugins', to: '/settings/plugins', icon: 'i-lucide-plug', needs: 'view_plugins' },
      {
        key: 'calendars',
        to: '/settings/calendars',
        icon: 'i-lucide-calendar-clock',
        needs: 'view_definitions',
      },
      {
        key: 'storage',
        to: '/settings/storage',
        icon: 'i-lucide-hard-drive',
        needs: 'view_storage',
      },
      { key: 'audit', to: '/settings/audit', icon: 'i-lucide-scroll-text', needs: 'view_audit' },
    ],
  },
  {
    key: 'people',
    items: [
      { key: 'users', to: '/settings/users', icon: 'i-lucide-users', needs: 'view_users' },
      { key: 'teams', to: '/settings/teams', icon: 'i-lucide-users-round', needs: 'view_teams' },
      { key: 'roles', to: '/settings/roles', icon: 'i-lucide-shield-check', needs: 'view_roles' },
    ],
  },
  {
    key: 'own',
    items: [
      { key: 'security', to: '/security', icon: 'i-lucide-lock-keyhole' },
      { key: 'api', to: '/docs', icon: 'i-lucide-braces', external: true },
    ],
  },
]

/** Everything that can be configured, as far as the user may. */
export function useSettings() {
  const { may } = usePermissions()
  return computed(() =>
    GROUPS.map((group) => ({
      ...group,
      items: group.items.filter(({ needs }) => !needs || may(needs)),
    })).filter(({ items }) => items.length)
  )
}
