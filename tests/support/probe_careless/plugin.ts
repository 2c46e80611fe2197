import { definePlugin } from '#platform/plugins/define_plugin'

/** Breaks the contract of plugins wherever it may: tests see that each breach is noticed. */
export default definePlugin({
  id: 'probe_careless',
  version: '1.0.0',
  engine: '^1.0',
  title: { en: 'Careless', de: 'Leichtsinnige' },
  summary: 'Speaks English only.',
  routes: () => import('#tests/support/probe_careless/routes'),
  jobs: { drip: { handle: () => import('#tests/support/probe_careless/drip') } },
  navigation: [
    {
      title: 'nav.nowhere',
      path: '/careless-nowhere',
      permission: 'view_nothing',
      icon: 'i-lucide-bug',
    },
  ],
  slots: { 'work.panel': [{ id: 'gone', component: 'slots/gone', title: 'nav.buckets' }] },
})
