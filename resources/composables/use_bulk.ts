import { router } from '@inertiajs/vue3'
import { useToast } from '@nuxt/ui/composables'
import { onBeforeUnmount, ref, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { useApi, type ApiAnswer } from '~/composables/use_api'
import type { Selection } from '~/composables/use_selection'
import type { BulkAction, BulkChange, ListPage } from '~/types/list'

/** Between two looks at a change that goes on, in milliseconds. */
const PAUSE = 600

const WORDS = { update: 'update', move: 'moved', delete: 'delete' } as const

export type BulkOrder = {
  action: BulkAction
  values?: Record<string, unknown>
  status?: string
}

/** Changing what is chosen in a list: progress while it goes on, undo and refusals when it is done. */
export function useBulk(list: () => ListPage, selection: Selection) {
  const api = useApi()
  const toast = useToast()
  const { t } = useI18n()
  /** The change under way. */
  const running = shallowRef<BulkChange | null>(null)
  const isBusy = ref(false)
  /** One that refused some. */
  const result = shallowRef<BulkChange | null>(null)
  let isGone = false

  /** @returns what the server refused the whole order for */
  async function order(wish: BulkOrder) {
    const body = { ...wish, ...chosen() }
    const answer = await follow(api.post<BulkChange>(`${list().entity.path}/bulk/`, body))
    if (!answer.ok) return answer.error
    selection.clear()
    tell(answer.data)
    return null
  }

  async function undo(id: string) {
    const answer = await follow(api.post<BulkChange>(`/bulk-changes/${id}/undo/`, {}))
    if (!answer.ok) return toast.add({ title: answer.error.message, color: 'error', duration: 0 })
    tell(answer.data)
  }

  function chosen() {
    const { query, pagination } = list()
    if (!selection.isAll.value) return { ids: selection.ids.value }
    const filter: Record<string, Record<string, string>> = {}
    for (const { path, op, value } of query.filters) (filter[path] ??= {})[op] = value
    return { filter: { search: query.search, filter }, expected: pagination.total }
  }

  async function follow(asked: Promise<ApiAnswer<BulkChange>>) {
    isBusy.value = true
    let answer = await asked
    while (answer.ok && !answer.data.finished_at && isAlive(answer.data) && !isGone) {
      running.value = answer.data
      await new Promise((resolve) => setTimeout(resolve, PAUSE))
      answer = await api.get<BulkChange>(`/bulk-changes/${answer.data.id}/`)
    }
    running.value = null
    isBusy.value = false
    if (!isGone) router.reload({ only: ['rows', 'pagination', 'groups'] })
    return answer
  }

  function tell(change: BulkChange) {
    const { id, action, changed, refused, undoes, undo_until: until, error } = change
    if (refused) result.value = change
    const words = undoes ? 'undone' : WORDS[action]
    toast.add({
      title: error ?? t(`bulk.${words}`, { n: changed }, changed),
      color: error || (refused && !changed) ? 'warning' : 'success',
      icon: 'i-lucide-check',
      duration: 10_000,
      actions: until
        ? [
            {
              label: t('bulk.undo'),
              color: 'neutral',
              variant: 'outline',
              onClick: () => void undo(id),
            },
          ]
        : [],
    })
  }

  onBeforeUnmount(() => (isGone = true))
  return { running, isBusy, result, order, undo }
}

export type Bulk = ReturnType<typeof useBulk>

const isAlive = ({ state }: BulkChange) => ['queued', 'running', 'cancelling'].includes(state)
