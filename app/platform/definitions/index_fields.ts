import { indexTenant } from '#platform/definitions/index_tenant'
import type { Actor } from '#platform/events/actor'
import { enqueue } from '#platform/jobs/enqueue'
import { jobRegistry } from '#platform/jobs/job_registry'

const NAME = 'index_fields'

jobRegistry.add({
  name: NAME,
  queue: 'bulk',
  units: 'own',
  handle: (_input, { tenant }) => indexTenant(tenant!),
})

/** Asks for the indexes of the present tenant's fields, after the commit. */
export function askForIndexes(by: Actor) {
  return enqueue(NAME, {}, by)
}
