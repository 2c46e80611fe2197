import { Field } from '#platform/entities/field'
import type { FieldView } from '#platform/entities/entity_view'
import { fieldView } from '#platform/entities/field_view'
import type { FieldSchema, ObjectSchema } from '#platform/definitions/types'
import { isRecord } from '#platform/entities/merge_patch'
import { validationMessages } from '#platform/entities/validation_messages'
import { validators } from '#platform/entities/validator_cache'
import { E_NOT_FOUND, E_PLUGIN_NOT_ENABLED, E_VALIDATION } from '#platform/errors'
import type { Actor } from '#platform/events/actor'
import { journal, type Changes } from '#platform/events/journal'
import type { InstalledPlugin } from '#platform/plugins/plugin'
import { pluginParts } from '#platform/plugins/plugin_parts'
import { pluginRegistry } from '#platform/plugins/plugin_registry'
import { pluginSecrets } from '#platform/plugins/plugin_secrets'
import { PluginState } from '#platform/plugins/plugin_state'

type Values = Record<string, unknown>

/** What is told of a secret instead of it. */
const SET = '••••••••'

/** How a company has set a plugin up. Secrets go in and never come out again. */
export class PluginSettings {
  private constructor(
    private readonly schema: ObjectSchema,
    private readonly state: PluginState
  ) {}

  /** @throws E_NOT_FOUND where there is nothing to set, E_PLUGIN_NOT_ENABLED where it never was enabled */
  static async of(plugin: InstalledPlugin): Promise<PluginSettings> {
    const { settings: schema } = await pluginParts(plugin)
    if (!schema) throw new E_NOT_FOUND('This plugin has no settings')
    const state = await PluginState.of(plugin.manifest.id)
    if (!state) throw new E_PLUGIN_NOT_ENABLED('Enable the plugin first: it has no settings before')
    return new PluginSettings(schema, state)
  }

  /** What the plugin itself works with: defaults filled in, secrets open. */
  static async read<T extends Values>(id: string): Promise<T> {
    const settings = await PluginSettings.of(pluginRegistry.find(id))
    const opened = await pluginSecrets.open(settings.state)
    return { ...settings.defaults, ...opened } as T
  }

  get etag() {
    return `"${this.state.rowVersion}-${this.state.id.slice(-8)}"`
  }

  /** As people see them. */
  shown(): Values {
    const values = { ...this.defaults, ...this.state.settings }
    return Object.fromEntries(
      Object.entries(values).map(([key, value]) => [key, this.isSecret(key) && value ? SET : value])
    )
  }

  /** As a form draws them: fields in the order of the schema, and which of them are secret. */
  form(locale: string): { fields: FieldView[]; secrets: string[]; values: Values; etag: string } {
    const { properties, required = [] } = this.schema
    const fields = Object.entries(properties).map(([key, schema]) =>
      fieldView(new Field(schema, { key, custom: false, required: required.includes(key) }), locale)
    )
    const secrets = Object.keys(properties).filter((key) => this.isSecret(key))
    return { fields, secrets, values: this.shown(), etag: this.etag }
  }

  /** A merge patch; a secret that comes back as it was shown stays. @throws E_VALIDATION */
  async change(patch: unknown, by: Actor) {
    if (!isRecord(patch)) throw new E_VALIDATION('Send a JSON object')
    const given = Object.entries(patch).filter(
      ([key, value]) => !this.isSecret(key) || value !== SET
    )
    const opened = await pluginSecrets.open(this.state)
    const wanted = { ...opened, ...Object.fromEntries(given) }
    const kept = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== null))
    this.check(kept)
    const before = this.state.settings
    this.state.settings = await this.sealed(kept, new Set(given.map(([key]) => key)))
    await this.state.merge({ changedBy: by.id }).save()
    this.tell(before, by)
  }

  private check(values: Values) {
    const validate = validators.get(this.schema)
    if (!validate(values)) throw new E_VALIDATION().withDetails(validationMessages(validate.errors))
  }

  /** What nobody touched keeps its seal. */
  private async sealed(values: Values, changed: ReadonlySet<string>): Promise<Values> {
    const { id, settings } = this.state
    const entries = Object.entries(values).map(async ([key, value]) => {
      if (!this.isSecret(key) || typeof value !== 'string') return [key, value]
      return [key, changed.has(key) ? await pluginSecrets.seal(id, key, value) : settings[key]]
    })
    return Object.fromEntries(await Promise.all(entries))
  }

  private tell(before: Values, by: Actor) {
    const { id, key, settings } = this.state
    const keys = Object.keys({ ...before, ...settings })
    const changed = keys.filter((each) => !isEqual(before[each], settings[each]))
    const changes: Changes = Object.fromEntries(
      changed.map((each) => [each, [this.told(each, before), this.told(each, settings)]])
    )
    const action = 'settings_changed'
    if (changed.length)
      journal([{ entity: 'plugin', recordId: id, action, changes, payload: { key } }], by)
  }

  private told(key: string, values: Values) {
    return this.isSecret(key) && values[key] ? SET : (values[key] ?? null)
  }

  private isSecret(key: string) {
    return this.field(key)?.['x-secret'] === true
  }

  private field(key: string): FieldSchema | undefined {
    return Object.hasOwn(this.schema.properties, key) ? this.schema.properties[key] : undefined
  }

  private get defaults(): Values {
    return Object.fromEntries(
      Object.entries(this.schema.properties)
        .filter(([, field]) => field.default !== undefined)
        .map(([key, field]) => [key, field.default])
    )
  }
}

function isEqual(one: unknown, other: unknown) {
  return JSON.stringify(one) === JSON.stringify(other)
}
