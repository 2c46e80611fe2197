import { definePlugin } from 'fieldrino/platform/plugins/define_plugin'

/** Who has which key of which facility, and since when. */
export default definePlugin({
  id: 'key_register',
  version: '1.0.0',
  engine: '^1.0',
  title: { en: 'Key register', de: 'Schlüsselbuch' },
  summary: {
    en: 'Keys of facilities, who has them, and which are overdue.',
    de: 'Schlüssel von Standorten, wer sie hat und welche überfällig sind.',
  },
  icon: 'i-lucide-key-round',
  entities: { keys: { entity: 'key', model: () => import('./models/key.js') } },
  permissions: {
    issue_keys: { en: 'Hand out and take back keys', de: 'Schlüssel ausgeben und zurücknehmen' },
  },
  grants: {
    manager: ['view_keys', 'create_keys', 'update_keys', 'issue_keys'],
    technician: ['view_keys', 'issue_keys'],
  },
  settings: () => import('./settings.js'),
  routes: () => import('./routes.js'),
  openapi: () => import('./openapi.js'),
  german: () => import('./german.js'),
  jobs: {
    mark_overdue: {
      cron: '5 * * * *',
      due: () => import('./jobs/is_any_overdue.js'),
      handle: () => import('./jobs/mark_overdue.js'),
    },
  },
  navigation: [
    { title: 'nav.out', path: '/keys-out', permission: 'view_keys', icon: 'i-lucide-key-round' },
  ],
  slots: {
    'facility.detail.tab': [
      { id: 'keys', component: 'slots/facility_keys', title: 'nav.keys', permission: 'view_keys' },
    ],
  },
})
