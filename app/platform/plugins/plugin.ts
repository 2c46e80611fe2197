import type { QueueName } from '#config/queue'
import type { NounDescription } from '#platform/api/openapi/operation'
import type { ObjectSchema, Title } from '#platform/definitions/types'
import type { EffectKind } from '#platform/effects/effect_kind'
import type { EntityModel } from '#platform/entities/entity_model'
import type { PluginField } from '#platform/entities/plugin_field'
import type { Actor } from '#platform/events/actor'
import type { DomainEvent } from '#platform/events/domain_event'
import type { JobContext } from '#platform/jobs/job_registry'
import type { MoveAsker } from '#platform/workflows/move_questions'
import type { PluginKpi } from '#platform/plugins/plugin_kpi'
import type { RuleFunction } from '#platform/rules/rule_functions'

/** A module that is loaded when it is needed. */
export type Lazy<T> = () => Promise<{ default: T }>

/** Another plugin whose `contract/` it may import; without `optional` it cannot be enabled before that one. */
export type PluginNeed = { range: string; optional?: boolean }

export type PluginEntity = {
  /** The key of its definition in `schemas/entity`: `part` of the noun `parts`. */
  entity: string
  model: Lazy<typeof EntityModel>
  /** Where columns alone do not say how far a scope reaches: SQL over the alias `e`, `?` is the user. */
  scopes?: Partial<Record<'own' | 'assigned' | 'team' | 'facility', { sql: string; each?: string }>>
  /** Where its rows have no `facility_id` and are somewhere all the same; `?` is the facility. */
  within?: string
  /** Entities whose pages show these records by a slot: what points there is not listed a second time. */
  told?: string[]
  /** What its records are found again by, where it is not the first column that is `x-unique`. */
  number?: { column: string; prefix?: string }
}

/** A class of an abstract class: what asks for the one is given the other. */
export type Contract<T = object> = abstract new (...input: never[]) => T
export type Provision = { contract: Contract; by: Lazy<new () => object> }

export type PluginJob = {
  /** What it does, for administrators; without one its key is told in words. */
  title?: Title
  /** Milliseconds between looks at every company, or a cron pattern; without either it is only enqueued. */
  every?: number
  cron?: string
  /** Whose clock `cron` goes by: each company's own, through summer and winter. UTC where it is left out. */
  zone?: 'company'
  /** Asked in a unit of the company at each look: false enqueues nothing. Cheap, by index. */
  due?: Lazy<() => Promise<boolean>>
  queue?: QueueName
  /** `own`: opens its units itself, in batches of a second or so. */
  units?: 'one' | 'own'
  input?: Lazy<{ validate(data: unknown): Promise<unknown> }>
  handle: Lazy<(input: never, context: JobContext) => Promise<unknown>>
}

export type PluginListener = {
  /** `task.transitioned`, or with a star for one part: `task.*`. */
  event: string | string[]
  outbound?: boolean
  handle: Lazy<(event: DomainEvent) => Promise<unknown>>
}

export type PluginFunction = {
  /** As CEL writes it: `parts_of(string): double`. */
  signature: string
  title: Title
  run: RuleFunction
}

export type PluginLink = {
  /** A key of the plugin's texts: `nav.parts`. */
  title: string
  path: string
  permission: string
  icon: string
}

/**
 * A component of the plugin's `slots/` (`slots/history`) in a place that the product's pages keep open; `title` is a
 * key of the plugin's texts. It is given `record`, where there is one.
 */
export type PluginSlot = { id: string; component: string; title: string; permission?: string }

/** The places that are kept open, each for what its name says. */
export const SLOTS = [
  'equipment.detail.tab',
  'facility.detail.tab',
  'task.detail.panel',
  'work.panel',
] as const

export type SlotName = (typeof SLOTS)[number]

/** Opens doors for what is registered inside. Behind `api` and `pages` stands a known user of a company that has it enabled. */
export type PluginRoutes = {
  /** Under `/api/v1` and `/ui/v1`. */
  api(register: () => void): void
  /** Under `/api/v1`, for strangers too. */
  open(register: () => void): void
  pages(register: () => void): void
}

/** What a plugin is, as data: readable without running any of it. */
export type PluginManifest = {
  id: string
  version: string
  /** Of FieldRino's contract with plugins: `^1.0`. */
  engine: string
  title: Title
  summary: Title
  icon?: string
  needs?: Record<string, PluginNeed>
  /** Beside the four of each of its entities: `approve_purchase_orders`. */
  permissions?: Record<string, Title>
  /** What roles of the house are given when it is enabled for the first time. */
  grants?: Record<string, string[]>
  entities?: Record<string, PluginEntity>
  /** A JSON Schema whose `x-secret` texts are never shown again. */
  settings?: Lazy<ObjectSchema>
  provides?: Provision[]
  routes?: Lazy<(doors: PluginRoutes) => void>
  openapi?: Lazy<NounDescription[]>
  jobs?: Record<string, PluginJob>
  listeners?: Record<string, PluginListener>
  effects?: Lazy<EffectKind[]>
  functions?: Lazy<Record<string, PluginFunction>>
  /** Kinds of fields, by the key behind its id: `x-type` of a field names one as `key_register.iban`. */
  fields?: Lazy<Record<string, PluginField>>
  /** Figures with their formula and the rows behind them, on the page `/kpis`. */
  kpis?: Record<string, PluginKpi>
  /** English message → German, as app/platform/language has them. */
  german?: Lazy<Record<string, string>>
  /** What the demo company gets when it has the plugin for the first time, in a unit of it. */
  demo?: Lazy<(by: Actor) => Promise<unknown>>
  navigation?: PluginLink[]
  slots?: Partial<Record<SlotName, PluginSlot[]>>
  /** By entity (`task`): what is asked when a record of it moves, in fields that the plugin added to it. */
  moves?: Record<string, Lazy<MoveAsker>>
}

/** Where its files lie, and its program where that is compiled elsewhere. `package` for one from npm. */
export type PluginOrigin = { root: URL; code?: URL; package?: string }

export type InstalledPlugin = { manifest: PluginManifest; origin: PluginOrigin }
