import { usePage } from '@inertiajs/vue3'
import { computed } from 'vue'
import type { OwnEntity, PluginLinks } from '~/types/shared'
import { usePermissions } from '~/composables/use_permissions'

export type NavigationItem = {
  key: string
  to: string
  icon: string
  needs?: string
  tab?: boolean
  /** Shown to whom some plugin counts something. */
  figures?: boolean
  /** What the company calls an entity of its own, a plugin one of its pages. */
  label?: string
}
/** `label` where it is a plugin's. */
export type NavigationGroup = { key: string; label?: string; items: NavigationItem[] }

const GROUPS: NavigationGroup[] = [
  {
    key: 'work',
    items: [
      { key: 'my_work', to: '/work', icon: 'i-lucide-inbox', tab: true },
      { key: 'tasks', to: '/tasks', icon: 'i-lucide-list-checks', needs: 'view_tasks', tab: true },
      { key: 'board', to: '/tasks/board', icon: 'i-lucide-square-kanban', needs: 'view_tasks' },
      { key: 'approvals', to: '/approvals', icon: 'i-lucide-stamp' },
      { key: 'kpis', to: '/kpis', icon: 'i-lucide-chart-no-axes-column', figures: true },
    ],
  },
  {
    key: 'places',
    items: [
      {
        key: 'equipment',
        to: '/equipment',
        icon: 'i-lucide-package',
        needs: 'view_equipment',
        tab: true,
      },
      {
        key: 'facilities',
        to: '/facilities',
        icon: 'i-lucide-building-2',
        needs: 'view_facilities',
        tab: true,
      },
    ],
  },
  {
    key: 'configure',
    items: [
      {
        key: 'settings',
        to: '/settings',
        icon: 'i-lucide-settings',
        needs: 'view_definitions',
      },
      {
        key: 'definitions',
        to: '/settings/definitions',
        icon: 'i-lucide-shapes',
        needs: 'view_definitions',
      },
      {
        key: 'calendars',
        to: '/settings/calendars',
        icon: 'i-lucide-calendar-clock',
        needs: 'view_definitions',
      },
      {
        key: 'packs',
        to: '/settings/packs',
        icon: 'i-lucide-package-plus',
        needs: 'view_definitions',
      },
      { key: 'plugins', to: '/settings/plugins', icon: 'i-lucide-plug', needs: 'view_plugins' },
      { key: 'users', to: '/settings/users', icon: 'i-lucide-users', needs: 'view_users' },
      { key: 'teams', to: '/settings/teams', icon: 'i-lucide-users-round', needs: 'view_teams' },
      { key: 'roles', to: '/settings/roles', icon: 'i-lucide-shield-check', needs: 'view_roles' },
      { key: 'audit', to: '/settings/audit', icon: 'i-lucide-scroll-text', needs: 'view_audit' },
      {
        key: 'storage',
        to: '/settings/storage',
        icon: 'i-lucide-hard-drive',
        needs: 'view_storage',
      },
    ],
  },
]

/** Entities of the company's own; the server names those one may open. */
function ownGroup(entities: OwnEntity[] = []): NavigationGroup {
  const items = entities.map(({ key, title_plural: label, icon, path }) => ({
    key: `own_${key}`,
    label,
    icon,
    to: path,
  }))
  return { key: 'own', items }
}

/** One group for each plugin that is enabled; the server names what one may open of it. */
function pluginGroups(plugins: PluginLinks[] = []): NavigationGroup[] {
  return plugins.map(({ id, title, links }) => ({
    key: `plugin_${id}`,
    label: title,
    items: links.map(({ path, title: label, icon }) => ({
      key: `plugin_${id}_${path}`,
      label,
      icon,
      to: path,
    })),
  }))
}

/** The sidebar's groups and the phone's tabs, as far as the user may go. */
export function useNavigation() {
  const page = usePage()
  const { may } = usePermissions()
  const groups = computed(() =>
    GROUPS.toSpliced(
      2,
      0,
      ownGroup(page.props.own_entities),
      ...pluginGroups(page.props.plugin_links)
    )
      .map((group) => ({
        ...group,
        items: group.items.filter(
          ({ needs, figures }) => (!needs || may(needs)) && (!figures || page.props.has_figures)
        ),
      }))
      .filter((group) => group.items.length)
  )
  const items = computed(() => groups.value.flatMap((group) => group.items))
  const current = computed(() => longestMatch(items.value, page.url.split(/[?#]/)[0]))
  return { groups, items, tabs: computed(() => items.value.filter(({ tab }) => tab)), current }
}

/** `/tasks/board` belongs to Board although it begins with `/tasks`. */
function longestMatch(items: NavigationItem[], path: string) {
  const matches = items.filter(({ to }) => path === to || path.startsWith(`${to}/`))
  return matches.sort((a, b) => b.to.length - a.to.length)[0]?.key ?? null
}
