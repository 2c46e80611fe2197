import { humanised } from '#platform/entities/field'
import { systemDefinitions } from '#platform/definitions/system_definitions'
import { titleText } from '#platform/definitions/title_text'
import type { DefinitionKind, Title } from '#platform/definitions/types'
import { languageOf } from '#platform/language/languages'
import type { InstalledPlugin } from '#platform/plugins/plugin'
import type { PluginParts } from '#platform/plugins/plugin_parts'
import { pluginText } from '#platform/plugins/plugin_texts'

/** What the four permissions of every entity let people do. */
const ABILITIES: Record<string, Title> = {
  view: { en: 'See {}', de: '{} sehen' },
  create: { en: 'Create {}', de: '{} anlegen' },
  update: { en: 'Change {}', de: '{} ändern' },
  delete: { en: 'Delete {}', de: '{} löschen' },
}

/** What a plugin brings and what it lets people do, each thing by its key and in words of the reader's language. */
export class PluginContents {
  constructor(
    private readonly plugin: InstalledPlugin,
    private readonly parts: PluginParts,
    private readonly locale: string
  ) {}

  get adds() {
    const { jobs = {}, kpis = {}, navigation = [], slots = {} } = this.plugin.manifest
    return {
      entities: this.definitions('entity'),
      fields: this.fields,
      workflows: this.definitions('workflow'),
      forms: this.definitions('form'),
      templates: this.definitions('template'),
      automations: this.definitions('automation'),
      effects: this.parts.effects.map(({ key, title }) => this.named(key, title)),
      functions: Object.entries(this.parts.functions).map(([key, { title }]) =>
        this.named(key, title)
      ),
      field_types: Object.entries(this.parts.fields).map(([key, { title }]) =>
        this.named(key, title)
      ),
      kpis: Object.entries(kpis).map(([key, { title }]) => this.named(key, title)),
      jobs: Object.entries(jobs).map(
        ([key, { title, every = null, cron = null, zone = null }]) => ({
          ...this.named(key, title),
          every,
          cron,
          zone,
        })
      ),
      events: this.events,
      pages: navigation.map(({ path, title }) => ({ path, title: this.text(title) })),
      slots: Object.entries(slots).flatMap(([place, filled]) =>
        filled.map(({ title }) => ({ place, title: this.text(title) }))
      ),
    }
  }

  get permissions() {
    const { entities = {}, permissions = {} } = this.plugin.manifest
    const own = Object.entries(entities).flatMap(([noun, { entity }]) =>
      Object.entries(ABILITIES).map(([action, words]) => ({
        key: `${action}_${noun}`,
        title: titleText(words, this.locale).replace('{}', this.inSentence(this.plural(entity))),
        records: this.plural(entity),
      }))
    )
    return [
      ...own,
      ...Object.entries(permissions).map(([key, title]) => ({
        ...this.named(key, title),
        records: null,
      })),
    ]
  }

  /** On entities of others. */
  private get fields() {
    return systemDefinitions()
      .extensions()
      .filter(({ plugin }) => plugin === this.plugin.manifest.id)
      .map(({ key, columns = {} }) => ({
        key,
        title: this.plural(key),
        fields: Object.entries(columns).map(([name, { title }]) => this.named(name, title).title),
      }))
  }

  private get events() {
    const listeners = Object.values(this.plugin.manifest.listeners ?? {})
    return [...new Set(listeners.flatMap(({ event }) => event))]
  }

  private definitions(kind: Exclude<DefinitionKind, 'view'>) {
    const system = systemDefinitions()
    return system
      .all(kind)
      .filter(({ key }) => system.ownerOf(kind, key) === this.plugin.manifest.id)
      .map(({ key, title }) => this.named(key, title))
  }

  private plural(entity: string) {
    const found = systemDefinitions().find('entity', entity)
    return titleText(found?.title_plural ?? found?.title, this.locale, humanised(entity))
  }

  /** German nouns keep their capital. */
  private inSentence(title: string) {
    return languageOf(this.locale) === 'de' ? title : title.toLowerCase()
  }

  private named(key: string, title: Title | undefined) {
    return { key, title: titleText(title, this.locale, humanised(key)) }
  }

  private text(key: string) {
    return pluginText(this.plugin, key, this.locale)
  }
}
