import router from '@adonisjs/core/services/router'
import { pageRoutes } from '#plugins/maintenance/page_routes'
import type { PluginRoutes } from '#platform/plugins/plugin'
import { entityRoutes } from '#routes/entity_routes'

const Availability = () =>
  import('#plugins/maintenance/controllers/technician_availability_controller')
const Calendar = () => import('#plugins/maintenance/controllers/schedule_calendar_controller')
const Compliance = () => import('#plugins/maintenance/controllers/schedule_compliance_controller')
const Changes = () => import('#plugins/maintenance/controllers/schedule_changes_controller')
const Dispatch = () => import('#plugins/maintenance/controllers/dispatch_controller')
const FailureCodes = () => import('#plugins/maintenance/controllers/failure_codes_controller')
const Meters = () => import('#plugins/maintenance/controllers/meters_controller')
const Occurrences = () => import('#plugins/maintenance/controllers/schedule_occurrences_controller')
const Pauses = () => import('#plugins/maintenance/controllers/schedule_pauses_controller')
const Readings = () => import('#plugins/maintenance/controllers/meter_readings_controller')
const Schedules = () => import('#plugins/maintenance/controllers/maintenance_schedules_controller')
const Simulations = () => import('#plugins/maintenance/controllers/schedule_simulations_controller')
const Technicians = () => import('#plugins/maintenance/controllers/technicians_controller')
const Timers = () => import('#plugins/maintenance/controllers/work_timers_controller')
const Totals = () => import('#plugins/maintenance/controllers/work_totals_controller')
const WorkLogs = () => import('#plugins/maintenance/controllers/work_logs_controller')

export default function maintenanceRoutes({ api, pages }: PluginRoutes) {
  pages(pageRoutes)
  api(() => {
    scheduleRoutes()
    meterRoutes()
    technicianRoutes()
    workLogRoutes()
    dispatchRoutes()
    router.get('failure-codes', [FailureCodes, 'index']).as('failure_codes.index')
  })
}

function scheduleRoutes() {
  entityRoutes('maintenance_schedules', { controller: Schedules })
  router
    .group(() => {
      router.post('simulate', [Simulations, 'store']).as('simulate')
      router.get('calendar', [Calendar, 'index']).as('calendar')
      router.get('compliance', [Compliance, 'show']).as('compliance')
      router.get(':id/occurrences', [Occurrences, 'index']).as('occurrences')
      router.post(':id/occurrences/:key/skip', [Occurrences, 'skip']).as('skip')
      router.post(':id/occurrences/:key/reschedule', [Occurrences, 'reschedule']).as('reschedule')
      router.post(':id/preview', [Changes, 'store']).as('preview')
      router.post(':id/pause', [Pauses, 'store']).as('pause')
      router.post(':id/resume', [Pauses, 'destroy']).as('resume')
    })
    .prefix('maintenance-schedules')
    .as('maintenance_schedules')
}

function meterRoutes() {
  entityRoutes('meters', { controller: Meters })
  router.get('meters/:id/readings', [Readings, 'index']).as('meters.readings.index')
  router.post('meters/:id/readings', [Readings, 'store']).as('meters.readings.store')
}

function technicianRoutes() {
  entityRoutes('technicians', { controller: Technicians })
  router
    .group(() => {
      router.get('shifts', [Availability, 'shifts']).as('shifts.index')
      router.put('shifts', [Availability, 'setShifts']).as('shifts.replace')
      router.get('absences', [Availability, 'absences']).as('absences.index')
      router.post('absences', [Availability, 'addAbsence']).as('absences.store')
      router
        .delete('absences/:absence', [Availability, 'removeAbsence'])
        .where('absence', router.matchers.uuid())
        .as('absences.destroy')
    })
    .prefix('technicians/:id')
    .as('technicians')
}

function workLogRoutes() {
  entityRoutes('work_logs', { controller: WorkLogs })
  router.get('work-logs/totals', [Totals, 'show']).as('work_logs.totals')
  router.post('work-logs/start', [Timers, 'store']).as('work_logs.start')
  router.post('work-logs/stop', [Timers, 'destroy']).as('work_logs.stop')
}

function dispatchRoutes() {
  router
    .group(() => {
      router.get('board', [Dispatch, 'board']).as('board')
      router.get('candidates', [Dispatch, 'candidates']).as('candidates')
      router.post('assignments', [Dispatch, 'assign']).as('assign')
    })
    .prefix('dispatch')
    .as('dispatch')
}
