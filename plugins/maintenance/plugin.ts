import { EquipmentStory } from '#models/equipment_story'
import { definePlugin } from '#platform/plugins/define_plugin'
import { kpis } from '#plugins/maintenance/kpis'
import { TechnicianDirectory } from '#plugins/maintenance/contract/technician_directory'

/** Through its target: a schedule is where its equipment is. */
const ON_EQUIPMENT = (where: string) =>
  `EXISTS (SELECT FROM schedule_targets st JOIN equipment q ON q.id = st.equipment_id
    WHERE st.schedule_id = e.id AND st.removed_at IS NULL AND ${where})`
const STANDS = (where: string) =>
  `EXISTS (SELECT FROM equipment q WHERE q.id = e.equipment_id AND ${where})`
const MINE = `q.facility_id IN (
  SELECT below.id FROM user_facilities mine JOIN facilities top ON top.id = mine.facility_id
  JOIN facilities below ON below.path LIKE top.path || '%' WHERE mine.user_id = ?)`
const BELOW = `q.facility_id IN (
  SELECT f.id FROM facilities f JOIN facilities top ON f.path LIKE top.path || '%' WHERE top.id = ?::uuid)`

export default definePlugin({
  id: 'maintenance',
  version: '1.0.0',
  engine: '^1.0',
  icon: 'i-lucide-calendar-clock',
  title: { en: 'Maintenance', de: 'Instandhaltung' },
  summary: {
    en: 'Raises tasks by calendar, meter or condition, and knows who can do them.',
    de: 'Löst Aufträge nach Kalender, Zähler oder Zustand aus und weiß, wer sie erledigen kann.',
  },
  entities: {
    maintenance_schedules: {
      entity: 'maintenance_schedule',
      model: () => import('#plugins/maintenance/models/maintenance_schedule'),
      scopes: { facility: { sql: ON_EQUIPMENT(MINE) } },
      within: ON_EQUIPMENT(BELOW),
    },
    meters: {
      entity: 'meter',
      model: () => import('#plugins/maintenance/models/meter'),
      scopes: { facility: { sql: STANDS(MINE) } },
      within: STANDS(BELOW),
    },
    technicians: {
      entity: 'technician',
      model: () => import('#plugins/maintenance/models/technician'),
      scopes: { own: { sql: 'e.user_id = ?' } },
    },
    work_logs: {
      entity: 'work_log',
      model: () => import('#plugins/maintenance/models/work_log'),
      told: ['task'],
      scopes: { own: { sql: 'e.user_id = ?' } },
    },
  },
  demo: () => import('#plugins/maintenance/demo/demo_schedules'),
  moves: { task: () => import('#plugins/maintenance/models/failure_questions') },
  needs: { inventory: { range: '^1.0', optional: true } },
  permissions: {
    dispatch_tasks: { en: 'Hand out tasks on the board', de: 'Aufträge auf der Tafel verteilen' },
    override_dispatch: {
      en: 'Plan against the rules, with a reason',
      de: 'Gegen die Regeln planen, mit Begründung',
    },
  },
  grants: {
    manager: ['dispatch_tasks', 'override_dispatch'],
    technician: [
      'view_maintenance_schedules',
      'view_meters',
      'update_meters',
      'view_technicians:own',
      'view_work_logs:own',
      'create_work_logs:own',
      'update_work_logs:own',
      'delete_work_logs:own',
    ],
  },
  provides: [
    {
      contract: TechnicianDirectory,
      by: () => import('#plugins/maintenance/models/technician_directory'),
    },
    { contract: EquipmentStory, by: () => import('#plugins/maintenance/models/upkeep_story') },
  ],
  kpis,
  german: () => import('#plugins/maintenance/german'),
  routes: () => import('#plugins/maintenance/routes'),
  openapi: () => import('#plugins/maintenance/openapi/main'),
  jobs: {
    raise_due_tasks: {
      every: 60_000,
      due: () => import('#plugins/maintenance/jobs/is_anything_due'),
      units: 'own',
      handle: () => import('#plugins/maintenance/jobs/raise_due_tasks'),
    },
    sync_targets: {
      every: 600_000,
      due: () => import('#plugins/maintenance/jobs/is_equipment_changed'),
      units: 'own',
      queue: 'bulk',
      handle: () => import('#plugins/maintenance/jobs/sync_targets'),
    },
  },
  listeners: {
    follow_tasks: {
      event: ['task.transitioned', 'task.deleted', 'task.restored'],
      handle: () => import('#plugins/maintenance/listeners/follow_task'),
    },
    follow_holidays: {
      event: 'business_calendar.*',
      handle: () => import('#plugins/maintenance/listeners/follow_holidays'),
    },
    read_checklists: {
      event: 'checklist.answered',
      handle: () => import('#plugins/maintenance/listeners/read_checklist'),
    },
    follow_schedules: {
      event: ['maintenance_schedule.updated', 'maintenance_schedule.deleted'],
      handle: () => import('#plugins/maintenance/listeners/follow_schedule'),
    },
  },
  navigation: [
    {
      title: 'nav.schedules',
      path: '/maintenance-schedules',
      permission: 'view_maintenance_schedules',
      icon: 'i-lucide-calendar-clock',
    },
    {
      title: 'nav.calendar',
      path: '/maintenance/calendar',
      permission: 'view_maintenance_schedules',
      icon: 'i-lucide-calendar-days',
    },
    {
      title: 'nav.dispatch',
      path: '/maintenance/dispatch',
      permission: 'dispatch_tasks',
      icon: 'i-lucide-users-round',
    },
    {
      title: 'nav.technicians',
      path: '/technicians',
      permission: 'view_technicians',
      icon: 'i-lucide-hard-hat',
    },
    { title: 'nav.meters', path: '/meters', permission: 'view_meters', icon: 'i-lucide-gauge' },
  ],
  slots: {
    'task.detail.panel': [
      {
        id: 'work',
        component: 'slots/task_work',
        title: 'work.panel',
        permission: 'view_work_logs',
      },
    ],
    'work.panel': [
      {
        id: 'my_time',
        component: 'slots/my_time',
        title: 'work.today',
        permission: 'create_work_logs',
      },
    ],
    'equipment.detail.tab': [
      {
        id: 'schedules',
        component: 'slots/equipment_schedules',
        title: 'tabs.equipment',
        permission: 'view_maintenance_schedules',
      },
    ],
  },
})
