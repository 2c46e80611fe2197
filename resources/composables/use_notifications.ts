import { router, usePage } from '@inertiajs/vue3'
import { onMounted, reactive } from 'vue'
import { useApi } from '~/composables/use_api'
import { useLive } from '~/composables/use_live'
import type { Notification } from '~/types/notification'

/** What one was told, as every bell of the page shows it. */
const state = reactive({
  unread: 0,
  list: [] as Notification[],
  isLoaded: false,
  /** Whether the panel is open: the layout draws it, any bell opens it. */
  isShown: false,
})

const NEWEST = 30

export function useNotifications() {
  const api = useApi()

  async function load() {
    const answer = await api.get<Notification[]>(`/notifications/?page_size=${NEWEST}`)
    if (!answer.ok) return
    state.list = answer.data
    state.unread = Number(answer.meta.unread)
    state.isLoaded = true
  }

  /** Opens what it is about; it counts as read from then on. */
  async function open(told: Notification) {
    if (!told.read_at) {
      state.unread = Math.max(0, state.unread - 1)
      told.read_at = new Date().toISOString()
      await api.post(`/notifications/${told.id}/read/`)
    }
    if (told.path) router.visit(told.path)
  }

  async function readAll() {
    const answer = await api.post('/notifications/read/')
    if (answer.ok) await load()
  }

  return { state, load, open, readAll }
}

/** Keeps the count true while the page is open; called once, by the layout. */
export function useLiveNotifications() {
  const { load } = useNotifications()
  const user = usePage().props.user
  if (!user) return
  onMounted(load)
  useLive([`notification:${user.id}`], () => void load(), { disturbs: false })
}
