import { router } from '@inertiajs/vue3'
import { computed, reactive, watch } from 'vue'
import { useMoments } from '~/composables/use_moments'

export type DispatchView = 'day' | 'week'
type Query = Record<string, string | undefined>

const DAY = 86_400_000
const DATE = /^\d{4}-\d{2}-\d{2}$/

/** So many days later, as bare days are counted. */
export function daysAfter(day: string, days: number) {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)
}

function monday(day: string) {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return daysAfter(day, -((weekday + 6) % 7))
}

/** What the board shows, kept in its address. */
export function useDispatchAddress(query: Query, isWide: () => boolean) {
  const today = useMoments().today()
  const given = query.date && DATE.test(query.date) && !Number.isNaN(Date.parse(query.date))
  const shown = reactive({
    date: given ? query.date! : today,
    view: (query.view ?? (isWide() ? 'week' : 'day')) === 'week' ? 'week' : 'day',
    team: query.team ?? null,
    facility: query.facility ?? null,
    task: query.task ?? null,
  }) as {
    date: string
    view: DispatchView
    team: string | null
    facility: string | null
    task: string | null
  }

  const from = computed(() => (shown.view === 'week' ? monday(shown.date) : shown.date))
  const to = computed(() => daysAfter(from.value, shown.view === 'week' ? 7 : 1))
  const filters = computed(() =>
    search([
      ['team', shown.team],
      ['facility', shown.facility],
    ])
  )

  watch(
    () =>
      search([
        ['date', shown.date === today ? null : shown.date],
        ['view', shown.view],
        ['team', shown.team],
        ['facility', shown.facility],
        ['task', shown.task],
      ]),
    (now) =>
      router.replace({
        url: `/maintenance/dispatch?${now}`,
        preserveState: true,
        preserveScroll: true,
      })
  )

  return {
    shown,
    from,
    to,
    filters,
    turn: (steps: number) =>
      (shown.date = daysAfter(from.value, steps * (shown.view === 'week' ? 7 : 1))),
    toToday: () => (shown.date = today),
  }
}

export type DispatchAddress = ReturnType<typeof useDispatchAddress>

function search(pairs: [string, string | null][]) {
  return new URLSearchParams(pairs.filter(([, value]) => value) as [string, string][]).toString()
}
