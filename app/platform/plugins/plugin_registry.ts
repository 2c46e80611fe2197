import { E_NOT_FOUND } from '#platform/errors'
import type { InstalledPlugin } from '#platform/plugins/plugin'

/** What this deployment has installed, each after those it needs. Filled once, at boot. */
export class PluginRegistry {
  private plugins = new Map<string, InstalledPlugin>()
  private failures = new Map<string, string>()

  add(plugin: InstalledPlugin) {
    this.plugins.set(plugin.manifest.id, plugin)
  }

  /** It is left out, and no company has it: the reason is for operators and administrators. */
  fail(id: string, reason: string) {
    this.plugins.delete(id)
    this.failures.set(id, reason)
  }

  /** As if it never had been named. */
  forget(id: string) {
    this.plugins.delete(id)
    this.failures.delete(id)
  }

  get size() {
    return this.plugins.size
  }

  has(id: string) {
    return this.plugins.has(id)
  }

  /** @throws E_NOT_FOUND */
  find(id: string): InstalledPlugin {
    const plugin = this.plugins.get(id)
    if (!plugin) throw new E_NOT_FOUND(`There is no plugin "${id}"`)
    return plugin
  }

  all(): InstalledPlugin[] {
    return [...this.plugins.values()]
  }

  /** Id → why it could not be used. */
  failed(): ReadonlyMap<string, string> {
    return this.failures
  }
}

export const pluginRegistry = new PluginRegistry()
