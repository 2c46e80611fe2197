import { ScheduledPublication } from '#models/scheduled_publication'
import { publicationSchedule } from '#platform/definitions/publication_schedule'
import { enqueue } from '#platform/jobs/enqueue'
import { jobRegistry } from '#platform/jobs/job_registry'
import type { TenantIdentity } from '#platform/tenancy/tenant_identity'
import { tenant } from '#platform/tenancy/tenant_scope'

const NAME = 'publish_scheduled'

jobRegistry.add<{ id: string }>({
  name: NAME,
  queue: 'default',
  handle: ({ id }) => ScheduledPublication.perform(id),
  giveUp: async ({ id }, { tenant: owner }) => {
    await tenant.run(owner!, () => ScheduledPublication.giveUp(id))
  },
})

/** Drafts of a tenant that are to be published by now; each gets a job of its own. */
export function askForDuePublications(owner: TenantIdentity, now = new Date()) {
  return tenant.run(owner, async () => {
    const due = await publicationSchedule.strike(now)
    for (const id of due) await enqueue(NAME, { id }, { id: null, channel: 'system' })
    return due.length
  })
}
