import type { Principal } from '#models/principal'
import type { Noun } from '#models/noun'
import type { Actor, Channel } from '#platform/events/actor'

/** Hours in which a bulk change can be taken back. */
export const UNDO_HOURS = 24

/** What is done to each record of a bulk change. */
export type BulkPlan = {
  noun: Noun
  action: 'update' | 'move' | 'delete'
  /** The change this one takes back. */
  undoes?: string
  /** A merge patch. */
  values?: unknown
  status?: string
  transition?: string
  comment?: string | null
  fields?: unknown
  locale: string
  channel: Channel
}

export type Changer = { principal: Principal; actor: Actor; locale: string }

export type TakenRow = {
  position: number
  record_id: string
  /** What an undo gives back, and the revision it must find. */
  former: Record<string, unknown> | null
  version: number | null
}

export type RowOutcome = {
  outcome: 'changed' | 'unchanged' | 'refused'
  label: string | null
  /** Why not, by field path. */
  reasons?: Record<string, string[]>
  /** Values before, by field path. */
  former?: Record<string, unknown>
  /** The revision it has now. */
  version?: number
}
