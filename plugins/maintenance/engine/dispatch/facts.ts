import type { Day } from '#plugins/maintenance/engine/day'
import type { Shift } from '#plugins/maintenance/engine/shift'
import type { Span } from '#plugins/maintenance/engine/spans'

/** A facility; `path` holds the ids from the top down to it, and its position may be that of one above it. */
export type Place = {
  id: string
  label: string
  path: string
  latitude: number | null
  longitude: number | null
}

/** Work that stands on the board already. */
export type Booking = Span & { id: string; place: Place | null }

export type Technician = {
  id: string
  name: string
  is_active: boolean
  skills: string[]
  certificates: { name: string; expires_on?: string | null }[]
  /** Facilities, each with all below it; none means everywhere. */
  territories: string[]
  home: Place | null
  shifts: Shift[]
  absences: Span[]
  booked: Booking[]
}

/** What is to be done. */
export type Work = {
  id: string
  minutes: number
  skills: string[]
  place: Place | null
  due: Day | null
}

/** When it is to be done; without `span` there is no working time on that day. */
export type Slot = { day: Day; span: Span | null }

/** What a task takes that says nothing of it. */
export const USUAL_MINUTES = 60
