import type { ObjectSchema, Title } from '#platform/definitions/types'
import type { EntityRecord } from '#platform/entities/record_rules'
import type { Actor } from '#platform/events/actor'

/** For what an effect is run: the record it happened to, as it stands, and who caused it. */
export type EffectOccasion = {
  /** Key of the base entity: `task`, or a tenant's own. */
  entity: string
  recordId: string
  /** As definitions see it. An effect that runs later has it without its encrypted fields. */
  record: EntityRecord
  before?: EntityRecord
  /** Who caused it; effects themselves run as the system, recorded with this user. */
  by: Actor
  cause: { kind: 'transition' | 'sla' | 'automation' | 'form'; key: string }
  /** UUID of the event: the same effect of one occurrence and cause is run once. */
  occurrence: string
  /** Which automations on which records led to it; see cause_chain.ts. */
  chain?: readonly string[]
}

/** One line for the run log, in English; its German stands in german_phrases.ts. */
export type EffectOutcome = {
  did: string
  /** `waiting` for what runs later, `refused` where a loop was stopped, `repeated` where it had run before. */
  state?: 'done' | 'waiting' | 'refused' | 'repeated'
}

export type EffectParameters = Record<string, unknown>

/** One entry of the effects catalogue. */
export interface EffectKind {
  key: string
  /** Whose it is: companies that have this plugin enabled are offered it, and it runs for them alone. */
  plugin?: string
  title: Title
  icon: string
  /** `tx`: in the transaction of what caused it. `after`: as a job, once that has committed. */
  phase: 'tx' | 'after'
  /** What `with` may hold, in the dialect of fields: the designers draw their forms from it. */
  parameters: ObjectSchema
  /** Whether it can be done to records of this entity; absent where it can to all. */
  suits?(entity: string): boolean
  /**
   * Kinds with it talk to other machines: `run` is called outside every transaction, and gets what this
   * answered inside one. They may be repeated when the process dies in between.
   */
  prepare?(parameters: EffectParameters, occasion: EffectOccasion): Promise<EffectParameters>
  /** In a unit of the tenant, exactly once in what it changes there. */
  run(parameters: EffectParameters, occasion: EffectOccasion): Promise<EffectOutcome>
}
