import { useDebounceFn } from '@vueuse/core'
import { onScopeDispose, ref, watch, type Ref } from 'vue'
import { useApi } from '~/composables/use_api'

export type Hit = { entity: string; id: string; label: string; url: string }

/** Milliseconds of silence before the server is asked. */
const SILENCE = 200

/** Fewest letters that are worth asking for. */
const FEWEST = 2

/** Records by words: asked when typing pauses, and a question that was overtaken is dropped. */
export function useRecordSearch(term: Ref<string>) {
  const api = useApi()
  const hits = ref<Hit[]>([])
  const isSearching = ref(false)
  let asking = new AbortController()

  const ask = useDebounceFn(async () => {
    const words = term.value.trim()
    if (words.length < FEWEST) return
    asking = new AbortController()
    const { signal } = asking
    const answer = await api.get<Hit[]>(`/search/?q=${encodeURIComponent(words)}`, { signal })
    if (signal.aborted) return
    hits.value = answer.ok ? answer.data : []
    isSearching.value = false
  }, SILENCE)

  watch(
    () => term.value.trim(),
    (words) => {
      asking.abort()
      isSearching.value = words.length >= FEWEST
      if (!isSearching.value) hits.value = []
      void ask()
    },
    { immediate: true }
  )
  onScopeDispose(() => asking.abort())
  return { hits, isSearching }
}
