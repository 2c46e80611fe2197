import { args, BaseCommand, flags } from '@adonisjs/core/ace'

export default class JobsReplay extends BaseCommand {
  static commandName = 'jobs:replay'
  static description = 'Put a dead letter back into its queue with all its attempts, or all of them'
  static options = { startApp: true }

  @args.string({ description: 'The id that jobs:failed shows', required: false })
  declare id?: string

  @flags.boolean({ description: 'Every dead letter of every queue' })
  declare all: boolean

  async run() {
    const { deadLetters } = await import('#platform/jobs/dead_letters')
    if (this.all) return this.logger.success(`${await deadLetters.replayAll()} jobs were put back`)
    if (!this.id) return this.refuse('Name a job, or say --all')

    await deadLetters.replay(this.id)
    this.logger.success(`${this.id} was put back`)
  }

  private refuse(message: string) {
    this.logger.error(message)
    this.exitCode = 1
  }
}
