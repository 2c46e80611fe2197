import { useToast } from '@nuxt/ui/composables'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { useApi, type ApiAnswer } from '~/composables/use_api'
import { usePermissions } from '~/composables/use_permissions'
import type { ListPage, SavedView } from '~/types/list'

type ViewWish = { title?: string; is_shared?: boolean }

/** The views of a list: keeping, changing, sharing and deleting them. `open` shows one. */
export function useViews(list: () => ListPage, open: (view: string) => void) {
  const api = useApi()
  const toast = useToast()
  const { t } = useI18n()
  const { may } = usePermissions()

  const current = computed(() => list().views.find(({ id }) => id === list().opened.view))
  const mayShare = computed(() => may('publish_definitions'))

  const mayChange = (view: SavedView) => view.is_mine || (view.is_shared && mayShare.value)

  /** What the list shows now, as a view keeps it. */
  function state() {
    const { search, sort, filters: filter, fields: columns, group_by: group } = list().query
    return { search, sort, filter, columns, group_by: group || null }
  }

  function saveAs(wish: ViewWish & { title: string }) {
    const body = { entity: list().entity.key, ...state(), ...wish }
    return told(api.post<SavedView>('/views/', body), ({ id }) => open(id))
  }

  function save(view: SavedView) {
    return told(api.patch<SavedView>(`/views/${view.id}/`, state()), ({ id }) => open(id))
  }

  function change(view: SavedView, wish: ViewWish) {
    return told(api.patch<SavedView>(`/views/${view.id}/`, wish), ({ id }) => open(id))
  }

  function remove(view: SavedView) {
    return told(api.delete(`/views/${view.id}/`), () => {
      open('none')
      const undo = () => void told(api.post(`/views/${view.id}/restore/`, {}), () => open(view.id))
      toast.add({
        title: t('views.deleted', { title: view.title }),
        icon: 'i-lucide-check',
        actions: [{ label: t('bulk.undo'), color: 'neutral', variant: 'outline', onClick: undo }],
      })
    })
  }

  function openFirst(view: string | null) {
    const path = `/list-settings/${list().entity.key}/`
    return told(api.patch(path, { default_view: view }), () => open(view ?? 'none'))
  }

  /** @returns why not */
  async function told<T>(asked: Promise<ApiAnswer<T>>, then: (data: T) => void) {
    const answer = await asked
    if (answer.ok) then(answer.data)
    else toast.add({ title: answer.error.message, color: 'error', duration: 0 })
    return answer.ok
  }

  return { current, mayShare, mayChange, saveAs, save, change, remove, openFirst }
}

export type Views = ReturnType<typeof useViews>
