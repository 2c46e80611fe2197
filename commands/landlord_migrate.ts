import { BaseCommand } from '@adonisjs/core/ace'
import { migrateLandlord } from '#platform/tenancy/landlord_migrations'

export default class LandlordMigrate extends BaseCommand {
  static commandName = 'landlord:migrate'
  static description = 'Create logins and grants, then migrate the landlord schema and the queue'
  static options = { startApp: true }

  async run() {
    await migrateLandlord()
    this.logger.success('The landlord schema is up to date')
  }
}
