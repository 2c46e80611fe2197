import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { BaseCommand, args, flags } from '@adonisjs/core/ace'
import Tenant from '#platform/tenancy/tenant'

export default class TenantsRun extends BaseCommand {
  static commandName = 'tenants:run'
  static description =
    'Run an ace command once per active tenant, each in a process that finds the slug in TENANT'
  static help = [
    'The command reads process.env.TENANT. One after the other; the first that fails ends the row.',
    'Put the command into quotes; it is split at its spaces:',
    'node ace tenants:run --tenant=acme "definitions:check --strict"',
  ]
  static options = { startApp: true }

  @args.string({ description: 'The command with its arguments and flags, in quotes' })
  declare command: string

  @flags.string({ description: 'Only this tenant, by slug' })
  declare tenant?: string

  async run() {
    const query = Tenant.query().where('status', 'active').orderBy('slug')
    for (const { slug } of await (this.tenant ? query.where('slug', this.tenant) : query)) {
      this.logger.info(slug)
      this.exitCode = await this.runFor(slug)
      if (this.exitCode) return this.logger.error(`${slug}: ended with ${this.exitCode}`)
    }
  }

  private async runFor(slug: string): Promise<number> {
    const child = spawn(process.execPath, ['ace', ...this.command.trim().split(/\s+/)], {
      cwd: this.app.makePath(),
      env: { ...process.env, TENANT: slug },
      stdio: 'inherit',
    })
    const [code] = await once(child, 'exit')
    return code ?? 1
  }
}
