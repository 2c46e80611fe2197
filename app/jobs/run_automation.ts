import { AutomationRun, RUN_AUTOMATION } from '#models/automation_run'
import { CatalogueError } from '#platform/errors'
import { jobRegistry } from '#platform/jobs/job_registry'
import { tenant } from '#platform/tenancy/tenant_scope'

jobRegistry.add<{ run: string }>({
  name: RUN_AUTOMATION,
  queue: 'default',
  handle: ({ run }) => AutomationRun.perform(run),
  giveUp: async ({ run }, { tenant: owner, error }) => {
    await tenant.run(owner!, () => AutomationRun.fail(run, wordsOf(error)))
  },
})

/** People read why: in the catalogue's words, or in none that could tell too much. */
function wordsOf(error: Error) {
  return error instanceof CatalogueError && error.status < 500
    ? error.message
    : 'Something broke on our side'
}
