import router from '@adonisjs/core/services/router'
import { entityPages } from '#routes/entity_pages'

const CalendarPage = () => import('#plugins/maintenance/controllers/pages/calendar_page_controller')
const MeterPages = () => import('#plugins/maintenance/controllers/pages/meter_pages_controller')
const DispatchPage = () => import('#plugins/maintenance/controllers/pages/dispatch_page_controller')
const SchedulePages = () =>
  import('#plugins/maintenance/controllers/pages/schedule_pages_controller')
const TechnicianPages = () =>
  import('#plugins/maintenance/controllers/pages/technician_pages_controller')

/** What people open in a browser. */
export function pageRoutes() {
  router.get('maintenance/calendar', [CalendarPage, 'index']).as('maintenance.calendar.page')
  router.get('maintenance/dispatch', [DispatchPage, 'index']).as('maintenance.dispatch.page')
  entityPages('maintenance_schedules', { pages: SchedulePages })
  entityPages('meters', { pages: MeterPages })
  entityPages('technicians', { pages: TechnicianPages })
  entityPages('work_logs')
}
