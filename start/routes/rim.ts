import router from '@adonisjs/core/services/router'
import type { middleware } from '#start/kernel'
import type { Guarded } from '#start/routes/guarded'

const Health = () => import('#controllers/health_controller')
const Metrics = () => import('#controllers/metrics_controller')
const Live = () => import('#controllers/live_controller')
const SignedFiles = () => import('#controllers/signed_files_controller')
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

/** What open pages listen to. */
export function liveRoutes(guarded: Guarded) {
  router.get('/live', [Live, 'show']).as('live.show').use(guarded)
}

/** Addresses that are their own credential, as a bucket gives them out. */
export function signedFileRoutes() {
  router.get('/files/:token', [SignedFiles, 'show']).as('files.show')
  router.put('/files/:token', [SignedFiles, 'update']).as('files.update')
}

/** What machines ask: supervisors, Prometheus, and browsers before they cross origins. */
export function rimRoutes({ tenant, cors }: typeof middleware) {
  router.get('/health/live', [Health, 'live']).as('health.live')
  router.get('/health/ready', [Health, 'ready']).as('health.ready')
  router.get('/metrics', [Metrics, 'show']).as('metrics')
  router
    .route('/api/v1/*', ['OPTIONS'], ({ reply }) => reply.none())
    .as('preflight')
    .use([tenant(), cors()])
}
