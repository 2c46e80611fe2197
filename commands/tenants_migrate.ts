import { BaseCommand, flags } from '@adonisjs/core/ace'
import Tenant from '#platform/tenancy/tenant'
import { TenantUpgrade } from '#platform/tenancy/tenant_upgrade'

/** As many as the migrator's pool has connections. */
const WORKERS = 2

export default class TenantsMigrate extends BaseCommand {
  static commandName = 'tenants:migrate'
  static description =
    'Bring every tenant to the schema of this program: one first, then the others. Resumable'
  static options = { startApp: true }

  @flags.string({ description: 'Only this tenant, by slug' })
  declare tenant?: string

  private failed = 0

  async run() {
    const query = Tenant.query().whereNot('status', 'deleted').orderBy('created_at')
    const [canary, ...others] = await (this.tenant ? query.where('slug', this.tenant) : query)
    if (!canary) return this.logger.info('There is no tenant to migrate')

    await this.upgrade(canary)
    if (this.failed) this.logger.error('The first tenant failed: the others were left as they are')
    else await Promise.all(Array.from({ length: WORKERS }, () => this.work(others)))
    this.exitCode = this.failed ? 1 : 0
  }

  private async work(queue: Tenant[]) {
    for (let next = queue.shift(); next; next = queue.shift()) await this.upgrade(next)
  }

  private async upgrade(tenant: Tenant) {
    const { ran, error } = await new TenantUpgrade(tenant).run()
    if (!error) return this.logger.info(`${tenant.slug}: ${ran.join(', ') || 'up to date'}`)
    this.failed++
    this.logger.error(`${tenant.slug}: ${error.message}`)
  }
}
