import router from '@adonisjs/core/services/router'
import type { PluginRoutes } from '#platform/plugins/plugin'
import { entityPages } from '#routes/entity_pages'
import { entityRoutes } from '#routes/entity_routes'

const Calendar = () => import('#plugins/maintenance/controllers/schedule_calendar_controller')
const CalendarPage = () => import('#plugins/maintenance/controllers/pages/calendar_page_controller')
const Occurrences = () => import('#plugins/maintenance/controllers/schedule_occurrences_controller')
const Pauses = () => import('#plugins/maintenance/controllers/schedule_pauses_controller')
const SchedulePages = () =>
  import('#plugins/maintenance/controllers/pages/schedule_pages_controller')
const Schedules = () => import('#plugins/maintenance/controllers/maintenance_schedules_controller')
const Simulations = () => import('#plugins/maintenance/controllers/schedule_simulations_controller')

export default function maintenanceRoutes({ api, pages }: PluginRoutes) {
  api(scheduleRoutes)
  pages(() => {
    router.get('maintenance/calendar', [CalendarPage, 'index']).as('maintenance.calendar.page')
    entityPages('maintenance_schedules', { pages: SchedulePages })
  })
}

function scheduleRoutes() {
  entityRoutes('maintenance_schedules', { controller: Schedules })
  router
    .group(() => {
      router.post('simulate', [Simulations, 'store']).as('simulate')
      router.get('calendar', [Calendar, 'index']).as('calendar')
      router.get(':id/occurrences', [Occurrences, 'index']).as('occurrences')
      router.post(':id/occurrences/:key/skip', [Occurrences, 'skip']).as('skip')
      router.post(':id/occurrences/:key/reschedule', [Occurrences, 'reschedule']).as('reschedule')
      router.post(':id/pause', [Pauses, 'store']).as('pause')
      router.post(':id/resume', [Pauses, 'destroy']).as('resume')
    })
    .prefix('maintenance-schedules')
    .as('maintenance_schedules')
}
