import type { ApiAnswer, ApiError, useApi } from '~/composables/use_api'
import type { Unsent } from '~/types/unsent'

export type Sendable = Pick<Unsent, 'path' | 'body' | 'key' | 'user'>
type Api = ReturnType<typeof useApi>

/** Milliseconds an answer is waited for: a bad line hangs, and what hangs must not hold up whoever works. */
const PATIENCE = 15_000

/** Refusals that say nothing about what was asked: the same may go well later. */
const NOT_NOW = ['UNAUTHENTICATED', 'REQUEST_IN_PROGRESS', 'RATE_LIMITED', 'MFA_SETUP_REQUIRED']

/** Sends what was kept, under its key and in its owner's session only. */
export async function sendOnce(api: Api, entry: Sendable): Promise<ApiAnswer<unknown>> {
  const answer = await attempt(api, entry)
  // A session that ended takes its token along, and is forbidden before anybody asks who it is.
  if (answer.ok || answer.error.status !== 403) return answer
  const known = await api.get('/auth/me', { user: entry.user })
  return known.ok ? attempt(api, entry) : known
}

/** An answer of ours says which request it is for; that of a hotel's log-in does not. */
export function hasArrived(answer: ApiAnswer<unknown>) {
  return answer.ok && Boolean(answer.meta.request_id)
}

export function isRefused({ status, code }: ApiError) {
  return status >= 400 && status < 500 && !NOT_NOW.includes(code)
}

/** Where no answer came, or none of ours, nobody knows what became of it. */
export function mayHaveArrived(error: ApiError | null) {
  return !error || error.status === 0 || error.status >= 500
}

function attempt(api: Api, { path, body, key, user }: Sendable) {
  const signal = AbortSignal.timeout(PATIENCE)
  return api.post(path, body, { idempotency_key: key, user, signal })
}
