import { BaseCommand } from '@adonisjs/core/ace'

export default class DemoPrepare extends BaseCommand {
  static commandName = 'demo:prepare'
  static description =
    'Migrate the landlord and every tenant, and make the demo tenant with its data where it is missing'
  static options = { startApp: true }

  async run() {
    const { migrateLandlord } = await import('#platform/tenancy/landlord_migrations')
    const { UpgradeRun } = await import('#platform/tenancy/upgrade_run')
    const { DemoTenant } = await import('#database/seeders/demo/demo_tenant')
    await migrateLandlord()
    const { failed } = await new UpgradeRun({}, ({ slug, error }) => {
      if (error) this.logger.error(`${slug}: ${error.message}`)
    }).run()
    if (failed > 0) return void (this.exitCode = 1)
    const { adoptKeys } = await import('#platform/secrets/adopt_keys')
    await adoptKeys()
    await new DemoTenant().ensure()
  }
}
