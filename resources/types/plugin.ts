import type { FieldView } from '~/types/entity'

export type PluginNeed = {
  id: string
  title: string
  range: string
  optional: boolean
  installed: boolean
  enabled: boolean
}

export type PluginSummary = {
  id: string
  version: string
  title: string
  summary: string
  icon: string
  /** Its name on npm, where it came from there. */
  package: string | null
  enabled: boolean
  enabled_version: string | null
  has_upgrade: boolean
  needs: PluginNeed[]
  has_settings: boolean
}

type Named = { key: string; title: string }

/** `every` in milliseconds, `cron` in UTC or by the company's clock; with neither it runs when something asks for it. */
export type PluginJob = Named & {
  every: number | null
  cron: string | null
  zone: 'company' | null
}

export type PluginAdds = {
  entities: Named[]
  /** On entities of others. */
  fields: (Named & { fields: string[] })[]
  workflows: Named[]
  forms: Named[]
  templates: Named[]
  automations: Named[]
  effects: Named[]
  functions: Named[]
  field_types: Named[]
  kpis: Named[]
  jobs: PluginJob[]
  events: string[]
  pages: { path: string; title: string }[]
  slots: { place: string; title: string }[]
}

export type PluginDetails = PluginSummary & {
  adds: PluginAdds
  /** `records` where it is one of the four of an entity. */
  permissions: (Named & { records: string | null })[]
  /** Key of a role → permissions that are suggested for it. */
  grants: Record<string, string[]>
}

/** `title` where its rows are records that people know. */
export type PlannedTable = { name: string; title: string | null }

export type PluginPlan = {
  action: 'enable' | 'upgrade' | 'disable' | 'none'
  from: string | null
  to: string
  migrations: string[]
  makes: PlannedTable[]
  changes: PlannedTable[]
  blockers: string[]
  /** What the blockers speak of, in their order: `plugin/inventory`, `entity/part`. */
  blocked_by: string[]
  grants: Record<string, string[]>
}

export type PluginSettings = {
  fields: FieldView[]
  /** Keys of fields whose value is never shown again. */
  secrets: string[]
  values: Record<string, unknown>
  etag: string
}

/** Why one that is installed cannot be used. */
export type FailedPlugin = { id: string; reason: string }
