import type { BecauseCode } from '#plugins/maintenance/engine/because'
import type { OccurrenceState } from '#plugins/maintenance/engine/occurrence'
import type { Point } from '#plugins/maintenance/engine/point'

/** What becomes of an occurrence and what decided it: another occurrence, a time, a reason somebody gave. */
export type Fate = {
  /** `pending`: its task should be there, and nothing says so yet. */
  state: OccurrenceState | 'pending'
  code: BecauseCode
  other?: string
  at?: number
  reason?: string
  excused?: boolean
  missed?: number
}

/** An occurrence while its fate is found out. */
export type Draft = Point & { fate: Fate }

export const planned = (code: BecauseCode = 'planned'): Fate => ({ state: 'planned', code })

export const missedFor = (other: string): Fate => ({ state: 'missed', code: 'outage', other })

export const replacedBy = (other: string): Fate => ({ state: 'skipped', code: 'replaced', other })

export const suppressedBy = (other: string): Fate => ({
  state: 'suppressed',
  code: 'open_before',
  other,
})
