import type { Board, Card, Column, TechnicianRow } from './dispatch_types'

const HOUR = 3_600_000

/** Hours that are shown of a day on which nobody works. */
const USUAL = { from: 8, to: 17 }

/** What a task takes that says nothing of it. */
const USUAL_MINUTES = 60

/** A day for each day of a week; the hours of one day, from the first shift to the last. */
export function columnsOf(board: Board, isWeek: boolean): Column[] {
  if (isWeek) return board.days.map((day) => ({ ...day, at: day.day }))
  const [{ day, from, to }] = board.days
  const spans = board.technicians.flatMap(({ days, tasks }) => [
    ...days[0].shifts.map((one) => [Date.parse(one.from), Date.parse(one.to)]),
    ...tasks.map((one) => [startOf(one), Math.min(endOf(one), Date.parse(to))]),
  ])
  const midnight = Date.parse(from)
  const starts = [
    ...spans.map(([start]) => start),
    ...(spans.length ? [] : [midnight + USUAL.from * HOUR]),
  ]
  const ends = [
    ...spans.map(([, end]) => end),
    ...(spans.length ? [] : [midnight + USUAL.to * HOUR]),
  ]
  const first = Math.floor((Math.min(...starts) - midnight) / HOUR)
  const last = Math.ceil((Math.max(...ends) - midnight) / HOUR)
  return Array.from({ length: Math.max(1, last - first) }, (_, at) => {
    const moment = midnight + (first + at) * HOUR
    const begins = new Date(moment).toISOString()
    return { at: begins, day, from: begins, to: new Date(moment + HOUR).toISOString() }
  })
}

export function startOf({ planned_start: start }: Card) {
  return Date.parse(start!)
}

export function minutesOf({ planned_minutes: minutes }: Card) {
  return minutes ?? USUAL_MINUTES
}

function endOf(card: Card) {
  return startOf(card) + minutesOf(card) * 60_000
}

/** Tasks that begin in a column, each in the lowest lane where nothing else is at that time. */
export function lanesOf({ tasks }: TechnicianRow): Map<string, number> {
  const ends: number[] = []
  const lanes = new Map<string, number>()
  for (const card of [...tasks].sort((a, b) => startOf(a) - startOf(b))) {
    const free = ends.findIndex((end) => end <= startOf(card))
    const lane = free === -1 ? ends.length : free
    ends[lane] = Math.max(endOf(card), startOf(card) + 1)
    lanes.set(card.id, lane)
  }
  return lanes
}

export function beginsIn(card: Card, { from, to }: Column) {
  return startOf(card) >= Date.parse(from) && startOf(card) < Date.parse(to)
}

/** Where a card of the hours begins and how wide it is, in widths of a column. */
export function extentOf(card: Card, { from }: Column) {
  return {
    left: (startOf(card) - Date.parse(from)) / HOUR,
    width: Math.max(0.5, minutesOf(card) / 60),
  }
}

/** How somebody is there in a column: at work, away for once, or not on duty. */
export function presenceIn({ days }: TechnicianRow, column: Column): 'works' | 'absent' | 'free' {
  const day = days.find((one) => one.day === column.day)
  if (!day) return 'free'
  const meets = (one: { from: string; to: string }) =>
    Date.parse(one.from) < Date.parse(column.to) && Date.parse(one.to) > Date.parse(column.from)
  if (column.at === column.day) {
    if (day.capacity_minutes > 0) return 'works'
    return day.shift_minutes > 0 || day.absences.length ? 'absent' : 'free'
  }
  if (day.absences.some(meets)) return 'absent'
  return day.shifts.some(meets) ? 'works' : 'free'
}
