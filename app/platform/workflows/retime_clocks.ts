import { statementTimeout } from '#config/database'
import type { Actor } from '#platform/events/actor'
import { enqueue } from '#platform/jobs/enqueue'
import { jobRegistry } from '#platform/jobs/job_registry'
import { tenant } from '#platform/tenancy/tenant_scope'
import { BusinessTimes } from '#platform/workflows/business_calendars'
import { clockOf, slaRows } from '#platform/workflows/sla_rows'

const NAME = 'retime_sla_clocks'
const BATCH = 200

jobRegistry.add({
  name: NAME,
  queue: 'default',
  units: 'own',
  handle: async (_input, { tenant: owner, signal }) => {
    let after: string | null = null
    do after = await tenant.run(owner!, () => retime(after), { timeout: statementTimeout.worker })
    while (after && !signal?.aborted)
  },
})

/** The hours of a calendar have changed: running clocks are due at another time. */
export function askForRetiming(by: Actor) {
  return enqueue(NAME, {}, by)
}

/** What has passed up to the last pause stays as it was counted. @returns the last id, null at the end */
async function retime(after: string | null) {
  const times = new BusinessTimes()
  const rows = await slaRows.running(after, BATCH)
  for (const row of rows)
    await slaRows.keep(row, clockOf(row, await times.of(row.calendar)).timed())
  return rows.length < BATCH ? null : rows.at(-1)!.id
}
