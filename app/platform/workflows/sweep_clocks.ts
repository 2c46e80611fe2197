import logger from '@adonisjs/core/services/logger'
import { statementTimeout } from '#config/database'
import { definitionRegistry } from '#platform/definitions/definition_registry'
import { workflowVersions } from '#platform/definitions/workflow_versions'
import { recordIfFree } from '#platform/entities/record_if_free'
import type { Actor } from '#platform/events/actor'
import { enqueue } from '#platform/jobs/enqueue'
import { jobRegistry } from '#platform/jobs/job_registry'
import type { TenantIdentity } from '#platform/tenancy/tenant_identity'
import { tenant } from '#platform/tenancy/tenant_scope'
import { businessTime } from '#platform/workflows/business_calendars'
import { clockOf, slaRows, type ClockRow } from '#platform/workflows/sla_rows'
import { strikeClock } from '#platform/workflows/strike_clock'

const NAME = 'sweep_sla_clocks'

/** Clocks of one look. */
const BATCH = 200

/** Milliseconds until a clock whose effects failed is tried again. */
const LATER = 5 * 60_000

const SYSTEM: Actor = { id: null, channel: 'system' }

type Due = Pick<ClockRow, 'id' | 'entity' | 'record_id'>

jobRegistry.add({
  name: NAME,
  queue: 'default',
  units: 'own',
  handle: async (_input, { tenant: owner, signal }) => {
    await sweepClocks(owner!, { signal })
  },
})

/** One look by index per tenant: only where something is due a job begins. */
export function askForClockSweep(owner: TenantIdentity) {
  return tenant.run(owner, async () => {
    const due = await slaRows.due(new Date(), 1)
    if (due.length) await enqueue(NAME, {}, SYSTEM)
  })
}

/**
 * Strikes every clock of a tenant that has come due, each in a unit of its own: its mark, its history and its
 * effects commit together, so several sweeps at once tell it once. What somebody holds is left for the next.
 */
export async function sweepClocks(
  owner: TenantIdentity,
  { now = new Date(), signal }: { now?: Date; signal?: AbortSignal } = {}
) {
  const seen = new Set<string>()
  for (;;) {
    const due = await unit(owner, () => slaRows.due(now, seen.size + BATCH))
    const fresh = due.filter(({ id }) => !seen.has(id))
    if (!fresh.length || signal?.aborted) return
    for (const clock of fresh) {
      seen.add(clock.id)
      await sweepClock(owner, clock, now)
    }
  }
}

/** One that fails keeps no other waiting. */
async function sweepClock(owner: TenantIdentity, clock: Due, now: Date) {
  try {
    await unit(owner, () => strike(clock, now))
  } catch (error) {
    logger.error({ err: error, clock: clock.id, tenant: owner.slug }, 'a clock could not be struck')
    await unit(owner, () => slaRows.postpone(clock.id, new Date(now.getTime() + LATER)))
  }
}

/** The record is locked before its clock, as whoever moves it does. */
async function strike({ id, entity: key, record_id: recordId }: Due, now: Date) {
  const entity = await definitionRegistry.entity(key)
  const record = await recordIfFree(entity, recordId)
  const row = record && (await slaRows.held(id, now))
  if (!row) return
  const { clock, mark } = clockOf(row, await businessTime(row.calendar)).strike(now)
  await slaRows.keep(row, mark ? clock : clock.timed())
  if (!mark) return
  const versions = await workflowVersions(key, [row.workflow_version])
  const sla = versions.get(row.workflow_version)?.slas?.[row.sla]
  await strikeClock(mark, { clock: row, sla, record, by: SYSTEM })
}

function unit<T>(owner: TenantIdentity, work: () => T) {
  return tenant.run(owner, work, { timeout: statementTimeout.worker })
}
