import { BaseCommand } from '@adonisjs/core/ace'

export default class JobsFailed extends BaseCommand {
  static commandName = 'jobs:failed'
  static description = 'List the dead letters: jobs that failed for good, newest first'
  static options = { startApp: true }

  async run() {
    const { deadLetters } = await import('#platform/jobs/dead_letters')
    const letters = await deadLetters.list()
    if (!letters.length) return this.logger.success('No job has failed')

    const table = this.ui.table().head(['Id', 'Queue', 'Job', 'Tenant', 'Attempts', 'At', 'Reason'])
    for (const { id, queue, name, tenant, attempts, at, reason } of letters) {
      table.row([id, queue, name, tenant ?? '', String(attempts), at, reason.slice(0, 80)])
    }
    table.render()
  }
}
