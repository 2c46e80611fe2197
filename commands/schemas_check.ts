import { BaseCommand } from '@adonisjs/core/ace'

export default class SchemasCheck extends BaseCommand {
  static commandName = 'schemas:check'
  static description =
    'Read every definition that ships with the product as its meta-schema and lint do'
  /** What packs set off is known once the effects are. */
  static options = { startApp: true }

  async run() {
    const { checkSystemDefinitions } =
      await import('#platform/definitions/check_system_definitions')
    const { checkPacks } = await import('#platform/packs/check_packs')
    const findings = [...checkSystemDefinitions(), ...checkPacks()]
    for (const { definition, pointer, message } of findings)
      this.logger.error(`${definition} ${pointer}: ${message}`)
    if (findings.length) this.exitCode = 1
    else this.logger.success('Every definition is sound')
  }
}
