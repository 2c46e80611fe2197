import type { SaidDown } from '#models/task_downtime'
import type { Principal } from '#models/principal'
import type { Actor } from '#platform/events/actor'
import type { WorkflowFacts } from '#platform/workflows/workflow_subject'

/** Where somebody wants a record to go, and what they give along. */
export type Wish = {
  status: string
  transition?: string
  fields?: WorkflowFacts['fields']
  /** Kept with the wish where it has to be approved first; else whoever moves the record writes it down. */
  comment?: string | null
  /** Of a task: how its equipment stands. */
  downtime?: SaidDown
}
/** `principal` is null for effects: no role binds the system. `approval` is the one that is carried out. */
export type RecordMover = {
  principal: Principal | null
  actor: Actor
  locale: string
  approval?: string
}
