import { parseDay } from '#plugins/maintenance/engine/day'
import {
  missedFor,
  planned,
  replacedBy,
  suppressedBy,
  type Draft,
  type Fate,
} from '#plugins/maintenance/engine/draft'
import type {
  CompletedEvent,
  CoveredEvent,
  RaisedEvent,
  ScheduleEvent,
  SkippedEvent,
} from '#plugins/maintenance/engine/history'
import type { Walk } from '#plugins/maintenance/engine/walk'

type ClosingEvent = CompletedEvent | SkippedEvent | CoveredEvent

const CLOSED = new Set<Fate['state']>(['completed', 'skipped', 'covered'])

/** A holiday that was left out can still be worked on. */
function isClosed({ fate }: Draft) {
  return CLOSED.has(fate.state) && fate.code !== 'holiday'
}

/** What an event does to the occurrences so far. Readings and pauses are known to the plan beforehand. */
export function happen(walk: Walk, event: ScheduleEvent, at: number) {
  if (event.type === 'raised') raised(walk, event, at)
  if (event.type === 'completed' || event.type === 'skipped' || event.type === 'covered')
    closing(walk, event, at)
}

/** A task that is there is open, whatever the rule says by now. */
function raised(walk: Walk, event: RaisedEvent, at: number) {
  const { book, plan } = walk
  const draft = find(walk, event, at)
  if (isClosed(draft)) return
  book.raise(draft, { state: 'raised', code: 'task_there', at })
  const isReplaced = plan.policy === 'replace'
  book.sweep(({ due }) => {
    if (due >= draft.due) return null
    return isReplaced && due > at ? replacedBy(draft.key) : missedFor(draft.key)
  })
  if (!isReplaced) return
  for (const each of book.open) if (each !== draft) book.close(each, replacedBy(draft.key))
}

function closing(walk: Walk, event: ClosingEvent, at: number) {
  const draft = event.occurrence_key === undefined ? oldest(walk) : find(walk, event, at)
  // Work that nobody had planned: what floats counts from it all the same.
  if (!draft) return walk.closed({ at, isWork: true })
  if (isClosed(draft)) return
  walk.book.close(draft, fateOf(event, at))
  if (draft.raise <= at) overtake(walk, draft, at)
  walk.closed({ at, point: draft, isWork: event.type !== 'skipped' })
}

/**
 * The grid goes on after max(planned, now): points reached while this one was open are suppressed. Points
 * before it were never raised, since somebody worked on a later one.
 */
function overtake({ book, plan: { policy } }: Walk, { due, key }: Draft, at: number) {
  if (policy === 'stack') return
  book.sweep((each) => {
    if (each.due < due) return policy === 'replace' ? replacedBy(key) : missedFor(key)
    return each.due <= at && policy === 'suppress' ? suppressedBy(key) : null
  })
}

/** What a completion without a key closes: of tasks that replace each other only the latest is left. */
function oldest({ book, plan }: Walk): Draft | undefined {
  return plan.policy === 'replace' ? book.latest : book.oldest
}

function find(walk: Walk, event: RaisedEvent | ClosingEvent, at: number): Draft {
  const key = event.occurrence_key!
  const { book, plan } = walk
  const known = book.drafts.get(key)
  if (known) return known
  for (const source of walk.sources) {
    const point = source.claim(key)
    const draft = point && book.add({ ...point, isHoliday: false }, planned())
    if (draft) return draft
  }
  const day = parseDay(key)
  const due = event.type === 'raised' && event.due_at ? plan.moment(event.due_at) : at
  if (day === undefined)
    return book.record({ key, planned: due, due, raise: due, trigger: -1 }, planned())
  return book.record(plan.pointOn(key, day, -1), planned())
}

function fateOf(event: ClosingEvent, at: number): Fate {
  if (event.type === 'completed') return { state: 'completed', code: 'completed_on_time', at }
  if (event.type === 'covered') return { state: 'covered', code: 'covered', other: event.by, at }
  const { reason, excused = false } = event
  return { state: 'skipped', code: excused ? 'skipped_excused' : 'skipped', at, reason, excused }
}
