import { BaseTransformer } from '@adonisjs/core/transformers'
import { systemDefinitions } from '#platform/definitions/system_definitions'
import { titleText } from '#platform/definitions/title_text'
import type { InstalledPlugin } from '#platform/plugins/plugin'
import { pluginParts, type PluginParts } from '#platform/plugins/plugin_parts'
import { pluginRegistry } from '#platform/plugins/plugin_registry'
import { PluginState } from '#platform/plugins/plugin_state'

type Standing = { plugin: InstalledPlugin; parts: PluginParts; state?: PluginState | null }

/** A plugin as a company has it: installed, enabled, what it adds and what it may do. */
export default class PluginTransformer extends BaseTransformer<Standing> {
  static async all(locale: string) {
    const states = await PluginState.all()
    return Promise.all(
      pluginRegistry.all().map(async (plugin) => {
        const state = states.find(({ key }) => key === plugin.manifest.id)
        const parts = await pluginParts(plugin)
        return new PluginTransformer({ plugin, parts, state }, locale).toObject()
      })
    )
  }

  static async one(plugin: InstalledPlugin, locale: string) {
    const state = await PluginState.of(plugin.manifest.id)
    const parts = await pluginParts(plugin)
    return new PluginTransformer({ plugin, parts, state }, locale).whole()
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
    const { id, version, title, summary, icon, needs = {} } = plugin.manifest
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
      needs: Object.entries(needs).map(([need, { range, optional = false }]) => ({
        id: need,
        range,
        optional,
      })),
      has_settings: parts.settings !== null,
    }
  }

  /** With what it adds. */
  whole() {
    const { manifest } = this.resource.plugin
    const { jobs = {}, listeners = {}, navigation = [], slots = {} } = manifest
    return {
      ...this.toObject(),
      adds: {
        entities: this.definitions('entity'),
        workflows: this.definitions('workflow'),
        forms: this.definitions('form'),
        templates: this.definitions('template'),
        automations: this.definitions('automation'),
        effects: this.resource.parts.effects.map(({ key, title }) => this.named(key, title)),
        functions: Object.entries(this.resource.parts.functions).map(([key, { title }]) =>
          this.named(key, title)
        ),
        jobs: Object.keys(jobs),
        events: [...new Set(Object.values(listeners).flatMap(({ event }) => event))],
        pages: navigation.map(({ path }) => path),
        slots: Object.keys(slots),
      },
      permissions: this.permissions(),
    }
  }

  private definitions(kind: 'entity' | 'workflow' | 'form' | 'template' | 'automation') {
    const system = systemDefinitions()
    return system
      .all()
      .filter((one) => one.kind === kind)
      .filter(({ key }) => system.ownerOf(kind, key) === this.resource.plugin.manifest.id)
      .map(({ key, title }) => this.named(key, title))
  }

  private permissions() {
    const { entities = {}, permissions = {} } = this.resource.plugin.manifest
    const own = Object.keys(entities).flatMap((noun) =>
      ['view', 'create', 'update', 'delete'].map((action) => `${action}_${noun}`)
    )
    return [...own, ...Object.keys(permissions)]
  }

  private named(key: string, title: Parameters<typeof titleText>[0]) {
    return { key, title: titleText(title, this.locale, key) }
  }
}
