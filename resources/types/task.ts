import type { SlaClock } from '~/types/sla'
import type { Why } from '~/types/why'

/** A record another one points at, as lists and details embed it. */
export type Reference = { id: string; label: string }

export type TaskRecord = {
  id: string
  task_number?: string
  /** Of records of a company’s own entities. */
  number?: string
  title: string
  description?: string | null
  priority: string
  status: string
  status_category: string
  due_date: string | null
  assigned_to: string | null
  created_at: string
  updated_at: string
  etag: string
  custom: Record<string, unknown>
  equipment?: Reference | null
  facility?: Reference | null
  assignee?: Reference | null
  clocks?: SlaClock[]
  [path: string]: unknown
}

export type TaskTransition = {
  key: string
  title: string
  to: string
  /** Category of the state it leads to. */
  category: string
  allowed: boolean
  /** Every unmet rule in words; empty when the transition is allowed. */
  reasons: string[]
  /** The checks that failed: role, show, fields, checklists, require, approval. */
  refused_for: string[]
  /** The reasons as trees, down to the values they rest on. */
  why: Why[]
  /** Paths of required fields that are still empty: they may be sent along with the move. */
  missing: string[]
  checklists: string[]
  asks: MoveQuestion[]
  /** How the equipment stands is asked too. */
  asks_downtime: boolean
  /** Who is asked first, by name; null where nobody has to be. */
  approval?: { names: string[]; quorum: number } | null
}

/** What is asked on the way of a move: a field, and what may be answered. */
export type MoveQuestion = {
  path: string
  title: string
  required: boolean
  value: string | null
  choices: { value: string; title: string }[]
}

export type TaskComment = { id: string; body: string; author: Reference | null; created_at: string }

export type TaskAttachment = {
  id: string
  name: string
  content_type: string
  /** In bytes. */
  size: number
  url: string
  thumbnail_url?: string | null
  created_by?: Reference | null
  created_at: string
}

export type HistoryEntry = {
  id: string
  at: string
  by: Reference | null
  channel: string
  action?: string
  field: string | null
  before: unknown
  after: unknown
}

/** A template a record can be printed by. */
export type ReportOffer = { key: string; title: string }
