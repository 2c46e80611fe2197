import { router } from '@inertiajs/vue3'
import { useDebounceFn } from '@vueuse/core'
import { ref, watch } from 'vue'
import { useApi } from '~/composables/use_api'
import type { ListPage, ListSettings } from '~/types/list'

/** Columns and their widths as one person has them: kept by the server, so that they follow to other devices. */
export function useListSettings(list: () => ListPage, showColumns: (paths: string[]) => void) {
  const api = useApi()
  const widths = ref({ ...list().settings.widths })

  const save = (wish: Partial<ListSettings>) =>
    api.patch<ListSettings>(`/list-settings/${list().entity.key}/`, wish)
  const saveWidths = useDebounceFn(() => save({ widths: widths.value }), 400)

  /** A view remembers its own columns; without one they are the list's from now on. */
  async function choose(columns: string[]) {
    if (list().opened.view) return showColumns(columns)
    await save({ columns })
    router.reload({ only: ['rows', 'query', 'settings'] })
  }

  function resize(path: string, width: number) {
    widths.value = { ...widths.value, [path]: width }
    void saveWidths()
  }

  async function reset() {
    widths.value = {}
    await save({ widths: {} })
    await choose([])
  }

  watch(
    () => list().entity.key,
    () => (widths.value = { ...list().settings.widths })
  )
  return { widths, choose, resize, reset, save }
}
