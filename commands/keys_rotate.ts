import { BaseCommand, flags } from '@adonisjs/core/ace'
import { CatalogueError } from '#platform/errors'
import Tenant from '#platform/tenancy/tenant'
import { tenant as scope } from '#platform/tenancy/tenant_scope'

export default class KeysRotate extends BaseCommand {
  static commandName = 'keys:rotate'
  static description =
    'Make a new data key for a tenant or for all, and let a job seal everything with it again'
  static help = [
    'With --master nothing is sealed again: the data keys are wrapped by the present MASTER_KEY. Run it after',
    'MASTER_KEY was changed and the old one stands in MASTER_KEY_PREVIOUS; keys:status shows when that may go.',
  ]
  static options = { startApp: true }

  @flags.string({ description: 'Only this tenant, by slug' })
  declare tenant?: string

  @flags.boolean({ description: 'Every tenant' })
  declare all?: boolean

  @flags.boolean({ description: 'Wrap the data keys again, after the master key was changed' })
  declare master?: boolean

  async run() {
    if (Boolean(this.tenant) === Boolean(this.all))
      return this.refuse('Say which: --tenant <slug> or --all')
    const query = Tenant.query().whereNot('status', 'deleted').orderBy('slug')
    const tenants = await (this.tenant ? query.where('slug', this.tenant) : query)
    if (!tenants.length) return this.refuse(`There is no tenant "${this.tenant ?? ''}"`)
    for (const owner of tenants) await this.turn(owner)
  }

  /** One that fails does not keep the others from their turn. */
  private async turn(owner: Tenant) {
    try {
      this.logger.info(`${owner.slug}: ${await (this.master ? rewrap(owner) : renew(owner))}`)
    } catch (error) {
      if (!(error instanceof CatalogueError)) throw error
      this.refuse(`${owner.slug}: ${error.message}`)
    }
  }

  private refuse(message: string) {
    this.logger.error(message)
    this.exitCode = 1
  }
}

async function rewrap(owner: Tenant) {
  const { keyrings } = await import('#platform/secrets/keyrings')
  return `${await keyrings.rewrap(owner)} wrapped again`
}

async function renew(owner: Tenant) {
  const { keyrings } = await import('#platform/secrets/keyrings')
  const { askForReseal } = await import('#platform/secrets/reseal_secrets')
  const version = await keyrings.renew(owner)
  const job = await scope.run(owner, () => askForReseal({ id: null, channel: 'system' }))
  return `version ${version} seals from now on, job ${job} brings the rest over`
}
