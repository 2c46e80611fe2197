import type { PluginKpi } from '#platform/plugins/plugin_kpi'

/** Figures of maintenance, as domain.md reckons them. */
export const kpis: Record<string, PluginKpi> = {
  schedule_compliance: {
    title: { en: 'Schedule compliance', de: 'Termintreue der Wartung' },
    formula: {
      en: 'scheduled tasks completed on time ÷ scheduled tasks due in the period',
      de: 'rechtzeitig erledigte geplante Aufträge ÷ im Zeitraum fällige geplante Aufträge',
    },
    unit: 'percent',
    permission: 'view_maintenance_schedules',
    filters: ['schedule', 'equipment', 'facility', 'technician', 'team', 'rule'],
    inputs: {
      due: { en: 'Due', de: 'Fällig' },
      on_time: { en: 'On time', de: 'Rechtzeitig' },
      late: { en: 'Late', de: 'Verspätet' },
      open: { en: 'Open', de: 'Offen' },
      missed: { en: 'Missed', de: 'Versäumt' },
      suppressed: { en: 'Suppressed', de: 'Unterdrückt' },
      skipped: { en: 'Skipped', de: 'Ausgelassen' },
      excluded: { en: 'Not counted', de: 'Nicht gezählt' },
    },
    columns: {
      schedule: { title: { en: 'Schedule', de: 'Wartungsplan' } },
      due: { title: { en: 'Due', de: 'Fällig' }, kind: 'moment' },
      closed: { title: { en: 'Completed', de: 'Erledigt' }, kind: 'moment' },
      on_time: { title: { en: 'On time', de: 'Rechtzeitig' }, kind: 'flag' },
      counts: { title: { en: 'Counts', de: 'Zählt' }, kind: 'flag' },
    },
    compute: () => import('#plugins/maintenance/models/compliance_figure'),
  },
}
