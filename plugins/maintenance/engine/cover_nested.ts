import type { Day } from '#plugins/maintenance/engine/day'
import type { Occurrence, OccurrenceState } from '#plugins/maintenance/engine/occurrence'
import type { Schedule } from '#plugins/maintenance/engine/schedule'
import { parseTimeSpan } from '#plugins/maintenance/engine/time_span'
import { Zone } from '#plugins/maintenance/engine/zone'

/** A schedule of one target with its occurrences; `name` is what a covered one names as its cover. */
export type Nested = {
  name: string
  schedule: Schedule
  /** Where the schedule has none of its own. */
  timeZone: string
  occurrences: Occurrence[]
}

/** Local days from the raising of a task to the end of its grace. */
type Window = { from: Day; to: Day; name: string }

/** Work that is or was done; what was skipped or missed does nobody else's work. */
const COVERS = new Set<OccurrenceState>(['planned', 'raised', 'completed'])
const COVERED = new Set<OccurrenceState>(['planned', 'raised'])

/**
 * Schedules of one group on one target nest: where their windows meet, the one of the higher rank (the greater
 * number) is raised and the lower are covered. What is covered itself covers nothing, so a quarterly service
 * that the annual one takes over does not take the monthly one with it. Answers in the order it was asked.
 */
export function coverNested(schedules: Nested[]): Nested[] {
  const byRank = [...schedules].sort((a, b) => rankOf(b) - rankOf(a))
  const done = new Map<Nested, Nested>()
  for (const each of byRank) {
    const above = byRank.filter((other) => isGroup(each, other) && rankOf(other) > rankOf(each))
    const windows = above.flatMap((other) => windowsOf(done.get(other)!, COVERS))
    done.set(each, { ...each, occurrences: covered(each, windows) })
  }
  return schedules.map((each) => done.get(each)!)
}

function covered(nested: Nested, windows: Window[]): Occurrence[] {
  if (!windows.length) return nested.occurrences
  return nested.occurrences.map((occurrence): Occurrence => {
    if (!COVERED.has(occurrence.state)) return occurrence
    const { from, to } = windowOf(nested, occurrence)
    const cover = windows.find((each) => each.from <= to && each.to >= from)
    if (!cover) return occurrence
    const params = { ...occurrence.because.params, other: cover.name }
    return {
      ...occurrence,
      state: 'covered',
      because: { ...occurrence.because, code: 'covered', params },
    }
  })
}

function windowsOf(nested: Nested, states: ReadonlySet<OccurrenceState>): Window[] {
  return nested.occurrences
    .filter(({ state }) => states.has(state))
    .map((occurrence) => windowOf(nested, occurrence))
}

function windowOf({ name, schedule, timeZone }: Nested, occurrence: Occurrence): Window {
  const zone = Zone.named(schedule.time_zone ?? timeZone)
  const grace = parseTimeSpan(schedule.grace ?? 'P0D')!
  return {
    name: `${name} (${occurrence.key})`,
    from: zone.dayOf(Date.parse(occurrence.raise_at)),
    to: zone.dayOf(zone.shift(Date.parse(occurrence.due_at), grace, 1)),
  }
}

function isGroup(one: Nested, other: Nested) {
  return Boolean(one.schedule.group) && one.schedule.group === other.schedule.group
}

function rankOf({ schedule }: Nested) {
  return schedule.rank ?? 0
}
