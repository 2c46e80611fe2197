import { BaseCommand, args, flags } from '@adonisjs/core/ace'
import Tenant from '#platform/tenancy/tenant'
import { removeTenant } from '#platform/tenancy/tenant_removal'

export default class TenantsDelete extends BaseCommand {
  static commandName = 'tenants:delete'
  static description = 'Drop a tenant with everything it has. There is no way back but a backup'
  static options = { startApp: true }

  @args.string({ description: 'The slug of the tenant' })
  declare slug: string

  @flags.string({ description: 'The slug again, to confirm without being asked' })
  declare confirm?: string

  async run() {
    const tenant = await Tenant.findByOrFail('slug', this.slug)
    const answer =
      this.confirm ??
      (await this.prompt.ask(`Type ${tenant.slug} to drop ${tenant.name} with all its data`))
    if (answer !== tenant.slug) {
      this.exitCode = 1
      return this.logger.error('Nothing was dropped: the confirmation does not match')
    }
    await removeTenant(tenant)
    this.logger.success(`${tenant.slug} is gone`)
  }
}
