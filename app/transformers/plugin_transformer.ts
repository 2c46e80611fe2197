import { BaseTransformer } from '@adonisjs/core/transformers'
import { PluginContents } from '#models/plugin_contents'
import { titleText } from '#platform/definitions/title_text'
import { enabledPlugins } from '#platform/plugins/enabled_plugins'
import type { InstalledPlugin } from '#platform/plugins/plugin'
import { pluginParts, type PluginParts } from '#platform/plugins/plugin_parts'
import { pluginRegistry } from '#platform/plugins/plugin_registry'
import { PluginState } from '#platform/plugins/plugin_state'

type Standing = {
  plugin: InstalledPlugin
  parts: PluginParts
  state?: PluginState | null
  /** All the company has. */
  enabled: ReadonlySet<string>
}

/** A plugin as a company has it: installed, enabled, what it adds and what it may do. */
export default class PluginTransformer extends BaseTransformer<Standing> {
  static async all(locale: string) {
    const states = await PluginState.all()
    const enabled = await enabledPlugins()
    return Promise.all(
      pluginRegistry.all().map(async (plugin) => {
        const state = states.find(({ key }) => key === plugin.manifest.id)
        const parts = await pluginParts(plugin)
        return new PluginTransformer({ plugin, parts, state, enabled }, locale).toObject()
      })
    )
  }

  static async one(plugin: InstalledPlugin, locale: string) {
    const state = await PluginState.of(plugin.manifest.id)
    const parts = await pluginParts(plugin)
    const enabled = await enabledPlugins()
    return new PluginTransformer({ plugin, parts, state, enabled }, locale).whole()
  }

  constructor(
    standing: Standing,
    private readonly locale: string
  ) {
    super(standing)
  }

  toObject() {
    const { plugin, parts, state } = this.resource
    const isEnabled = state?.enabled ?? false
    const { id, version, title, summary, icon } = plugin.manifest
    return {
      id,
      version,
      title: titleText(title, this.locale, id),
      summary: titleText(summary, this.locale),
      icon: icon ?? 'i-lucide-plug',
      package: plugin.origin.package ?? null,
      enabled: isEnabled,
      enabled_version: isEnabled ? state!.version : null,
      has_upgrade: isEnabled && state!.version !== version,
      needs: this.needs(),
      has_settings: parts.settings !== null,
    }
  }

  /** With what it adds. */
  whole() {
    const { plugin, parts } = this.resource
    const { adds, permissions } = new PluginContents(plugin, parts, this.locale)
    return { ...this.toObject(), adds, permissions, grants: plugin.manifest.grants ?? {} }
  }

  private needs() {
    const { plugin, enabled } = this.resource
    return Object.entries(plugin.manifest.needs ?? {}).map(([id, { range, optional = false }]) => ({
      id,
      title: pluginRegistry.has(id)
        ? titleText(pluginRegistry.find(id).manifest.title, this.locale, id)
        : id,
      range,
      optional,
      installed: pluginRegistry.has(id),
      enabled: enabled.has(id),
    }))
  }
}
