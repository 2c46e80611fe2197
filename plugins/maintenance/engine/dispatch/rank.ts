import { MINUTE, type Span } from '#plugins/maintenance/engine/spans'
import type { Day } from '#plugins/maintenance/engine/day'
import { exclusions, type Exclusion } from '#plugins/maintenance/engine/dispatch/exclusions'
import { type Slot, type Technician, type Work } from '#plugins/maintenance/engine/dispatch/facts'
import { scoreOf, type Term } from '#plugins/maintenance/engine/dispatch/score'
import { freeOn, placeOn } from '#plugins/maintenance/engine/dispatch/working_day'
import type { Zone } from '#plugins/maintenance/engine/zone'

/** Days that are looked through where nobody says when. */
export const DAYS_AHEAD = 14

const STEP = 5 * MINUTE

/** At a moment, on a day, or as soon as possible. */
export type When = { moment: number } | { day: Day } | { from: number }

export type Candidate = { id: string; name: string; span: Span; score: number; terms: Term[] }
export type Excluded = { id: string; name: string; reasons: Exclusion[] }

type Asked = { when: When; now: number; zone: Zone }

/** Who can do a task, best first, and why the others cannot. */
export function rank(technicians: Technician[], work: Work, asked: Asked) {
  const candidates: Candidate[] = []
  const excluded: Excluded[] = []
  for (const technician of technicians) {
    const { id, name } = technician
    const free = withoutTask(technician, work)
    const { slot, reasons } = fitOf(free, work, asked)
    if (!slot?.span || reasons.length) excluded.push({ id, name, reasons })
    else {
      const { span } = slot
      candidates.push({ id, name, span, ...scoreOf(free, work, { span, zone: asked.zone }) })
    }
  }
  candidates.sort(
    (a, b) => b.score - a.score || a.span.from - b.span.from || a.name.localeCompare(b.name)
  )
  return { candidates, excluded }
}

/** Where it would stand with somebody, and every rule against it. */
export function fitOf(technician: Technician, work: Work, { when, now, zone }: Asked) {
  const slot = slotOf(technician, work, { when, now, zone })
  const reasons = exclusions(technician, work, { slot, today: zone.dayOf(now), zone })
  if (!slot && !reasons.length) reasons.push({ rule: 'no_time', days: DAYS_AHEAD })
  return { slot, reasons }
}

/** What it takes now does not stand in its own way. */
export function withoutTask(technician: Technician, { id }: Work): Technician {
  return { ...technician, booked: technician.booked.filter((one) => one.id !== id) }
}

function slotOf(technician: Technician, work: Work, { when, now, zone }: Asked): Slot | null {
  if ('moment' in when) {
    const { moment } = when
    const span = { from: moment, to: moment + work.minutes * MINUTE }
    return { day: zone.dayOf(moment), span }
  }
  if ('day' in when) {
    // Of today what has passed is not free.
    const notBefore = when.day === zone.dayOf(now) ? soon(now) : 0
    return { day: when.day, span: placeOn(technician, work, { ...when, zone, notBefore }) }
  }
  const first = zone.dayOf(when.from)
  for (let day = first; day < first + DAYS_AHEAD; day++) {
    const span = freeOn(technician, work, { day, zone, notBefore: soon(when.from) })
    if (span) return { day, span }
  }
  return null
}

/** Nobody plans by the second. */
function soon(moment: number) {
  return Math.ceil(moment / STEP) * STEP
}
