import { CatalogueError, E_FILE_GONE, E_STORAGE_FULL, E_UNAVAILABLE } from '#platform/errors'

type Thrown = Error & {
  code?: string
  cause?: unknown
  $metadata?: { httpStatusCode?: number }
}

/** Seconds a client may wait before it asks a store again that did not answer. */
const RETRY_AFTER = '5'

const MISSING = new Set(['ENOENT', 'NoSuchKey', 'NotFound'])
/** No room on the disk, or none for this user or process; and a little more time until somebody has made some. */
const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])
const RETRY_WHEN_FULL = '60'

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
  const full = storageFull(error)
  if (full) return full
  return new E_UNAVAILABLE('The file store does not answer: try again in a few seconds', {
    cause: error,
  }).withHeaders({ 'Retry-After': RETRY_AFTER })
}

/** Where the disk under it was full; else null. */
export function storageFull(error: unknown): CatalogueError | null {
  if (!causesOf(error).some(({ code = '' }) => FULL.has(code))) return null
  return new E_STORAGE_FULL(undefined, { cause: error }).withHeaders({
    'Retry-After': RETRY_WHEN_FULL,
  })
}

/** The disk wraps what its driver threw. */
function causesOf(error: unknown): Thrown[] {
  return error instanceof Error ? [error as Thrown, ...causesOf(error.cause)] : []
}
