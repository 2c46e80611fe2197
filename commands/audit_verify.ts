import { BaseCommand, flags } from '@adonisjs/core/ace'
import Tenant from '#platform/tenancy/tenant'

export default class AuditVerify extends BaseCommand {
  static commandName = 'audit:verify'
  static description =
    'Check every seal of the audit log; name rows that were altered, removed or moved, and the unsealed tail'
  static help = [
    'Ends with 1 when a chain is broken. The hash it prints is the end of the chain: kept elsewhere, it shows',
    'later whether somebody who owns the database has rewritten the log and its seals together.',
  ]
  static options = { startApp: true }

  @flags.string({ description: 'Only this tenant, by slug' })
  declare tenant?: string

  async run() {
    const query = Tenant.query().whereNot('status', 'deleted').orderBy('slug')
    const tenants = await (this.tenant ? query.where('slug', this.tenant) : query)
    if (this.tenant && !tenants.length) {
      this.logger.error(`There is no tenant "${this.tenant}"`)
      this.exitCode = 1
    }
    for (const tenant of tenants) if (await this.verify(tenant)) this.exitCode = 1
  }

  /** @returns how many breaks were found */
  private async verify(tenant: Tenant) {
    const { AuditVerification } = await import('#platform/events/audit_verification')
    const verification = new AuditVerification(tenant)
    let breaks = 0
    for await (const { kind, told } of verification.breaks()) {
      breaks++
      this.logger.error(`${tenant.slug}: ${kind}: ${told}`)
    }
    const { head, tail } = verification
    const told = `${tenant.slug}: ${head.position} sealed, the chain ends with ${head.hash}`
    if (breaks) this.logger.error(`${told}, ${breaks} broken`)
    else this.logger.success(told)
    if (tail.rows)
      this.logger.info(`${tenant.slug}: ${tail.rows} not sealed yet, the oldest of ${tail.since}`)
    return breaks
  }
}
