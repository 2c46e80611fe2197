import { parseDay } from '#plugins/maintenance/engine/day'
import type { Place, Technician, Work } from '#plugins/maintenance/engine/dispatch/facts'
import { Zone } from '#plugins/maintenance/engine/zone'

export const BERLIN = Zone.named('Europe/Berlin')

/** Monday to Friday from 07:00 to 15:00. */
const WEEK = [1, 2, 3, 4, 5].map((weekday) => ({
  weekday,
  starts: '07:00',
  ends: '15:00',
  validFrom: '2000-01-01',
  validTo: null,
}))

export function technician(more: Partial<Technician> = {}): Technician {
  return {
    id: 'pat',
    name: 'Pat',
    is_active: true,
    skills: [],
    certificates: [],
    territories: [],
    home: null,
    shifts: WEEK,
    absences: [],
    booked: [],
    ...more,
  }
}

export function work(more: Partial<Work> = {}): Work {
  return { id: 'task', minutes: 60, skills: [], place: null, due: null, ...more }
}

export function place(id: string, more: Partial<Place> = {}): Place {
  return { id, label: `At ${id}`, path: `${id}/`, latitude: null, longitude: null, ...more }
}

export function shift(weekday: number, [starts, ends]: [string, string], more: object = {}) {
  return { weekday, starts, ends, validFrom: '2000-01-01', validTo: null, ...more }
}

/** A day of the calendar, as days are counted. */
export function on(text: string) {
  return parseDay(text)!
}

/** `2026-11-23T08:00` where the company is. */
export function at(text: string) {
  const [day, clock] = text.split('T')
  const [hours, minutes] = clock.split(':').map(Number)
  return BERLIN.at(on(day), (hours * 60 + minutes) * 60_000)
}

export function during(from: string, to: string) {
  return { from: at(from), to: at(to) }
}

export function booked(id: string, [from, to]: [string, string], where: Place | null = null) {
  return { id, ...during(from, to), place: where }
}
