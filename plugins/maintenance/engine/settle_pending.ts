import {
  missedFor,
  planned,
  replacedBy,
  suppressedBy,
  type Draft,
  type Fate,
} from '#plugins/maintenance/engine/draft'
import type { Plan } from '#plugins/maintenance/engine/plan'
import type { Walk } from '#plugins/maintenance/engine/walk'

/**
 * What becomes, at `now`, of points that should have been raised: while a task is open they are suppressed
 * when they fall due; else this is an outage, of which the latest is raised and the others are missed.
 */
export function settlePending(walk: Walk) {
  const { book, plan } = walk
  // Events after `now` have made more of them pending: those are yet to come.
  book.sweep((each) => (each.raise > plan.now ? planned() : null))
  if (plan.policy === 'suppress' && book.open.length) return standBehind(walk)
  if (plan.pauses.at(plan.now)) return book.sweep((each) => beforePause(each, plan.now))
  if (plan.history.is_kept) raiseAhead(walk)
  catchUp(walk)
}

function standBehind({ book, plan }: Walk) {
  book.sweep((each) => behindOpen(book.open, each, plan.now))
}

function behindOpen(open: Draft[], { due }: Draft, now: number): Fate {
  const before = open.findLast((each) => each.due <= due)
  if (!before) return missedFor(open[0].key)
  if (due <= now) return suppressedBy(before.key)
  return { state: 'planned', code: 'waits_for_open', other: before.key }
}

function beforePause({ due }: Draft, now: number): Fate {
  return due <= now ? { state: 'missed', code: 'missed_before_pause' } : planned()
}

/**
 * Lead times longer than the interval: several points may be raised, and none of them is late. The first is
 * the one to work on, and the others wait for it, unless tasks stack.
 */
function raiseAhead(walk: Walk) {
  const { book, plan } = walk
  const ahead = book.pending.filter(({ due }) => due > plan.now).sort((a, b) => a.due - b.due)
  if (ahead.length < 2) return
  if (plan.policy === 'replace') return replaceEarlier(walk, ahead.at(-1)!)
  const [first] = ahead
  const late = book.pending.length - ahead.length
  book.sweep((each) => (each.due > plan.now ? null : missedFor(first.key)))
  const raised = plan.policy === 'stack' ? ahead : [first]
  for (const each of raised)
    book.raise(each, { state: 'raised', code: codeOf(each, plan, late), missed: late })
  standBehind(walk)
}

/** Two lead times may begin at once: a month before the 30th and the 31st of March is the 28th of February. */
function replaceEarlier({ book, plan }: Walk, last: Draft) {
  book.sweep((each) => (each !== last && each.due > plan.now ? replacedBy(last.key) : null))
}

function catchUp({ book, plan }: Walk) {
  const latest = book.latestPending
  if (!latest) return
  const missed = book.pending.length - 1
  book.sweep((each) => (each === latest ? null : missedFor(latest.key)))
  if (plan.policy === 'replace')
    for (const each of book.open) book.close(each, replacedBy(latest.key))
  book.raise(latest, { state: 'raised', code: codeOf(latest, plan, missed), missed })
}

function codeOf({ due }: Draft, { now, isTogether }: Plan, missed: number) {
  if (missed) return 'caught_up'
  if (isTogether) return 'all_due'
  return due > now ? 'raised_ahead' : 'fell_due'
}
