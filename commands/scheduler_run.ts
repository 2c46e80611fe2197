import { BaseCommand } from '@adonisjs/core/ace'

export default class SchedulerRun extends BaseCommand {
  static commandName = 'scheduler:run'
  static description =
    'Let scheduled jobs tick until SIGTERM; a second scheduler beside it does no harm'
  static options = { startApp: true, staysAlive: true }

  async run() {
    const { WorkerCrew } = await import('#platform/jobs/worker_crew')
    const { publishSchedules } = await import('#platform/jobs/schedule')
    const { cacheChannel } = await import('#platform/tenancy/cache_channel')
    const crew = new WorkerCrew(['schedule'])
    this.app.terminating(() => crew.leave())
    cacheChannel.listen()
    await crew.start()
    await publishSchedules()
    this.logger.info('The scheduler ticks')
  }

  /** What could not start ends, whatever it holds open: a supervisor would take it for a worker. */
  async completed() {
    if (this.error) await this.terminate()
  }
}
