import { CatalogueError, E_FILE_GONE, E_STORAGE_FULL, E_UNAVAILABLE } from '#platform/errors'

type Thrown = Error & {
  code?: string
  cause?: unknown
  $metadata?: { httpStatusCode?: number }
}

/** Seconds a client may wait before it asks a store again that did not answer. */
const RETRY_AFTER = '5'

const MISSING = new Set(['ENOENT', 'NoSuchKey', 'NotFound'])
const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])

/**
 * What a store could not do, in the catalogue's words: the file is not there, there is no room, or the store
 * is away, which a wrong key and a lost bucket are too: for whoever asks nothing but waiting helps.
 */
export function fileFailure(error: unknown): CatalogueError {
  const causes = causesOf(error)
  const known = causes.find((each) => each instanceof CatalogueError)
  if (known) return known
  const names = causes.flatMap(({ code = '', name }) => [code, name])
  if (names.some((name) => MISSING.has(name))) return new E_FILE_GONE(undefined, { cause: error })
  if (names.some((name) => FULL.has(name))) return new E_STORAGE_FULL(undefined, { cause: error })
  return new E_UNAVAILABLE('The file store does not answer: try again in a few seconds', {
    cause: error,
  }).withHeaders({ 'Retry-After': RETRY_AFTER })
}

/** The disk wraps what its driver threw. */
function causesOf(error: unknown): Thrown[] {
  return error instanceof Error ? [error as Thrown, ...causesOf(error.cause)] : []
}
