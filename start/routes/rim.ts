import router from '@adonisjs/core/services/router'
import type { Guarded } from '#start/routes/guarded'

const Jobs = () => import('#controllers/jobs_controller')
const Cancellations = () => import('#controllers/job_cancellations_controller')

/** What a 202 promised. */
export function jobRoutes(guarded: Guarded) {
  router
    .group(() => {
      router.get('/', [Jobs, 'index']).as('index')
      router.get('/:id', [Jobs, 'show']).as('show')
      router.post('/:id/cancel', [Cancellations, 'store']).as('cancellations.store')
    })
    .prefix('/jobs')
    .as('jobs')
    .use(guarded)
}
