import { BaseCommand, flags } from '@adonisjs/core/ace'
import { CatalogueError } from '#platform/errors'
import Tenant from '#platform/tenancy/tenant'

export default class KeysStatus extends BaseCommand {
  static commandName = 'keys:status'
  static description =
    'Show the data keys of each tenant, by which master key they are wrapped, and what still waits for the newest'
  static options = { startApp: true }

  @flags.string({ description: 'Only this tenant, by slug' })
  declare tenant?: string

  async run() {
    const { masterKeys } = await import('#platform/secrets/master_keys')
    const query = Tenant.query().whereNot('status', 'deleted').orderBy('slug')
    const tenants = await (this.tenant ? query.where('slug', this.tenant) : query)
    if (this.tenant && !tenants.length) return this.refuse(`There is no tenant "${this.tenant}"`)
    this.logger.info(`The master key is ${masterKeys().id}`)
    const table = this.ui.table().head(['Tenant', 'Versions', 'Wrapped by', 'Waiting', 'Last job'])
    for (const owner of tenants) table.row(await this.row(owner))
    table.render()
  }

  private async row(owner: Tenant): Promise<string[]> {
    const { keysOf } = await import('#platform/secrets/key_status')
    try {
      const { versions, masters, waiting, job } = await keysOf(owner)
      return [owner.slug, versions.join(', '), masters.join(', '), String(waiting), job]
    } catch (error) {
      if (!(error instanceof CatalogueError)) throw error
      this.refuse(`${owner.slug}: ${error.message}`)
      return [owner.slug, '', '', '', 'unreadable']
    }
  }

  private refuse(message: string) {
    this.logger.error(message)
    this.exitCode = 1
  }
}
