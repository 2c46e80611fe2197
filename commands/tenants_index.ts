import { args, BaseCommand } from '@adonisjs/core/ace'

export default class TenantsIndex extends BaseCommand {
  static commandName = 'tenants:index'
  static description =
    'Build the indexes a tenant’s fields ask for, drop those none asks for, without blocking writes'
  static options = { startApp: true }

  @args.string({ description: 'Slug of the tenant' })
  declare slug: string

  async run() {
    const { default: Tenant } = await import('#platform/tenancy/tenant')
    const { indexTenant } = await import('#platform/definitions/index_tenant')
    const { built, dropped } = await indexTenant(await Tenant.findByOrFail('slug', this.slug))
    for (const name of dropped) this.logger.info(`dropped ${name}`)
    for (const name of built) this.logger.info(`built ${name}`)
    this.logger.success(`${built.length} built, ${dropped.length} dropped`)
  }
}
