import { BaseCommand } from '@adonisjs/core/ace'
import Tenant from '#platform/tenancy/tenant'
import { tenantUrl } from '#platform/tenancy/tenant_url'

export default class TenantsList extends BaseCommand {
  static commandName = 'tenants:list'
  static description = 'List all tenants with their state and address'
  static options = { startApp: true }

  async run() {
    const table = this.ui.table().head(['slug', 'name', 'status', 'schema', 'address', 'since'])
    for (const { slug, name, status, schemaName, createdAt } of await Tenant.query().orderBy(
      'slug'
    )) {
      table.row([slug, name, status, schemaName, tenantUrl(slug), createdAt.toISODate() ?? ''])
    }
    table.render()
  }
}
