import { E_TENANT_NOT_FOUND, E_UPGRADE_RUNNING } from '#platform/errors'
import { asMigrator } from '#platform/tenancy/as_migrator'
import { migrationsFor } from '#platform/plugins/plugin_migrations'
import {
  migrationLedger,
  migrationName,
  pendingMigrations,
} from '#platform/tenancy/migration_ledger'
import Tenant from '#platform/tenancy/tenant'
import {
  TenantUpgrade,
  type UpgradeOptions,
  type UpgradeResult,
} from '#platform/tenancy/tenant_upgrade'

export type UpgradeOrder = UpgradeOptions & {
  /** Slugs of the only tenants to upgrade; without it, all. */
  only?: string[]
  /** Slugs of those that go first, one by one: the others follow when all of them are through. */
  canary?: string[]
  workers?: number
  /** Milliseconds to wait for the end of another run. */
  wait?: number
}

/** One tenant is through; it was the `at`th `of` those that are behind. */
export type UpgradeStep = UpgradeResult & { slug: string; at: number; of: number }

/** `current` had nothing to run, `left` were not begun because a canary failed. */
export type UpgradeSummary = { upgraded: number; failed: number; current: number; left: number }

type Behind = { tenant: Tenant; versions: string[]; error?: Error }

const WORKERS = 4
const WAIT = 10_000
const LOCK = `SELECT pg_advisory_lock(hashtextextended('tenants:migrate', 0))`

/**
 * Brings many tenants to the schema of this program. A tenant that fails does not stop the others, and what
 * was stopped in the middle is whole after the next run, because each tenant's ledger says what it has.
 */
export class UpgradeRun {
  private at = 0

  constructor(
    private order: UpgradeOrder = {},
    private tell: (step: UpgradeStep) => void = () => {}
  ) {}

  /** @throws E_UPGRADE_RUNNING, E_TENANT_NOT_FOUND */
  run(): Promise<UpgradeSummary> {
    return asMigrator(async (client) => {
      await client.query(`SET lock_timeout = ${this.order.wait ?? WAIT}`)
      // Held by this session, so it ends with the process, however that ends.
      await client.query(LOCK).catch(refuseSecond)
      return this.upgrade()
    })
  }

  /** Who is behind, canaries first, and what each would run. Nothing is locked. @throws E_TENANT_NOT_FOUND */
  async behind(): Promise<Behind[]> {
    const { canaries, others } = await this.sort()
    return [...canaries, ...others]
  }

  private async upgrade(): Promise<UpgradeSummary> {
    const { canaries, others, current } = await this.sort()
    const of = canaries.length + others.length
    const first = await this.work(canaries.values(), of)
    if (first.failed) return { ...first, current, left: of - first.upgraded - first.failed }

    const queue = others.values()
    const workers = Array.from({ length: this.order.workers ?? WORKERS }, () =>
      this.work(queue, of)
    )
    const counts = [first, ...(await Promise.all(workers))]
    const sum = (key: 'upgraded' | 'failed') => counts.reduce((total, each) => total + each[key], 0)
    return { upgraded: sum('upgraded'), failed: sum('failed'), current, left: 0 }
  }

  private async work(queue: Iterable<Behind>, of: number) {
    const count = { upgraded: 0, failed: 0 }
    for (const { tenant } of queue) {
      const result = await new TenantUpgrade(tenant, this.order).run()
      count[result.error ? 'failed' : 'upgraded']++
      this.tell({ ...result, slug: tenant.slug, at: ++this.at, of })
    }
    return count
  }

  private async sort() {
    const tenants = await this.tenants()
    const behind = await this.pending(tenants)
    const canary = this.order.canary ?? []
    assertKnown(canary, tenants)
    return {
      canaries: behind.filter(({ tenant }) => canary.includes(tenant.slug)),
      others: behind.filter(({ tenant }) => !canary.includes(tenant.slug)),
      current: tenants.length - behind.length,
    }
  }

  private async tenants() {
    const { only } = this.order
    const query = Tenant.query().whereNot('status', 'deleted').orderBy('created_at').orderBy('id')
    const tenants = await (only ? query.whereIn('slug', only) : query)
    assertKnown(only ?? [], tenants)
    return tenants
  }

  private async pending(tenants: Tenant[]): Promise<Behind[]> {
    const ledgers = await migrationLedger.done(tenants.map(({ id }) => id))
    const pending = async (tenant: Tenant): Promise<Behind> => {
      try {
        const done = ledgers.get(tenant.id)
        const migrations = this.order.migrations ?? (await migrationsFor(done))
        return { tenant, versions: pendingMigrations(tenant, migrations, done).map(migrationName) }
      } catch (error) {
        // One ledger that disagrees is that tenant's failure, not everybody's.
        return { tenant, versions: [], error: error as Error }
      }
    }
    const all = await Promise.all(tenants.map(pending))
    return all.filter(({ versions, error }) => versions.length || error)
  }
}

function assertKnown(slugs: string[], tenants: Tenant[]) {
  const known = new Set(tenants.map(({ slug }) => slug))
  const unknown = slugs.filter((slug) => !known.has(slug))
  if (unknown.length)
    throw new E_TENANT_NOT_FOUND(
      `Not among the tenants of this run: ${unknown.join(', ')}. node ace tenants:list shows them`
    )
}

function refuseSecond(error: { code?: string }): never {
  if (error.code === '55P03') throw new E_UPGRADE_RUNNING()
  throw error
}
