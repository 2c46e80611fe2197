import { Exception } from '@adonisjs/core/exceptions'

/** Field path → what is wrong with it, each a sentence fragment that says what to do. */
export type ErrorDetails = Record<string, unknown>

/**
 * An error the product answers on purpose: `apiCode` and `status` are those of the HTTP contract,
 * `code` is the catalogue's own name, `details` goes to the client as it is.
 */
export class CatalogueError extends Exception {
  declare details?: ErrorDetails
  declare apiCode: string
  declare headers?: Record<string, string>

  withDetails(details: ErrorDetails) {
    this.details = details
    return this
  }

  withHeaders(headers: Record<string, string>) {
    this.headers = headers
    return this
  }
}

type CatalogueEntry = new (message?: string, options?: ErrorOptions) => CatalogueError

/** One entry of the catalogue: its name, the status and code clients see, and what to do. */
export function define(
  code: string,
  [status, apiCode]: [number, string],
  remedy: string
): CatalogueEntry {
  return class extends CatalogueError {
    static status = status
    static code = code
    static message = remedy
    override apiCode = apiCode
  }
}
