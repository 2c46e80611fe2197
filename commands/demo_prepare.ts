import { BaseCommand } from '@adonisjs/core/ace'

export default class DemoPrepare extends BaseCommand {
  static commandName = 'demo:prepare'
  static description =
    'Migrate the landlord and make the demo tenant with its data, where they are missing'
  static options = { startApp: true }

  async run() {
    const { migrateLandlord } = await import('#platform/tenancy/landlord_migrations')
    const { DemoTenant } = await import('#database/seeders/demo/demo_tenant')
    await migrateLandlord()
    await new DemoTenant().ensure()
  }
}
