import { answers } from '#platform/api/openapi/answers'
import {
  anything,
  arrayOf,
  count,
  flag,
  mapOf,
  nullable,
  object,
  oneOf,
  text,
} from '#platform/api/openapi/json_schema'
import type { JsonSchema, NounDescription } from '#platform/api/openapi/operation'

const listed = {
  id: text,
  version: text,
  title: text,
  summary: text,
  icon: text,
  package: { ...nullable(text), description: 'Of npm, where it came as one' },
  enabled: flag,
  enabled_version: nullable(text),
  has_upgrade: flag,
  needs: arrayOf(
    object({ id: text, title: text, range: text, optional: flag, installed: flag, enabled: flag })
  ),
  has_settings: flag,
}

const named = arrayOf(object({ key: text, title: text }))

const whole = {
  ...listed,
  adds: object({
    entities: named,
    fields: {
      ...arrayOf(object({ key: text, title: text, fields: arrayOf(text) })),
      description: 'On entities of others',
    },
    workflows: named,
    forms: named,
    templates: named,
    automations: named,
    effects: named,
    functions: named,
    field_types: named,
    kpis: named,
    jobs: arrayOf(
      object({
        key: text,
        title: text,
        every: { ...nullable(count), description: 'Milliseconds between looks' },
        cron: { ...nullable(text), description: 'In UTC, or by the clock that zone names' },
        zone: { ...oneOf('company', null), description: 'The company’s own clock' },
      })
    ),
    events: { ...arrayOf(text), description: 'What it hears of' },
    pages: arrayOf(object({ path: text, title: text })),
    slots: {
      ...arrayOf(object({ place: text, title: text })),
      description: 'On pages of the house',
    },
  }),
  permissions: arrayOf(
    object({
      key: text,
      title: text,
      records: { ...nullable(text), description: 'Where it is one of the four of an entity' },
    })
  ),
  grants: { ...mapOf(arrayOf(text)), description: 'Role → what is suggested for it' },
}

const tables = arrayOf(object({ name: text, title: nullable(text) }))

const plan = object({
  action: oneOf('enable', 'upgrade', 'disable', 'none'),
  from: nullable(text),
  to: text,
  migrations: { ...arrayOf(text), description: 'What would run on its database' },
  makes: { ...tables, description: 'Tables it would get' },
  changes: { ...tables, description: 'Tables it would change' },
  blockers: { ...arrayOf(text), description: 'What has to be done first' },
  blocked_by: {
    ...arrayOf(text),
    description: 'What the blockers speak of, in their order: plugin/inventory, entity/part',
  },
  grants: { ...mapOf(arrayOf(text)), description: 'Role → what it would be given' },
})

const schemas: Record<string, JsonSchema> = {
  Plugin: object(listed),
  PluginContents: object(whole),
  PluginSwitch: object({ ...whole, plan }),
  PluginSettings: { type: 'object', additionalProperties: anything },
}

const onlyPlan = { name: 'plan', description: 'Only tells what would happen', schema: flag }

const settings: JsonSchema = {
  type: 'object',
  description: 'A merge patch: null returns a value to its default, secrets are never answered',
  additionalProperties: anything,
}

export const plugins: NounDescription = {
  tag: 'Plugins',
  about:
    'Parts of the product that a company switches on. Routes of one that is not enabled answer 404 PLUGIN_NOT_ENABLED; what it kept stays when it is disabled.',
  schemas,
  parameters: { plugin: { description: 'Id of the plugin, such as inventory', schema: text } },
  operations: {
    'plugins.index': {
      summary: 'List the plugins',
      permission: 'view_plugins',
      answer: answers.all('Plugin'),
    },
    'plugins.show': {
      summary: 'Read what a plugin adds and may do',
      permission: 'view_plugins',
      answer: answers.one('PluginContents'),
    },
    'plugins.enable': {
      summary: 'Enable a plugin, or bring it to the installed version',
      description: 'Done when it answers. 409 CONFLICT names the plugins that come first.',
      permission: 'update_plugins',
      query: [onlyPlan],
      answer: answers.one('PluginSwitch'),
    },
    'plugins.disable': {
      summary: 'Disable a plugin',
      description: 'Its data stay. 409 CONFLICT names the plugins that need it.',
      permission: 'update_plugins',
      query: [onlyPlan],
      answer: answers.one('PluginSwitch'),
    },
    'plugins.settings.show': {
      summary: 'Read the settings of a plugin',
      permission: 'view_plugins',
      answer: answers.record('PluginSettings'),
    },
    'plugins.settings.update': {
      summary: 'Change the settings of a plugin',
      permission: 'update_plugins',
      ifMatch: true,
      body: { schema: settings },
      answer: answers.record('PluginSettings'),
    },
  },
}
