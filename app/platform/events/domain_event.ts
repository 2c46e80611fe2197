import type { Actor } from '#platform/events/actor'

/** Something that happened and was committed. `payload.id` is the record's id, `payload.fields` what changed, `payload.audit` the row of the audit log, `payload.depth` how many effects led to it, `payload.chain` which automations. */
export type DomainEvent = {
  id: string
  /** `<entity>.<action>`: `task.created`, `equipment.updated`. */
  name: string
  payload: Record<string, unknown>
  at: string
  by: Actor
}
