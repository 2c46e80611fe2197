import { SWEEP_AUTOMATION } from '#models/automation_sweep'
import { tenantFacts } from '#models/rule_facts'
import { enabledAutomations } from '#platform/automations/automation_match'
import { nextTime } from '#platform/automations/automation_timing'
import type { AutomationDefinition } from '#platform/definitions/types'
import { DurableJob } from '#platform/jobs/durable_job'
import type { TenantIdentity } from '#platform/tenancy/tenant_identity'
import { tenant } from '#platform/tenancy/tenant_scope'

type Clock = { automation: string; timing: string; next_at: Date }

const SYSTEM = { id: null, channel: 'automation' as const }

/** A clock that was set anew, or for the first time, does not make good what lies before. */
const SET = `
  INSERT INTO automation_clocks (automation, timing, next_at) VALUES ($1, $2, $3)
  ON CONFLICT (automation) DO UPDATE SET timing = $2, next_at = $3`

/** Of two schedulers one gets the row. */
const STRIKE = `
  UPDATE automation_clocks SET next_at = $3, last_at = $2
  WHERE automation = $1 AND next_at = $2 RETURNING automation`

/** Begins the timed automations of a tenant that are due: a tenant without one costs no query. */
export function askForDueAutomations(owner: TenantIdentity, now = new Date()) {
  return tenant.run(owner, async () => {
    const timed = (await enabledAutomations()).filter(
      ({ document }) => document.on.event === 'schedule'
    )
    if (!timed.length) return 0
    const clocks = new Map(
      (await tenant.query<Clock>('SELECT automation, timing, next_at FROM automation_clocks')).map(
        (clock) => [clock.automation, clock]
      )
    )
    let struck = 0
    for (const { document } of timed) struck += await look(document, clocks.get(document.key), now)
    return struck
  })
}

/** @returns 1 when it was due, else 0 */
async function look(document: AutomationDefinition, clock: Clock | undefined, now: Date) {
  const { key, on } = document
  const { time_zone: zone } = tenantFacts()
  const timing = JSON.stringify([on.every, on.cron, on.time_zone ?? zone])
  const next = () => nextTime(on, now, zone)
  if (clock?.timing !== timing) {
    await tenant.query(SET, [key, timing, next()])
    return 0
  }
  if (new Date(clock.next_at) > now) return 0
  const rows = await tenant.query(STRIKE, [key, clock.next_at, next()])
  if (!rows.length) return 0
  await DurableJob.start(
    SWEEP_AUTOMATION,
    { automation: key, at: new Date(clock.next_at).toISOString() },
    SYSTEM
  )
  return 1
}
