import type { Day } from '#plugins/maintenance/engine/day'
import type { Booking, Technician, Work } from '#plugins/maintenance/engine/dispatch/facts'
import { shiftsOn } from '#plugins/maintenance/engine/shift'
import { MINUTE, minutesOf, without, type Span } from '#plugins/maintenance/engine/spans'
import type { Zone } from '#plugins/maintenance/engine/zone'

/** A day, and on it a moment that has to have come. */
type On = { day: Day; zone: Zone; notBefore?: number }

/** From local midnight to the next: 23 or 25 hours where the clocks change. */
export function wholeDay(day: Day, zone: Zone): Span {
  return { from: zone.at(day, 0), to: zone.at(day + 1, 0) }
}

/** When they are at work: the shifts without what they are away for. */
export function workingOn(technician: Technician, day: Day, zone: Zone): Span[] {
  return without(shiftsOn(technician.shifts, day, zone), technician.absences)
}

/** Work counts on the day on which it begins. */
export function bookedOn({ booked }: Technician, day: Day, zone: Zone): Booking[] {
  const { from, to } = wholeDay(day, zone)
  return booked.filter((one) => one.from >= from && one.from < to)
}

/** Minutes there are on a day, and minutes that are planned. */
export function loadOn(technician: Technician, day: Day, zone: Zone) {
  return {
    shift: minutesOf(shiftsOn(technician.shifts, day, zone)),
    capacity: minutesOf(workingOn(technician, day, zone)),
    planned: minutesOf(bookedOn(technician, day, zone)),
  }
}

/** The first gap of a day that holds the work, not before a moment. Work longer than the day begins with it. */
export function freeOn(
  technician: Technician,
  { minutes }: Work,
  { day, zone, notBefore = 0 }: On
): Span | null {
  const working = workingOn(technician, day, zone)
  const past = { from: 0, to: notBefore }
  const longest = Math.max(0, ...working.map(({ from, to }) => to - from))
  const needed = Math.min(minutes * MINUTE, longest)
  const gaps = without(working, [...technician.booked.filter(hasLength), past])
  const gap = gaps.find(({ from, to }) => to - from >= needed)
  return gap ? { from: gap.from, to: gap.from + minutes * MINUTE } : null
}

/** The same, or where nothing is free after what is planned: over-booked, yet within the shift. */
export function placeOn(technician: Technician, work: Work, on: On) {
  const free = freeOn(technician, work, on)
  if (free) return free
  const working = workingOn(technician, on.day, on.zone)
  if (!working.length) return null
  const ends = bookedOn(technician, on.day, on.zone).map(({ to }) => to)
  const after = Math.max(working[0].from, on.notBefore ?? 0, ...ends)
  const from = working.some((one) => one.from <= after && after < one.to) ? after : working[0].from
  return { from, to: from + work.minutes * MINUTE }
}

function hasLength({ from, to }: Span) {
  return to > from
}
