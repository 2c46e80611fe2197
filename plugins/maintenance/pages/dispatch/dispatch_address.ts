import { router } from '@inertiajs/vue3'
import { computed, reactive, watch } from 'vue'
import { useMoments } from '~/composables/use_moments'

type Shown = {
  date: string
  view: 'day' | 'week'
  team: string | null
  facility: string | null
  /** The chosen one. */
  task: string | null
}
type Query = Record<string, string | undefined>

const DAY = 86_400_000
const WEEK = 7
const DATE = /^\d{4}-\d{2}-\d{2}$/

/** What the board shows, kept in its address. */
export class DispatchAddress {
  shown: Shown
  from = computed(() => (this.isWeek ? monday(this.shown.date) : this.shown.date))
  to = computed(() => daysAfter(this.from.value, this.length))
  filters = computed(() => {
    const { team, facility } = this.shown
    return search({ team, facility })
  })
  private today = useMoments().today()

  constructor({ date, view, team, facility, task }: Query, isWide: boolean) {
    this.shown = reactive({
      date: date && isDay(date) ? date : this.today,
      view: view === 'day' || view === 'week' ? view : isWide ? 'week' : 'day',
      team: team ?? null,
      facility: facility ?? null,
      task: task ?? null,
    })
    watch(
      () => search({ ...this.shown }),
      (now) =>
        router.replace({
          url: `/maintenance/dispatch?${now}`,
          preserveState: true,
          preserveScroll: true,
        })
    )
  }

  turn(steps: number) {
    this.shown.date = daysAfter(this.from.value, steps * this.length)
  }

  toToday() {
    this.shown.date = this.today
  }

  private get isWeek() {
    return this.shown.view === 'week'
  }

  private get length() {
    return this.isWeek ? WEEK : 1
  }
}

/** So many days later, as bare days are counted. */
export function daysAfter(day: string, days: number) {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)
}

function monday(day: string) {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return daysAfter(day, -((weekday + WEEK - 1) % WEEK))
}

function isDay(text: string) {
  return DATE.test(text) && !Number.isNaN(Date.parse(text))
}

function search(values: Record<string, string | null>) {
  const given = Object.entries(values).filter((pair): pair is [string, string] => Boolean(pair[1]))
  return new URLSearchParams(given).toString()
}
