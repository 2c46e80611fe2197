import { BaseCommand } from '@adonisjs/core/ace'
import { workerQueues } from '#config/queue'

export default class JobsWaiting extends BaseCommand {
  static commandName = 'jobs:waiting'
  static description = 'Count the jobs a worker has yet to do; ends with 1 while there are any'
  static options = { startApp: true }

  async run() {
    const { jobQueues } = await import('#platform/jobs/job_queues')
    const depth = await jobQueues.depth()
    const table = this.ui.table().head(['Queue', 'Yet to do', 'Failed'])
    let left = 0
    for (const queue of workerQueues) {
      const { failed, ...states } = depth[queue]
      const count = Object.values(states).reduce((sum, state) => sum + state, 0)
      left += count
      table.row([queue, String(count), String(failed)])
    }
    table.render()
    if (left) this.exitCode = 1
  }
}
