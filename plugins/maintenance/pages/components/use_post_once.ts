import { ref } from 'vue'
import { randomKey, useApi, type ApiAnswer, type ApiError } from '~/composables/use_api'

/** Posts what must happen once: whoever taps again on a bad line repeats the same request until an answer comes. */
export function usePostOnce() {
  const api = useApi()
  const error = ref<ApiError | null>(null)
  const isSending = ref(false)
  let key = randomKey()

  async function post<T>(path: string, body: object): Promise<ApiAnswer<T> | null> {
    if (isSending.value) return null
    isSending.value = true
    const same = `${key} ${JSON.stringify(body)}`
    const answer = await api.post<T>(path, body, { idempotency_key: same })
    isSending.value = false
    error.value = answer.ok ? null : answer.error
    if (answer.ok || answer.error.code !== 'NETWORK') key = randomKey()
    return answer
  }

  return { post, error, isSending }
}
