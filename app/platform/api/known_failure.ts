import {
  CatalogueError,
  E_BAD_REQUEST,
  E_CONFLICT,
  E_FORBIDDEN,
  E_NOT_FOUND,
  E_PAYLOAD_TOO_LARGE,
  E_UNAVAILABLE,
  E_VALIDATION,
} from '#platform/errors'
import { storageFull } from '#platform/files/file_failure'

type Thrown = Error & {
  code?: string
  status?: number
  detail?: string
  messages?: { field: string; message: string }[]
  cause?: unknown
}

/** Seconds a client may wait before it asks again when a part of the system is away. */
const RETRY_AFTER = '2'

const AWAY = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
  '53300',
  '57P01',
  '57P02',
  '57P03',
  '08000',
  '08003',
  '08006',
  '08001',
  '08004',
  '57014',
  '55P03',
  '40P01',
])

/** What a defect of ours looks like from outside. */
export const DEFECT = {
  apiCode: 'INTERNAL_ERROR',
  message:
    'Something broke on our side. Nothing was saved; tell us the request id if it happens again.',
}

/** An error of the framework, validator or database in the words of the catalogue; null for a defect of ours. */
export function knownFailure(error: Thrown): CatalogueError | null {
  if (error instanceof CatalogueError) return error
  if (isAway(error))
    return new E_UNAVAILABLE(undefined, { cause: error }).withHeaders({
      'Retry-After': RETRY_AFTER,
    })
  const full = storageFull(error)
  if (full) return full
  return fromDatabase(error) ?? fromFramework(error)
}

function isAway({ code = '', name, message }: Thrown) {
  return (
    AWAY.has(code) ||
    name === 'KnexTimeoutError' ||
    /Connection terminated|is not queryable|cached plan must not change|timeout exceeded when trying to connect/.test(
      message
    )
  )
}

function fromDatabase(error: Thrown): CatalogueError | null {
  const column = /^Key \((?:lower\()?(\w+)/.exec(error.detail ?? '')?.[1]
  switch (error.code) {
    case '23505':
      return new E_CONFLICT().withDetails(column ? { [column]: ['is taken'] } : {})
    case '23503':
      return new E_VALIDATION().withDetails(
        column ? { [column]: ['does not exist, or is still in use'] } : {}
      )
    case '22021':
    case '22P05':
      return new E_BAD_REQUEST('Text may not hold the NUL character')
    default:
      return null
  }
}

function fromFramework(error: Thrown): CatalogueError | null {
  switch (error.code) {
    case 'E_VALIDATION_ERROR':
      return new E_VALIDATION().withDetails(byField(error.messages ?? []))
    case 'E_ROUTE_NOT_FOUND':
    case 'E_ROW_NOT_FOUND':
      return new E_NOT_FOUND()
    case 'E_REQUEST_ENTITY_TOO_LARGE':
      return new E_PAYLOAD_TOO_LARGE()
    case 'E_BAD_CSRF_TOKEN':
      return new E_FORBIDDEN('This page is too old to be saved: load it again')
    default:
      return fromStatus(error)
  }
}

function fromStatus({ status = 500 }: Thrown): CatalogueError | null {
  if (status === 413) return new E_PAYLOAD_TOO_LARGE()
  return status >= 400 && status < 500 ? new E_BAD_REQUEST() : null
}

function byField(messages: { field: string; message: string }[]) {
  const details: Record<string, string[]> = {}
  for (const { field, message } of messages) (details[field] ??= []).push(message)
  return details
}
