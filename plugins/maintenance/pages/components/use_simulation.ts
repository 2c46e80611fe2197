import { useDebounceFn } from '@vueuse/core'
import { computed, ref, shallowRef, toValue, watch, type MaybeRefOrGetter } from 'vue'
import { useApi } from '~/composables/use_api'
import { useMoments } from '~/composables/use_moments'
import type { Simulation } from './schedule_types'

const UNDER = 'schedule.'

/** What a schedule would do in the months from today on: asked anew while it is changed, nothing is kept. */
export function useSimulation(schedule: MaybeRefOrGetter<object>, months = 24) {
  const api = useApi()
  const moments = useMoments()
  const result = shallowRef<Simulation | null>(null)
  const details = ref<Record<string, string[]>>({})
  const failure = ref<string | null>(null)
  const isAsking = ref(true)
  let asked = 0

  async function ask() {
    const mine = ++asked
    const from = moments.today()
    const body = { schedule: toValue(schedule), from, to: monthsAfter(from, months) }
    const answer = await api.post<Simulation>('/maintenance-schedules/simulate/', body)
    if (mine !== asked) return
    isAsking.value = false
    details.value = answer.ok ? {} : answer.error.details
    const isNamed = Object.keys(details.value).length > 0
    failure.value = answer.ok || isNamed ? null : answer.error.message
    if (answer.ok) result.value = answer.data
  }

  const soon = useDebounceFn(ask, 400)
  watch(
    () => JSON.stringify(toValue(schedule)),
    () => {
      isAsking.value = true
      void soon()
    }
  )
  void ask()

  /** What the engine finds wrong with a field of the schedule, as one text. */
  const problemOf = (path: string) => details.value[UNDER + path]?.join(' · ')
  const isWrong = computed(() => Object.keys(details.value).length > 0)
  return { result, isAsking, isWrong, failure, problemOf }
}

/** A day as many months later; the 31st ends on the last of a shorter one. */
export function monthsAfter(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  const moved = new Date(Date.UTC(year, month - 1 + months, Math.min(date, last)))
  return moved.toISOString().slice(0, 10)
}
