import type { Pagination } from '~/types/entity'

/** Why the server refused: `details` maps a field path to what is wrong with it. */
export type ApiError = {
  /** HTTP status; 0 when no answer came. */
  status: number
  code: string
  message: string
  details: Record<string, string[]>
  request_id: string | null
}

export type ApiMeta = {
  request_id?: string
  pagination?: Pagination
  [key: string]: unknown
}

export type ApiAnswer<T> =
  | { ok: true; status: number; data: T; etag: string | null; meta: ApiMeta }
  | { ok: false; error: ApiError }

export type ApiOptions = {
  /** Sent as If-Match, so that nobody's newer change is overwritten. */
  etag?: string | null
  /** Refused when there is one already, which this client never saw. */
  isNew?: boolean
  /** Reuse one key to repeat a POST safely; each POST gets a fresh one otherwise. */
  idempotency_key?: string
  /** Who means it: refused in the session of anybody else. */
  user?: string
  signal?: AbortSignal
}
