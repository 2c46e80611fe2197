import { writeFileSync } from 'node:fs'
import { BaseCommand } from '@adonisjs/core/ace'
import { tenantBaseline } from '#platform/tenancy/tenant_migrations'

export default class TenantsBaseline extends BaseCommand {
  static commandName = 'tenants:baseline'
  static description = 'Render the tenant migrations into database/tenant_baseline.sql'
  static options = { startApp: true }

  async run() {
    writeFileSync(this.app.makePath('database/tenant_baseline.sql'), await tenantBaseline())
  }
}
