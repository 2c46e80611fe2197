import { BaseCommand } from '@adonisjs/core/ace'

export default class PluginsList extends BaseCommand {
  static commandName = 'plugins:list'
  static description =
    'List the installed plugins, what was left out and why, and how many tenants have their tables'
  static options = { startApp: true }

  async run() {
    const { pluginRegistry } = await import('#platform/plugins/plugin_registry')
    const { migrationLedger } = await import('#platform/tenancy/migration_ledger')
    const spread = await migrationLedger.spread()
    const table = this.ui.table().head(['plugin', 'version', 'from', 'tenants', 'unfinished'])
    for (const { manifest, origin } of pluginRegistry.all()) {
      const { tenants = 0, unfinished = 0 } = spread.get(manifest.id) ?? {}
      table.row([
        manifest.id,
        manifest.version,
        origin.package ?? 'folder',
        String(tenants),
        String(unfinished),
      ])
    }
    table.render()
    for (const [id, reason] of pluginRegistry.failed()) this.logger.error(`${id}: ${reason}`)
    if (pluginRegistry.failed().size) this.exitCode = 1
  }
}
