import { BaseCommand, args, flags } from '@adonisjs/core/ace'
import { cacheChannel } from '#platform/tenancy/cache_channel'
import Tenant from '#platform/tenancy/tenant'

export default class TenantsSuspend extends BaseCommand {
  static commandName = 'tenants:suspend'
  static description = 'Close the door of a tenant; its data stays. --resume opens it again'
  static options = { startApp: true }

  @args.string({ description: 'The slug of the tenant' })
  declare slug: string

  @flags.boolean({ description: 'Open the door again' })
  declare resume?: boolean

  async run() {
    const tenant = await Tenant.findByOrFail('slug', this.slug)
    await tenant.merge({ status: this.resume ? 'active' : 'suspended' }).save()
    await cacheChannel.announce('tenant', tenant.id)
    this.logger.success(`${tenant.slug} is ${tenant.status}`)
  }
}
