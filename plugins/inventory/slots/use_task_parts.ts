import { computed, ref, watch } from 'vue'
import { useApi, type ApiError } from '~/composables/use_api'
import { useLive } from '~/composables/use_live'
import type { StockLevel } from '../pages/components/stock_types'
import { useKeptPosts } from '../pages/stock/use_kept_posts'
import type { PartsOfTask } from './task_types'

/** The parts of a task as the store knows them, and what waits on this device to change them. */
export function useTaskParts(taskId: string, reads: () => boolean) {
  const api = useApi()
  const kept = useKeptPosts(taskId)
  const parts = ref<PartsOfTask | null>(null)
  const error = ref<ApiError | null>(null)
  /** What there is to choose from once the line is gone. */
  const known = ref<StockLevel[]>([])
  const unsent = computed(() => kept.entries())

  async function load() {
    const answer = await api.get<PartsOfTask>(`/stock/tasks/${taskId}/`)
    // Without a line what was read last stays in view.
    const isAway = !answer.ok && answer.error.code === 'NETWORK' && parts.value !== null
    error.value = answer.ok || isAway ? null : answer.error
    if (answer.ok) parts.value = answer.data
  }

  async function learn() {
    const answer = await api.get<StockLevel[]>('/stock/?in_stock=true&page_size=100')
    if (answer.ok) known.value = answer.data
  }

  void load().then(() => (reads() ? learn() : undefined))
  useLive([`task:${taskId}`], () => void load())
  watch(
    () => unsent.value.length,
    (now, before) => void (now < before && load())
  )
  return { parts, error, known, unsent, load }
}
