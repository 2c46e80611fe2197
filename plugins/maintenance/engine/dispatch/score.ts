import type { Span } from '#plugins/maintenance/engine/spans'
import type { Place, Technician, Work } from '#plugins/maintenance/engine/dispatch/facts'
import { bookedOn, loadOn } from '#plugins/maintenance/engine/dispatch/working_day'
import type { Zone } from '#plugins/maintenance/engine/zone'

/** Points there are for each objective: 100 together. */
export const WEIGHTS = { travel: 40, due: 35, load: 25 } as const

/** Kilometres from which on a way counts nothing. */
const FAR = 100

/** What a day of delay costs of the points for being in time. */
const LATE = 0.25

const EARTH_KM = 6_371

/** Why so many points, as data. */
export type TermReason =
  | { code: 'there'; from: string }
  | { code: 'way'; from: string; kilometres: number }
  | { code: 'way_unknown' }
  | { code: 'no_place' }
  | { code: 'no_due_date' }
  | { code: 'in_time'; due: number }
  | { code: 'late'; due: number; days: number }
  | { code: 'load'; planned: number; capacity: number }

export type Term = {
  term: keyof typeof WEIGHTS
  points: number
  weight: number
  reason: TermReason
}

type Judged = { value: number; reason: TermReason }

/** How well a technician fits whom no rule excludes: near, in time, and with hours left. */
export function scoreOf(
  technician: Technician,
  work: Work,
  { span, zone }: { span: Span; zone: Zone }
): { score: number; terms: Term[] } {
  const terms = [
    term('travel', travel(technician, work, { span, zone })),
    term('due', due(work, zone.dayOf(span.from))),
    term('load', load(technician, work, { span, zone })),
  ]
  return { score: rounded(terms.reduce((sum, { points }) => sum + points, 0)), terms }
}

function term(name: Term['term'], { value, reason }: Judged): Term {
  const weight = WEIGHTS[name]
  return { term: name, points: rounded(weight * value), weight, reason }
}

/** From where they work before it on that day, else from home. A way nobody knows counts half. */
function travel(
  technician: Technician,
  { id, place }: Work,
  { span, zone }: { span: Span; zone: Zone }
): Judged {
  if (!place) return { value: 1, reason: { code: 'no_place' } }
  const before = bookedOn(technician, zone.dayOf(span.from), zone)
    .filter((one) => one.id !== id && one.place && one.from <= span.from)
    .sort((a, b) => a.from - b.from)
    .at(-1)
  const from = before?.place ?? technician.home
  if (!from) return { value: 0.5, reason: { code: 'way_unknown' } }
  if (from.id === place.id) return { value: 1, reason: { code: 'there', from: from.label } }
  const way = distance(from, place)
  if (way === null) return { value: 0.5, reason: { code: 'way_unknown' } }
  const kilometres = rounded(way)
  return {
    value: 1 - Math.min(way, FAR) / FAR,
    reason: { code: 'way', from: from.label, kilometres },
  }
}

function due({ due: day }: Work, on: number): Judged {
  if (day === null) return { value: 1, reason: { code: 'no_due_date' } }
  if (on <= day) return { value: 1, reason: { code: 'in_time', due: day } }
  const days = on - day
  return { value: Math.max(0, 1 - days * LATE), reason: { code: 'late', due: day, days } }
}

/** Of the day with the work in it. */
function load(
  technician: Technician,
  { id, minutes }: Work,
  { span, zone }: { span: Span; zone: Zone }
): Judged {
  const others = { ...technician, booked: technician.booked.filter((one) => one.id !== id) }
  const { capacity, planned } = loadOn(others, zone.dayOf(span.from), zone)
  const after = planned + minutes
  const value = capacity ? Math.max(0, 1 - after / capacity) : 0
  return { value, reason: { code: 'load', planned: after, capacity } }
}

/** In a straight line; null where a position is unknown. */
export function distance(one: Place, other: Place): number | null {
  const places = [one, other].map(({ latitude, longitude }) => [latitude, longitude])
  if (places.flat().some((each) => each === null)) return null
  const [[a, b], [c, d]] = places.map((pair) => pair.map((each) => (each! * Math.PI) / 180))
  const half = Math.sin((c - a) / 2) ** 2 + Math.cos(a) * Math.cos(c) * Math.sin((d - b) / 2) ** 2
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(half)))
}

function rounded(value: number) {
  return Math.round(value * 10) / 10
}
