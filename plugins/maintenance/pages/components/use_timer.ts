import { usePage } from '@inertiajs/vue3'
import { useNow } from '@vueuse/core'
import { computed, ref } from 'vue'
import { useApi } from '~/composables/use_api'
import { usePostOnce } from './use_post_once'
import type { Category, StoppedTimer, WorkEntry } from './work_types'

/** The one timer of whoever looks at the page: it runs on the server, and goes on without this browser. */
export function useTimer() {
  const api = useApi()
  const { post, error, isSending } = usePostOnce()
  const me = usePage().props.user?.id
  const running = ref<WorkEntry | null>(null)
  const now = useNow({ interval: 1_000 })
  /** Milliseconds this machine's clock is behind the server's. */
  const behind = ref(0)

  const seconds = computed(() => {
    if (!running.value) return 0
    const passed = now.value.getTime() + behind.value - Date.parse(running.value.started_at)
    return Math.max(0, Math.floor(passed / 1_000))
  })

  async function look() {
    const query = `filter[user_id][eq]=${me}&filter[ended_at][is_null]=true&include=task`
    const answer = await api.get<WorkEntry[]>(`/work-logs/?${query}`)
    if (!answer.ok) return
    running.value = answer.data[0] ?? null
    behind.value = Date.parse(String(answer.meta.timestamp)) - Date.now()
  }

  /** @returns what it stopped, or undefined where it was refused */
  async function start(taskId: string, category: Category) {
    const answer = await post<WorkEntry>('/work-logs/start/', { task_id: taskId, category })
    if (!answer?.ok) return undefined
    await look()
    return (answer.meta.stopped ?? null) as StoppedTimer | null
  }

  /** @returns what was written down, or undefined where it was refused */
  async function stop() {
    const answer = await post<WorkEntry>('/work-logs/stop/', {})
    if (answer?.ok) running.value = null
    return answer?.ok ? answer.data : undefined
  }

  return { running, seconds, error, isSending, look, start, stop }
}
