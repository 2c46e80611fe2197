import logger from '@adonisjs/core/services/logger'
import { jobQueues } from '#platform/jobs/job_queues'
import { jobRegistry } from '#platform/jobs/job_registry'
import Tenant from '#platform/tenancy/tenant'
import type { TenantIdentity } from '#platform/tenancy/tenant_identity'

/** Work that comes back by the clock. One tick for all tenants, never one per tenant. */
export type Schedule = {
  name: string
  /** Milliseconds between ticks, or a cron pattern in UTC. */
  every?: number
  cron?: string
  /** Called once per active tenant and tick, outside any unit: cheap work is done, longer work enqueued. */
  visit(owner: TenantIdentity): Promise<unknown>
}

const schedules = new Map<string, Schedule>()

/** Tenants asked for at a time, and visited at a time. */
const PAGE = 200
const WIDTH = 2

/** Registers a schedule; `node ace scheduler:run` makes it tick. */
export function defineSchedule(schedule: Schedule) {
  schedules.set(schedule.name, schedule)
  const handle = () => visitTenants(schedule)
  jobRegistry.add({ name: schedule.name, queue: 'schedule', units: 'own', handle })
}

/** Tells the queue which schedules there are now; those it knows from an older release end. */
export async function publishSchedules() {
  const queue = jobQueues.of('schedule')
  const known = await queue.getJobSchedulers()
  for (const { key } of known) if (!schedules.has(key)) await queue.removeJobScheduler(key)
  for (const { name, every, cron } of schedules.values()) {
    await queue.upsertJobScheduler(name, cron ? { pattern: cron, tz: 'UTC' } : { every }, {
      name,
      data: { v: 1, tenant: null, actor: null, trace: null, input: {} },
      opts: { attempts: 1, removeOnComplete: true, removeOnFail: { count: 100 } },
    })
  }
}

/** One tenant that fails does not keep the others waiting. @returns how many were visited */
export async function visitTenants({ name, visit }: Schedule) {
  let visited = 0
  for await (const page of activeTenants()) {
    visited += page.length
    await inTurns(page, async (owner) => {
      await visit(owner).catch((error) =>
        logger.error({ err: error, schedule: name, tenant: owner.slug }, 'a scheduled visit failed')
      )
    })
  }
  return { visited }
}

async function* activeTenants() {
  let last = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const page = await Tenant.query()
      .where('status', 'active')
      .where('id', '>', last)
      .orderBy('id')
      .limit(PAGE)
    if (page.length) yield page
    if (page.length < PAGE) return
    last = page.at(-1)!.id
  }
}

async function inTurns(tenants: TenantIdentity[], visit: (owner: TenantIdentity) => Promise<void>) {
  const queue = tenants.values()
  await Promise.all(
    Array.from({ length: WIDTH }, async () => {
      for (const owner of queue) await visit(owner)
    })
  )
}
