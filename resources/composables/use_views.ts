import { useToast } from '@nuxt/ui/composables'
import { computed, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { useApi, type ApiAnswer } from '~/composables/use_api'
import { usePermissions } from '~/composables/use_permissions'
import { viewWish } from '~/composables/view_wish'
import type { ListFilter } from '~/types/entity'
import type { ListPage, SavedView } from '~/types/list'
import type { ConfigConflict, ConfigSide } from '~/types/pack'

export type ViewWish = {
  title?: string
  is_shared?: boolean
  /** Keys of roles. */
  first_for?: string[]
  quick?: ListFilter[]
}

/** What somebody wants of a view that another one changed otherwise since. */
export type ViewClash = { view: SavedView; wish: object; conflicts: ConfigConflict[] }

type Merged = { open: number; conflicts: ConfigConflict[]; view: SavedView | null }

/** The views of a list: keeping, changing, sharing and deleting them. `open` shows one. */
export class Views {
  current = computed(() => this.list().views.find(({ id }) => id === this.list().opened.view))
  clash = shallowRef<ViewClash | null>(null)
  mayShare = computed(() => this.permissions.may('publish_definitions'))
  private permissions = usePermissions()
  private api = useApi()
  private toast = useToast()
  private words = useI18n()

  constructor(
    private list: () => ListPage,
    private open: (view: string) => void
  ) {}

  mayChange(view: SavedView) {
    return view.is_mine || (view.is_shared && this.mayShare.value)
  }

  saveAs(wish: ViewWish & { title: string }) {
    const body = { entity: this.list().entity.key, ...this.state(), ...wish }
    return this.told(this.api.post<SavedView>('/views/', body), ({ id }) => this.open(id))
  }

  save(view: SavedView) {
    return this.patch(view, this.state())
  }

  change(view: SavedView, wish: ViewWish) {
    return this.patch(view, wish)
  }

  /** What narrows the list now becomes filters at hand, beside those that are. */
  pin(view: SavedView) {
    const { query, opened } = this.list()
    const told = (filter: ListFilter) => JSON.stringify([filter.path, filter.op, filter.value])
    const all = new Map([...opened.quick, ...query.filters].map((filter) => [told(filter), filter]))
    return this.patch(view, { quick: [...all.values()] })
  }

  unpin(view: SavedView, filter: ListFilter) {
    return this.patch(view, { quick: this.list().opened.quick.filter((one) => one !== filter) })
  }

  remove(view: SavedView) {
    return this.told(this.api.delete(`/views/${view.id}/`), () => {
      this.open('none')
      this.toast.add({
        title: this.words.t('views.deleted', { title: view.title }),
        icon: 'i-lucide-check',
        actions: [
          {
            label: this.words.t('bulk.undo'),
            color: 'neutral',
            variant: 'outline',
            onClick: () => void this.restore(view),
          },
        ],
      })
    })
  }

  openFirst(view: string | null) {
    const path = `/list-settings/${this.list().entity.key}/`
    return this.told(this.api.patch(path, { default_view: view }), () => this.open(view ?? 'none'))
  }

  /** @returns whether nothing is left to decide */
  settle({ view, wish }: ViewClash, choices: Record<string, ConfigSide>) {
    return this.merge(view, wish, choices)
  }

  private restore({ id }: SavedView) {
    return this.told(this.api.post(`/views/${id}/restore/`, {}), () => this.open(id))
  }

  private async patch(view: SavedView, body: object) {
    const { id, etag } = view
    const answer = await this.api.patch<SavedView>(`/views/${id}/`, body, { etag })
    if (!answer.ok && answer.error.status === 412) return this.merge(view, body)
    return this.told(answer, () => this.open(id))
  }

  /** Somebody else changed it since: both in one, or what both changed is asked. */
  private merge(view: SavedView, wish: object, choices: Record<string, ConfigSide> = {}) {
    const body = { base: viewWish(view), mine: wish, choices }
    const asked = this.api.post<Merged>(`/views/${view.id}/merges/`, body)
    return this.told(asked, ({ view: merged, conflicts }) => {
      this.clash.value = merged ? null : { view, wish, conflicts }
      if (!merged) return
      this.toast.add({ title: this.words.t('views.merged'), icon: 'i-lucide-git-merge' })
      this.open(view.id)
    })
  }

  /** What the list shows now, as a view keeps it. */
  private state() {
    const { search, sort, filters: filter, fields: columns, group_by: group } = this.list().query
    const { group_by: _, ...look } = this.list().look
    return { search, sort, filter, columns, group_by: group || null, look }
  }

  /** @returns whether it went well; if not, it says why not */
  private async told<T>(asked: ApiAnswer<T> | Promise<ApiAnswer<T>>, then: (data: T) => void) {
    const answer = await asked
    if (answer.ok) then(answer.data)
    else this.toast.add({ title: answer.error.message, color: 'error', duration: 0 })
    return answer.ok
  }
}

export function useViews(list: () => ListPage, open: (view: string) => void) {
  return new Views(list, open)
}
