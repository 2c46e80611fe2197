import { reactive } from 'vue'
import { WEEKDAYS, type BusinessCalendar, type Span, type Weekday } from '~/types/sla'

type Day = { day: Weekday; spans: Span[] }

const OFFICE: Span = ['08:00', '17:00']

/** The hours and holidays of a calendar while somebody edits them; midnight ends a day as `24:00`. */
export class CalendarDraft {
  days: Day[]
  holidays: { date: string; title: string }[]

  constructor(calendar: BusinessCalendar | null) {
    const working = WEEKDAYS.slice(0, 5)
    this.days = WEEKDAYS.map((day) => ({
      day,
      spans: calendar
        ? (calendar.hours[day] ?? []).map(([from, to]): Span => [
            from,
            to === '24:00' ? '00:00' : to,
          ])
        : working.includes(day)
          ? [[...OFFICE]]
          : [],
    }))
    this.holidays = (calendar?.holidays ?? []).map(({ date, title }) => ({
      date,
      title: title ?? '',
    }))
  }

  toggle(day: Day) {
    day.spans = day.spans.length ? [] : [[...OFFICE]]
  }

  /** After a break of an hour, where the day has room for one. */
  split(day: Day) {
    day.spans = [
      [day.spans[0][0], '12:00'],
      ['13:00', day.spans[0][1]],
    ]
  }

  join(day: Day) {
    day.spans = [[day.spans[0][0], day.spans.at(-1)![1]]]
  }

  addHoliday() {
    this.holidays.push({ date: '', title: '' })
  }

  removeHoliday(at: number) {
    this.holidays.splice(at, 1)
  }

  /** As the API takes them. */
  get values() {
    const hours = this.days
      .filter(({ spans }) => spans.length)
      .map(({ day, spans }) => [
        day,
        spans.map(([from, to]) => [from, to === '00:00' ? '24:00' : to]),
      ])
    const holidays = this.holidays
      .filter(({ date }) => date)
      .map(({ date, title }) => ({ date, title: title || null }))
    return { hours: Object.fromEntries(hours), holidays }
  }
}

export function useCalendarDraft(calendar: BusinessCalendar | null) {
  return reactive(new CalendarDraft(calendar)) as CalendarDraft
}
