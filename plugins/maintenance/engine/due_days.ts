import { civil, parseDay, type Day } from '#plugins/maintenance/engine/day'
import type { HolidayPolicy, Season } from '#plugins/maintenance/engine/schedule'

/** Days in a row that are looked at for one that is no holiday. */
const REACH = 366

/** Where a planned day falls due: `moved` past holidays, or not at all (`holiday`). */
export type Placed = { day: Day; moved: boolean; isHoliday: boolean }

/**
 * Seasons choose planned days; holidays then move the due day alone. A move may leave the season: one day
 * after its end is nearer to what was meant than none at all.
 */
export class DueDays {
  readonly #seasons: [number, number][]

  constructor(
    private readonly holidays: ReadonlySet<Day>,
    private readonly policy: HolidayPolicy,
    seasons: Season[]
  ) {
    this.#seasons = seasons.map(({ from, to }) => [dayOfYear(from), dayOfYear(to)])
  }

  isInSeason(day: Day): boolean {
    if (!this.#seasons.length) return true
    const { month, date } = civil(day)
    const each = month * 100 + date
    return this.#seasons.some(([from, to]) =>
      from <= to ? each >= from && each <= to : each >= from || each <= to
    )
  }

  /** The first day of a season on or after a day; the day itself where there is none within a leap cycle. */
  inSeasonFrom(day: Day): Day {
    for (let each = day; each < day + 4 * REACH; each++) if (this.isInSeason(each)) return each
    return day
  }

  place(day: Day): Placed {
    if (this.policy === 'none' || !this.holidays.has(day))
      return { day, moved: false, isHoliday: false }
    if (this.policy === 'skip') return { day, moved: false, isHoliday: true }
    const step = this.policy === 'before' ? -1 : 1
    for (let ahead = 1; ahead <= REACH; ahead++)
      if (!this.holidays.has(day + step * ahead))
        return { day: day + step * ahead, moved: true, isHoliday: false }
    return { day, moved: false, isHoliday: false }
  }
}

const sets = new WeakMap<readonly string[], ReadonlySet<Day>>()

/** Read once for all the targets that share a list. */
export function holidaySet(texts: readonly string[]): ReadonlySet<Day> {
  const known = sets.get(texts)
  if (known) return known
  const days = new Set(texts.map((text) => parseDay(text)!))
  sets.set(texts, days)
  return days
}

/** `04-01` as 401: days of a year in their order, without a year. */
function dayOfYear(text: string): number {
  const [month, date] = text.split('-').map(Number)
  return month * 100 + date
}
