import { args, BaseCommand, flags } from '@adonisjs/core/ace'

export default class PluginMake extends BaseCommand {
  static commandName = 'plugin:make'
  static description = 'Write a plugin that is small but whole: see docs/plugins.md'
  static options = { startApp: true }

  @args.string({ description: 'Its id: a-z, 0-9 and _' })
  declare id: string

  @flags.string({ description: 'Key of its first entity, such as key' })
  declare entity?: string

  @flags.string({ description: 'What many of them are called, such as keys' })
  declare noun?: string

  @flags.boolean({ description: 'A package for npm, beside this tree, instead of a folder in it' })
  declare package?: boolean

  @flags.string({ description: 'Where a package is to lie' })
  declare path?: string

  async run() {
    const { NewPlugin } = await import('#platform/codegen/new_plugin')
    const { takenNames } = await import('#models/taken_names')
    const { id, entity, noun, path } = this
    const wish = { id, entity, noun, path, package: this.package }
    const plugin = new NewPlugin(this.app.makePath(), wish)
    const problems = plugin.problems(takenNames(this.app.makePath('resources/lang')))
    for (const problem of problems) this.logger.error(problem)
    if (problems.length) return void (this.exitCode = 1)
    for (const file of await plugin.write()) this.logger.info(file)
    this.logger.success(`Written. Next: ${plugin.next}, and docs/plugins.md`)
  }
}
