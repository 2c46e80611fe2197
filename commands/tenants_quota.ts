import { BaseCommand, args } from '@adonisjs/core/ace'
import { cacheChannel } from '#platform/tenancy/cache_channel'
import Tenant from '#platform/tenancy/tenant'

export default class TenantsQuota extends BaseCommand {
  static commandName = 'tenants:quota'
  static description =
    'Set how many megabytes of files a tenant may keep; "default" follows FILE_QUOTA_MB'
  static options = { startApp: true }

  @args.string({ description: 'The slug of the tenant' })
  declare slug: string

  @args.string({ description: 'Megabytes, or default' })
  declare megabytes: string

  async run() {
    if (this.megabytes !== 'default' && !/^\d{1,9}$/.test(this.megabytes)) {
      this.exitCode = 1
      return this.logger.error(`"${this.megabytes}" is no number of megabytes`)
    }
    const tenant = await Tenant.findByOrFail('slug', this.slug)
    const isDefault = this.megabytes === 'default'
    const quota = isDefault ? null : Number(this.megabytes) * 1024 * 1024
    await tenant.merge({ settings: { ...tenant.settings, file_quota: quota } }).save()
    await cacheChannel.announce('tenant', tenant.id)
    this.logger.success(
      `${tenant.slug} may keep ${isDefault ? 'what all may' : `${this.megabytes} MB`}`
    )
  }
}
