import { BaseCommand, flags } from '@adonisjs/core/ace'
import { CatalogueError } from '#platform/errors'
import { UpgradeRun, type UpgradeStep } from '#platform/tenancy/upgrade_run'

export default class TenantsMigrate extends BaseCommand {
  static commandName = 'tenants:migrate'
  static description =
    'Bring every tenant to the schema of this program. Goes on where it was stopped'
  static options = { startApp: true }

  @flags.array({ description: 'Slugs of the tenants that go first; if one fails, no other begins' })
  declare canary?: string[]

  @flags.array({ description: 'Slugs of the only tenants to migrate' })
  declare only?: string[]

  @flags.number({ description: 'How many tenants at a time, 1 to 16', default: 4 })
  declare workers: number

  @flags.boolean({ description: 'Show who is behind, and change nothing' })
  declare dryRun?: boolean

  private started = performance.now()

  async run() {
    if (!Number.isInteger(this.workers) || this.workers < 1 || this.workers > 16)
      return this.refuse('--workers takes a whole number from 1 to 16')

    const order = { only: slugs(this.only), canary: slugs(this.canary), workers: this.workers }
    const run = new UpgradeRun(order, (step) => this.tell(step))
    try {
      await (this.dryRun ? this.show(run) : this.upgrade(run))
    } catch (error) {
      if (!(error instanceof CatalogueError)) throw error
      this.refuse(error.message)
    }
  }

  private async upgrade(run: UpgradeRun) {
    const { upgraded, failed, current, left } = await run.run()
    const seconds = ((performance.now() - this.started) / 1000).toFixed(1)
    const { adoptKeys } = await import('#platform/secrets/adopt_keys')
    const adopted = await adoptKeys()
    if (adopted) this.logger.info(`${adopted} got a data key`)
    const summary = `${upgraded} upgraded, ${failed} failed, ${current} up to date, ${left} left, ${seconds} s`
    if (!failed) return this.logger.success(summary)
    this.refuse(`${summary}. Mend what is said above and run it again`)
  }

  private async show(run: UpgradeRun) {
    const behind = await run.behind()
    for (const { tenant, versions, error } of behind)
      this.logger.info(`${tenant.slug}: ${error?.message ?? versions.join(', ')}`)
    this.logger.info(`${behind.length} behind. Nothing was changed`)
    if (behind.some(({ error }) => error)) this.exitCode = 1
  }

  private tell({ slug, at, of, ran, error }: UpgradeStep) {
    const line = `[${at}/${of}] ${slug}: ${error?.message ?? (ran.join(', ') || 'up to date')}`
    if (error) this.logger.error(line)
    else this.logger.info(line)
  }

  private refuse(message: string) {
    this.logger.error(message)
    this.exitCode = 1
  }
}

/** Both `--only a,b` and `--only a --only b`. */
function slugs(given?: string[]) {
  return given
    ?.flatMap((each) => each.split(','))
    .map((slug) => slug.trim())
    .filter(Boolean)
}
