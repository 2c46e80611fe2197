import { watchDebounced } from '@vueuse/core'
import { ref, watch } from 'vue'
import { useApi } from '~/composables/use_api'

/** Milliseconds without a letter before a rule is asked about. */
const PAUSE = 400

/** What is wrong with a rule while it is written, told by whom it will be run; null while it is fine. */
export function useRuleCheck(
  rule: () => string | undefined,
  path: () => string,
  gives: 'answer' | 'value' = 'answer'
) {
  const api = useApi()
  const problem = ref<string | null>(null)
  let asking: AbortController | undefined

  watch(rule, () => {
    asking?.abort()
    problem.value = null
  })
  watchDebounced(
    rule,
    async (source) => {
      if (!source) return
      const { signal } = (asking = new AbortController())
      const body = { rule: source, gives }
      const answer = await api.post<{ problem: string | null }>(`${path()}rule_checks/`, body, {
        signal,
      })
      if (answer.ok && !signal.aborted) problem.value = answer.data.problem
    },
    { debounce: PAUSE, immediate: true }
  )
  return { problem }
}
