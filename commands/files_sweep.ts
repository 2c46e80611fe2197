import { BaseCommand, flags } from '@adonisjs/core/ace'
import type { Swept } from '#models/file_sweep'
import Tenant from '#platform/tenancy/tenant'

/** Files told by name; of more only their number. */
const TOLD = 100

export default class FilesSweep extends BaseCommand {
  static commandName = 'files:sweep'
  static description =
    'Delete stored files that no row names and that are older than a day, and uploads never confirmed'
  static help = [
    'The scheduler does this every night. --dry-run says what would go, file by file, and deletes nothing;',
    'files of rows that would go themselves are told the next time.',
  ]
  static options = { startApp: true }

  @flags.boolean({ description: 'Only say what would be done' })
  declare dryRun?: boolean

  @flags.string({ description: 'Only this tenant, by slug' })
  declare tenant?: string

  async run() {
    const { FileSweep } = await import('#models/file_sweep')
    const query = Tenant.query().where('status', 'active').orderBy('slug')
    const tenants = await (this.tenant ? query.where('slug', this.tenant) : query)
    if (this.tenant && !tenants.length) {
      this.exitCode = 1
      return this.logger.error(`There is no active tenant "${this.tenant}"`)
    }
    for (const owner of tenants) {
      const sweep = new FileSweep(owner)
      this.tell(owner, await (this.dryRun ? sweep.rehearse() : sweep.run()))
    }
  }

  private tell({ slug }: Tenant, { uploads, attachments, files }: Swept) {
    const verb = this.dryRun ? 'would delete' : 'deleted'
    for (const { key, size, modifiedAt } of files.slice(0, TOLD))
      this.logger.info(`${slug}: ${verb} ${key} (${size} bytes, of ${modifiedAt.toISOString()})`)
    if (files.length > TOLD) this.logger.info(`${slug}: and ${files.length - TOLD} more`)
    const bytes = files.reduce((sum, { size }) => sum + size, 0)
    const rows = `${uploads} uploads never confirmed, ${attachments} attachments removed 30 days ago`
    this.logger.success(`${slug}: ${verb} ${files.length} files (${bytes} bytes), ${rows}`)
  }
}
