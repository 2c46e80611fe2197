import router from '@adonisjs/core/services/router'
import type { Guarded } from '#start/routes/guarded'

const Runs = () => import('#controllers/automation_runs_controller')
const Trials = () => import('#controllers/automation_trials_controller')
const States = () => import('#controllers/automation_states_controller')
const AutomationHooks = () => import('#controllers/automation_hooks_controller')
const Hooks = () => import('#controllers/hooks_controller')
const ReportPreviews = () => import('#controllers/report_previews_controller')
const Previews = () => import('#controllers/template_previews_controller')

/** Automations at work, and both kinds tried out. */
export function automationRoutes(guarded: Guarded) {
  router
    .group(() => {
      router.get('/:key', [States, 'show']).as('show')
      router.get('/:key/runs', [Runs, 'index']).as('runs.index')
      router.get('/:key/runs/:id', [Runs, 'show']).as('runs.show')
      router.post('/:key/dry-run', [Trials, 'store']).as('trials.store')
      router.post('/:key/resume', [States, 'resume']).as('resume')
      router.delete('/:key/hook', [AutomationHooks, 'destroy']).as('hooks.destroy')
    })
    .prefix('/automations')
    .as('automations')
    .use(guarded)
  router.post('/templates/:key/preview', [Previews, 'store']).as('templates.preview').use(guarded)
  router
    .post('/templates/:key/preview/pdf', [ReportPreviews, 'store'])
    .as('templates.preview_pdf')
    .use(guarded)
}

/** The answer shows a secret once: it is kept nowhere to be repeated. */
export function automationHookRoutes(guarded: Guarded) {
  router
    .post('/automations/:key/hook', [AutomationHooks, 'store'])
    .as('automations.hooks.store')
    .use(guarded)
}

/** Incoming hooks, which know no user. */
export function hookRoutes() {
  router.post('/hooks/:token', [Hooks, 'store']).as('hooks.store')
}
