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
export class Bulk {
  /** The change under way. */
  running = shallowRef<BulkChange | null>(null)
  isBusy = ref(false)
  /** One that refused some. */
  result = shallowRef<BulkChange | null>(null)
  isGone = false
  private api = useApi()
  private toast = useToast()
  private words = useI18n()

  constructor(
    private list: () => ListPage,
    private selection: Selection
  ) {}

  /** @returns what the server refused the whole order for */
  async order(wish: BulkOrder) {
    const body = { ...wish, ...this.chosen() }
    const path = `${this.list().entity.path}/bulk/`
    const answer = await this.follow(this.api.post<BulkChange>(path, body))
    if (!answer.ok) return answer.error
    this.selection.clear()
    this.tell(answer.data)
    return null
  }

  private async undo(id: string) {
    const answer = await this.follow(this.api.post<BulkChange>(`/bulk-changes/${id}/undo/`, {}))
    if (answer.ok) this.tell(answer.data)
    else this.toast.add({ title: answer.error.message, color: 'error', duration: 0 })
  }

  private chosen() {
    const { query, pagination } = this.list()
    if (!this.selection.isAll.value) return { ids: this.selection.ids.value }
    const filter: Record<string, Record<string, string>> = {}
    for (const { path, op, value } of query.filters) (filter[path] ??= {})[op] = value
    return { filter: { search: query.search, filter }, expected: pagination.total }
  }

  private async follow(asked: Promise<ApiAnswer<BulkChange>>) {
    this.isBusy.value = true
    let answer = await asked
    while (answer.ok && isAlive(answer.data) && !this.isGone) {
      this.running.value = answer.data
      await new Promise((resolve) => setTimeout(resolve, PAUSE))
      answer = await this.api.get<BulkChange>(`/bulk-changes/${answer.data.id}/`)
    }
    this.running.value = null
    this.isBusy.value = false
    if (!this.isGone) router.reload({ only: ['rows', 'pagination', 'groups', 'board'] })
    return answer
  }

  private tell(change: BulkChange) {
    const { id, action, changed, refused, undoes, undo_until: until, error } = change
    const words = `bulk.${undoes ? 'undone' : WORDS[action]}`
    const undo = {
      label: this.words.t('bulk.undo'),
      color: 'neutral',
      variant: 'outline',
      onClick: () => void this.undo(id),
    } as const
    if (refused) this.result.value = change
    this.toast.add({
      title: error ?? this.words.t(words, { n: changed }, changed),
      color: error || (refused && !changed) ? 'warning' : 'success',
      icon: 'i-lucide-check',
      duration: 10_000,
      actions: until ? [undo] : [],
    })
  }
}

export function useBulk(list: () => ListPage, selection: Selection) {
  const bulk = new Bulk(list, selection)
  onBeforeUnmount(() => (bulk.isGone = true))
  return bulk
}

function isAlive({ state, finished_at: at }: BulkChange) {
  return !at && ['queued', 'running', 'cancelling'].includes(state)
}
