import { args, BaseCommand } from '@adonisjs/core/ace'

export default class TenantsIndex extends BaseCommand {
  static commandName = 'tenants:index'
  static description =
    'Build the indexes a tenant’s filterable and sortable fields ask for, without blocking writes'
  static options = { startApp: true }

  @args.string({ description: 'Slug of the tenant' })
  declare slug: string

  async run() {
    const { default: Tenant } = await import('#platform/tenancy/tenant')
    const { indexTenant } = await import('#platform/definitions/index_tenant')
    const built = await indexTenant(await Tenant.findByOrFail('slug', this.slug))
    this.logger.success(`${built} ${built === 1 ? 'index is' : 'indexes are'} in place`)
  }
}
