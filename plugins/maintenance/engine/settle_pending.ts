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
  if (plan.policy === 'suppress' && book.open.length)
    return book.sweep((each) => behindOpen(book.open, each, plan.now))
  if (plan.pauses.at(plan.now)) return book.sweep((each) => beforePause(each, plan.now))
  catchUp(walk)
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
