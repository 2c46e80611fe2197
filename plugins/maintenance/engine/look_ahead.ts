import type { Walk } from '#plugins/maintenance/engine/walk'

/** What is planned up to the end of the window, if everything is done on the day it is due. */
export function lookAhead(walk: Walk) {
  const { book, plan } = walk
  for (const source of walk.sources) source.lookAhead()
  const open = book.open.at(-1)
  // An overdue task cannot be done before now.
  if (open) walk.closed({ at: Math.max(plan.now, open.due), point: open, isWork: true })
  for (let first = walk.first(); first; first = walk.first()) {
    const { source, point } = first
    if (point.due >= plan.to || book.isFull) return
    source.take()
    walk.add(point, 'planned')
    if (!point.isHoliday) walk.closed({ at: point.due, point, isWork: true })
  }
}
