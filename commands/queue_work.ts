import { BaseCommand } from '@adonisjs/core/ace'
import { workerQueues } from '#config/queue'

export default class QueueWork extends BaseCommand {
  static commandName = 'queue:work'
  static description =
    'Run background jobs until SIGTERM, then let the running ones end (15 seconds)'
  static options = { startApp: true, staysAlive: true }

  async run() {
    const { WorkerCrew } = await import('#platform/jobs/worker_crew')
    const { onOutbox } = await import('#platform/events/relay_bell')
    const { outboxRelay } = await import('#platform/events/outbox_relay')
    const { cacheChannel } = await import('#platform/tenancy/cache_channel')
    const { assertBucketFits } = await import('#platform/files/assert_bucket_fits')
    const { masterKeys } = await import('#platform/secrets/master_keys')
    masterKeys()
    const crew = new WorkerCrew(workerQueues)
    this.app.terminating(() => crew.leave())
    onOutbox(outboxRelay.ring)
    cacheChannel.listen()
    await assertBucketFits()
    await crew.start()
    this.logger.info(`Working on ${workerQueues.join(', ')}`)
  }

  /** What could not start ends, whatever it holds open: a supervisor would take it for a worker. */
  async completed() {
    if (this.error) await this.terminate()
  }
}
