import { i18n } from '~/i18n'
import type { ApiAnswer, ApiMeta, ApiOptions } from '~/types/api'

export type { ApiAnswer, ApiError, ApiOptions } from '~/types/api'

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

const BASE = '/ui/v1'

/** The API as our own pages use it: session cookie, CSRF, envelope. A refusal is a value. */
export function useApi() {
  return {
    get: <T>(path: string, options?: ApiOptions) => send<T>('GET', path, { ...options }),
    post: <T>(path: string, body?: unknown, options?: ApiOptions) =>
      send<T>('POST', path, { ...options, body }),
    put: <T>(path: string, body?: unknown, options?: ApiOptions) =>
      send<T>('PUT', path, { ...options, body }),
    patch: <T>(path: string, body?: unknown, options?: ApiOptions) =>
      send<T>('PATCH', path, { ...options, body }),
    delete: <T = null>(path: string, options?: ApiOptions) =>
      send<T>('DELETE', path, { ...options }),
  }
}

async function send<T>(method: Method, path: string, options: ApiOptions & { body?: unknown }) {
  try {
    const response = await fetch(BASE + path, {
      method,
      headers: headersOf(method, options),
      body: bodyOf(options.body),
      credentials: 'same-origin',
      signal: options.signal,
    })
    return await answerOf<T>(response)
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return refusal('ABORTED')
    return refusal('NETWORK')
  }
}

function headersOf(method: Method, options: ApiOptions & { body?: unknown }) {
  const headers: Record<string, string> = { Accept: 'application/json' }
  if (options.body !== undefined && !(options.body instanceof FormData)) {
    headers['Content-Type'] = 'application/json'
  }
  if (method !== 'GET') headers['X-XSRF-TOKEN'] = cookie('XSRF-TOKEN')
  if (options.etag) headers['If-Match'] = options.etag
  if (options.user) headers['X-Acting-User'] = options.user
  if (options.isNew) headers['If-None-Match'] = '*'
  if (method === 'POST') headers['Idempotency-Key'] = options.idempotency_key ?? randomKey()
  return headers
}

function bodyOf(body: unknown) {
  if (body === undefined) return undefined
  return body instanceof FormData ? body : JSON.stringify(body)
}

async function answerOf<T>(response: Response): Promise<ApiAnswer<T>> {
  const envelope = response.status === 204 ? {} : await response.json().catch(() => ({}))
  const meta: ApiMeta = envelope.meta ?? {}
  if (response.ok) {
    const etag = response.headers.get('ETag')
    return { ok: true, status: response.status, data: envelope.data ?? null, etag, meta }
  }
  const request_id = meta.request_id ?? response.headers.get('X-Request-Id')
  const { code = 'INTERNAL_ERROR', message, details } = envelope.error ?? {}
  return {
    ok: false,
    error: {
      status: response.status,
      code,
      message: message ?? i18n.global.t('api.unreadable'),
      details: details ?? {},
      request_id,
    },
  }
}

function refusal(code: 'NETWORK' | 'ABORTED'): ApiAnswer<never> {
  const message = i18n.global.t('api.network')
  return { ok: false, error: { status: 0, code, message, details: {}, request_id: null } }
}

export function cookie(name: string) {
  const entry = document.cookie.split('; ').find((part) => part.startsWith(`${name}=`))
  return entry ? decodeURIComponent(entry.slice(name.length + 1)) : ''
}

/** A key no other has. `crypto.randomUUID` exists on https and localhost only; a tenant's plain-http host has neither. */
export function randomKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
