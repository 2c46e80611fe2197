import router from '@adonisjs/core/services/router'
import type { Guarded } from '#start/routes/guarded'

const BusinessCalendars = () => import('#controllers/business_calendars_controller')
const SlaClocks = () => import('#controllers/sla_clocks_controller')

/** How long work may take, and when the company works. */
export function clockRoutes(guarded: Guarded) {
  router
    .group(() => {
      router.get('sla-clocks', [SlaClocks, 'index']).as('sla_clocks.index')
      router.get('business-calendars', [BusinessCalendars, 'index']).as('business_calendars.index')
      router.post('business-calendars', [BusinessCalendars, 'store']).as('business_calendars.store')
      router
        .get('business-calendars/:id', [BusinessCalendars, 'show'])
        .as('business_calendars.show')
      router
        .put('business-calendars/:id', [BusinessCalendars, 'update'])
        .as('business_calendars.replace')
      router
        .patch('business-calendars/:id', [BusinessCalendars, 'update'])
        .as('business_calendars.update')
      router
        .delete('business-calendars/:id', [BusinessCalendars, 'destroy'])
        .as('business_calendars.destroy')
    })
    .use(guarded)
}
