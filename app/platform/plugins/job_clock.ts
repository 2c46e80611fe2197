import { CronExpressionParser } from 'cron-parser'
import { LRUCache } from 'lru-cache'
import { cacheChannel } from '#platform/tenancy/cache_channel'
import type Tenant from '#platform/tenancy/tenant'
import type { TenantIdentity } from '#platform/tenancy/tenant_identity'
import { tenant } from '#platform/tenancy/tenant_scope'

const HOUR = 3_600_000

type Clock = { timing: string; next_at: Date }

/** A clock that was set anew, or for the first time, does not make good what lies before. */
const SET = `
  INSERT INTO job_clocks (job, timing, next_at) VALUES ($1, $2, $3)
  ON CONFLICT (job) DO UPDATE SET timing = $2, next_at = $3`

/** Of two schedulers one gets the row. */
const STRIKE = `
  UPDATE job_clocks SET next_at = $3, last_at = $2
  WHERE job = $1 AND next_at = $2 RETURNING job`

/** Tenant and job → when there is something to ask the database for: most looks come too early. */
const kept = new LRUCache<string, Map<string, Clock>>({ max: 20_000 })

cacheChannel.on('plugins', (tenantId) => (tenantId ? void kept.delete(tenantId) : kept.clear()))

/** A cron pattern as the clocks on the company's walls show it, through summer and winter. */
export class JobClock {
  constructor(
    private readonly job: string,
    private readonly cron: string
  ) {}

  /** Whether it may be due for a tenant: cheap, and asked outside every unit. */
  mayBeDue(owner: TenantIdentity, now = new Date()) {
    const known = kept.get(owner.id)?.get(this.job)
    return !known || known.timing !== this.timing(owner) || known.next_at <= now
  }

  /** A tenant without the plugin is looked at when its plugins change, and once an hour in case that went unheard. */
  rest(now = new Date()) {
    const owner = tenant.current()
    this.keep(owner, { timing: this.timing(owner), next_at: new Date(now.getTime() + HOUR) })
  }

  /** Whether it is due for the tenant of the open unit, once for all who ask; after an outage once, not once per time missed. */
  async strike(now = new Date()): Promise<boolean> {
    const owner = tenant.current()
    const timing = this.timing(owner)
    const next = this.next(owner, now)
    const [clock] = await tenant.query<Clock>(
      'SELECT timing, next_at FROM job_clocks WHERE job = $1',
      [this.job]
    )
    if (clock?.timing !== timing) {
      await tenant.query(SET, [this.job, timing, next])
      this.keep(owner, { timing, next_at: next })
      return false
    }
    const isEarly = new Date(clock.next_at) > now
    this.keep(owner, { timing, next_at: isEarly ? new Date(clock.next_at) : next })
    if (isEarly) return false
    return (await tenant.query(STRIKE, [this.job, clock.next_at, next])).length > 0
  }

  private next(owner: TenantIdentity, now: Date) {
    return CronExpressionParser.parse(this.cron, { currentDate: now, tz: zoneOf(owner) })
      .next()
      .toDate()
  }

  private timing(owner: TenantIdentity) {
    return `${this.cron} ${zoneOf(owner)}`
  }

  private keep({ id }: TenantIdentity, clock: Clock) {
    tenant.afterCommit(() => void kept.set(id, new Map(kept.get(id)).set(this.job, clock)))
  }
}

/** What rests makes good nothing when it is switched on again. */
export function stopClocks(plugin: string) {
  return tenant.query('DELETE FROM job_clocks WHERE starts_with(job, $1)', [`${plugin}.`])
}

function zoneOf(owner: TenantIdentity) {
  return (owner as Tenant).timeZone
}
