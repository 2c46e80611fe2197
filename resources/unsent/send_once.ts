import type { ApiAnswer, ApiError, useApi } from '~/composables/use_api'
import { i18n } from '~/i18n'
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

export function isRefused({ status, code }: ApiError) {
  return status >= 400 && status < 500 && !NOT_NOW.includes(code)
}

/** Where no answer came, or none of ours, nobody knows what became of it. */
export function mayHaveArrived({ status }: ApiError) {
  return status === 0 || status >= 500
}

async function attempt(api: Api, { path, body, key, user }: Sendable) {
  const signal = AbortSignal.timeout(PATIENCE)
  const answer = await api.post(path, body, { idempotency_key: key, user, signal })
  return isForeign(answer) ? nobody() : answer
}

/** An answer of ours says which request it is for; that of a hotel's log-in does not, whatever its status. */
function isForeign(answer: ApiAnswer<unknown>) {
  if (answer.ok) return !answer.meta.request_id
  return answer.error.status < 500 && !answer.error.request_id
}

function nobody(): ApiAnswer<never> {
  const message = i18n.global.t('api.network')
  return {
    ok: false,
    error: { status: 0, code: 'NETWORK', message, details: {}, request_id: null },
  }
}
