import { definePlugin } from '#platform/plugins/define_plugin'
import { ProbeGreeting } from '#tests/support/probe_plugin/contract/probe_greeting'

/** A plugin that only tests have: one of everything a plugin may bring. */
export default definePlugin({
  id: 'probe',
  version: '1.1.0',
  engine: '^1.0',
  title: { en: 'Probe', de: 'Probe' },
  summary: { en: 'Shows what a plugin can do.', de: 'Zeigt, was ein Plugin kann.' },
  permissions: { poke_probes: { en: 'Poke probes', de: 'Proben anstoßen' } },
  grants: { technician: ['poke_probes'] },
  settings: () => import('#tests/support/probe_plugin/settings'),
  provides: [
    {
      contract: ProbeGreeting,
      by: () => import('#tests/support/probe_plugin/friendly_greeting'),
    },
  ],
  routes: () => import('#tests/support/probe_plugin/routes'),
  openapi: () => import('#tests/support/probe_plugin/openapi'),
  jobs: {
    count: {
      every: 60_000,
      due: () => import('#tests/support/probe_plugin/is_due'),
      handle: () => import('#tests/support/probe_plugin/count_job'),
    },
    count_mornings: {
      cron: '0 7 * * *',
      zone: 'company',
      handle: () => import('#tests/support/probe_plugin/count_job'),
    },
  },
  listeners: {
    hear: { event: 'facility.*', handle: () => import('#tests/support/probe_plugin/hear') },
  },
  effects: () => import('#tests/support/probe_plugin/effects'),
  functions: () => import('#tests/support/probe_plugin/functions'),
  fields: () => import('#tests/support/probe_plugin/fields'),
  german: () => import('#tests/support/probe_plugin/german'),
  moves: { task: () => import('#tests/support/probe_plugin/ask_mover') },
  kpis: {
    pokes: {
      title: { en: 'Poked', de: 'Angestoßen' },
      formula: { en: 'pokes ÷ all that happened', de: 'Anstöße ÷ alles, was geschah' },
      unit: 'percent',
      permission: 'poke_probes',
      filters: ['what'],
      inputs: { pokes: { en: 'Pokes', de: 'Anstöße' }, all: { en: 'All', de: 'Alles' } },
      columns: {
        what: { title: { en: 'What', de: 'Was' } },
        counts: { title: { en: 'Counts', de: 'Zählt' }, kind: 'flag' },
      },
      compute: () => import('#tests/support/probe_plugin/pokes'),
    },
  },
  navigation: [
    { title: 'nav.probes', path: '/probes', permission: 'poke_probes', icon: 'i-lucide-test-tube' },
  ],
  slots: {
    'facility.detail.tab': [{ id: 'depth', component: 'slots/depth', title: 'slots.depth' }],
    'work.panel': [
      { id: 'today', component: 'slots/today', title: 'slots.today', permission: 'poke_probes' },
    ],
  },
})
