import type { Reference } from '~/types/task'

type Line = {
  part_id: string
  part: Reference
  unit: string
  location_id: string
  location: Reference
}

export type Need = Line & {
  id: string
  state: 'planned' | 'reserved' | 'kitted'
  quantity: string
  issued: string
  etag: string
}

/** Amounts are decimals as text. */
export type PartsOfTask = {
  needs: Need[]
  issued: (Line & { quantity: string; cost: string })[]
  cost: string
}
