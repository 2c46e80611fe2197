import { reactive, ref, type UnwrapNestedRefs } from 'vue'
import type { ApiAnswer, ApiError } from '~/composables/use_api'

/** A short form posted to the API: its values, what was refused, and whether it is under way. */
export function useSmallForm<Values extends Record<string, unknown>>(initial: Values) {
  const values = reactive({ ...initial })
  const error = ref<ApiError | null>(null)
  const isSending = ref(false)

  async function send<T>(call: (values: UnwrapNestedRefs<Values>) => Promise<ApiAnswer<T>>) {
    if (isSending.value) return null
    isSending.value = true
    error.value = null
    const answer = await call(values)
    isSending.value = false
    if (!answer.ok) error.value = answer.error
    return answer.ok ? answer : null
  }

  /** What is wrong with one field, as one text; undefined when nothing is. */
  const errorOf = (path: string) => error.value?.details[path]?.join(' · ')
  /** What is wrong as a whole, when no field is to blame. */
  const summary = () =>
    error.value && !Object.keys(error.value.details).length ? error.value.message : null

  return { values, error, isSending, send, errorOf, summary }
}
