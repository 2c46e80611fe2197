import { usePage } from '@inertiajs/vue3'
import { useDebounceFn } from '@vueuse/core'
import { ref, watch } from 'vue'
import { useApi } from '~/composables/use_api'
import { relationSource } from '~/forms/widgets/relation/relation_sources'
import type { Row } from '~/types/entity'

export type RelationOption = { value: string; label: string; description?: string }

/** Looks records up as one types; `pick` also fetches the chosen one, whose name is not known yet. */
export function useRelationSearch(entity: string) {
  const api = useApi()
  const source = relationSource(entity, usePage().props.plugin_entities)
  const term = ref('')
  const options = ref<RelationOption[]>([])
  const isSearching = ref(false)
  let isOpened = false

  const optionOf = (row: Row): RelationOption => ({
    value: row.id,
    label: source.label(row),
    description: source.hint?.(row) || undefined,
  })

  async function search() {
    const asked = term.value
    isSearching.value = true
    const query = new URLSearchParams({ page_size: '20', ...(asked && { search: asked }) })
    const answer = await api.get<Row[]>(`${source.path}/?${query}`)
    if (asked !== term.value) return
    isSearching.value = false
    options.value = answer.ok ? answer.data.map(optionOf) : []
  }

  function open() {
    if (!isOpened) void search()
    isOpened = true
  }

  async function pick(id: string) {
    const answer = await api.get<Row>(`${source.path}/${id}/`)
    return answer.ok ? optionOf(answer.data) : null
  }

  watch(term, useDebounceFn(search, 200))
  return { term, options, isSearching, open, pick }
}
