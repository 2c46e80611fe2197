import type { Reference } from '~/types/task'

/** Amounts are decimals as text. */
export type StockLevel = {
  id: string
  part_id: string
  part: Reference
  unit: string
  location_id: string
  location: Reference
  on_hand: string
  reserved: string
  available: string
  on_order: string
  min: string | null
  max: string | null
  lead_days: number | null
  average_cost: string
  value: string
  updated_at: string
}

export type Movement = {
  id: string
  kind: string
  part: Reference
  unit: string
  location: Reference
  quantity: string
  unit_cost: string
  value: string
  balance: string
  task_id: string | null
  task: Reference | null
  reason: string | null
  created_by_user: Reference | null
  at: string
}

export type Suggestion = {
  id: string
  part: Reference
  unit: string
  location: Reference
  quantity: string
  supplier_id: string | null
  supplier: Reference | null
  created_at: string
}

export type Offer = {
  id: string
  supplier: Reference
  supplier_number: string
  manufacturer: string | null
  manufacturer_number: string | null
  link: string | null
  pack_quantity: string
  lead_days: number | null
  prices: { quantity: string; unit_price: string }[]
}

export type OrderLine = {
  id: string
  position: number
  part_id: string
  part: Reference
  unit: string
  location_id: string | null
  quantity: string
  unit_cost: string
  received: string
  written_off: string
  open: string
}

export type StockAbilities = { move: boolean; issue: boolean; watch: boolean }

export type MoveKind = 'receipt' | 'issue' | 'return' | 'transfer' | 'adjust' | 'count'

/** What a move begins with. */
export type MoveStart = {
  kind?: MoveKind
  part?: { id: string; label: string; unit: string }
  location_id?: string
  location?: Reference
  task_id?: string
  quantity?: string
  /** Levels that were read already, for whoever has no line now. */
  known?: StockLevel[]
}

export type CountLine = {
  part_id: string
  part: Reference
  unit: string
  counted: string | null
  expected: string | null
  variance: string | null
}

export type StockCount = {
  id: string
  count_number: string
  state: 'open' | 'counted' | 'posted' | 'cancelled'
  location: Reference
  note: string | null
  created_by_user: Reference | null
  submitted_by_user: Reference | null
  approved_by_user: Reference | null
  submitted_at: string | null
  approved_at: string | null
  created_at: string
  lines: CountLine[]
  etag: string
}
