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

function define(code: string, [status, apiCode]: [number, string], remedy: string): CatalogueEntry {
  return class extends CatalogueError {
    static status = status
    static code = code
    static message = remedy
    override apiCode = apiCode
  }
}

export const E_BAD_REQUEST = define(
  'E_BAD_REQUEST',
  [400, 'BAD_REQUEST'],
  'The request cannot be read'
)
export const E_INVALID_JSON = define(
  'E_INVALID_JSON',
  [400, 'INVALID_JSON'],
  'The body is not valid JSON'
)
export const E_INVALID_QUERY = define(
  'E_INVALID_QUERY',
  [400, 'INVALID_QUERY'],
  'The query cannot be answered'
)
export const E_UNAUTHENTICATED = define(
  'E_UNAUTHENTICATED',
  [401, 'UNAUTHENTICATED'],
  'Log in first'
)
export const E_INVALID_CREDENTIALS = define(
  'E_INVALID_CREDENTIALS',
  [401, 'INVALID_CREDENTIALS'],
  'E-mail or password is wrong'
)
export const E_TOKEN_EXPIRED = define(
  'E_TOKEN_EXPIRED',
  [401, 'TOKEN_EXPIRED'],
  'The token has expired: refresh it or log in again'
)
export const E_TOKEN_REUSED = define(
  'E_TOKEN_REUSED',
  [401, 'TOKEN_REUSED'],
  'This refresh token was used before: log in again'
)
export const E_FORBIDDEN = define(
  'E_FORBIDDEN',
  [403, 'FORBIDDEN'],
  'Your role does not allow this'
)
export const E_MFA_SETUP_REQUIRED = define(
  'E_MFA_SETUP_REQUIRED',
  [403, 'MFA_SETUP_REQUIRED'],
  'Your role asks for a second factor: set one up first, at /auth/mfa/setup'
)
export const E_EMAIL_NOT_VERIFIED = define(
  'E_EMAIL_NOT_VERIFIED',
  [403, 'EMAIL_NOT_VERIFIED'],
  'Confirm your e-mail address first: the link is in your inbox'
)
export const E_REQUEST_TIMEOUT = define(
  'E_REQUEST_TIMEOUT',
  [408, 'REQUEST_TIMEOUT'],
  'The request did not arrive in time: send it again'
)
export const E_NOT_FOUND = define(
  'E_NOT_FOUND',
  [404, 'NOT_FOUND'],
  'There is nothing here, or you may not see it'
)
export const E_TENANT_NOT_FOUND = define(
  'E_TENANT_NOT_FOUND',
  [404, 'TENANT_NOT_FOUND'],
  'No such company address'
)
export const E_CONFLICT = define('E_CONFLICT', [409, 'CONFLICT'], 'This value is taken')
export const E_TRANSITION_NOT_ALLOWED = define(
  'E_TRANSITION_NOT_ALLOWED',
  [409, 'TRANSITION_NOT_ALLOWED'],
  'The workflow does not allow this now'
)
export const E_PUBLISH_BLOCKED = define(
  'E_PUBLISH_BLOCKED',
  [409, 'PUBLISH_BLOCKED'],
  'Publishing is blocked: see the plan'
)
export const E_REQUEST_IN_PROGRESS = define(
  'E_REQUEST_IN_PROGRESS',
  [409, 'REQUEST_IN_PROGRESS'],
  'The same request is still running: ask again in a moment'
)
export const E_PRECONDITION_FAILED = define(
  'E_PRECONDITION_FAILED',
  [412, 'PRECONDITION_FAILED'],
  'Somebody saved this in the meantime: load it again and repeat your change'
)
export const E_PAYLOAD_TOO_LARGE = define(
  'E_PAYLOAD_TOO_LARGE',
  [413, 'PAYLOAD_TOO_LARGE'],
  'The request is too large'
)
export const E_QUOTA_REACHED = define(
  'E_QUOTA_REACHED',
  [413, 'QUOTA_REACHED'],
  'Your company’s storage is full: remove files or ask for more'
)
export const E_UNSUPPORTED_MEDIA_TYPE = define(
  'E_UNSUPPORTED_MEDIA_TYPE',
  [415, 'UNSUPPORTED_MEDIA_TYPE'],
  'Send JSON, or multipart where a file is expected'
)
export const E_VALIDATION = define(
  'E_VALIDATION',
  [422, 'VALIDATION_ERROR'],
  'Some values need attention'
)
export const E_RULE_INVALID = define(
  'E_RULE_INVALID',
  [422, 'VALIDATION_ERROR'],
  'The rule cannot be used'
)
export const E_TEMPLATE_FAILED = define(
  'E_TEMPLATE_FAILED',
  [422, 'VALIDATION_ERROR'],
  'The template cannot be rendered'
)
export const E_IDEMPOTENCY_KEY_REUSED = define(
  'E_IDEMPOTENCY_KEY_REUSED',
  [422, 'IDEMPOTENCY_KEY_REUSED'],
  'This Idempotency-Key was used with another request: use a new key'
)
export const E_RATE_LIMITED = define(
  'E_RATE_LIMITED',
  [429, 'RATE_LIMITED'],
  'Too many requests: wait and try again'
)
export const E_UNAVAILABLE = define(
  'E_UNAVAILABLE',
  [503, 'UNAVAILABLE'],
  'A part of the system is away: try again in a few seconds'
)
export const E_FILE_GONE = define(
  'E_FILE_GONE',
  [404, 'NOT_FOUND'],
  'The file is no longer there: send it again'
)
export const E_STORAGE_FULL = define(
  'E_STORAGE_FULL',
  [503, 'STORAGE_FULL'],
  'There is no room left on our side and nothing was kept: tell your administrator'
)

/** Refused at the door: so many at a time may come that none of them is worth a line in the log. */
export const E_TURNED_AWAY = define(
  'E_TURNED_AWAY',
  [503, 'UNAVAILABLE'],
  'The server is busy: try again in a moment'
)

export const E_EFFECT_UNKNOWN = define(
  'E_EFFECT_UNKNOWN',
  [500, 'INTERNAL_ERROR'],
  'No such effect: was the plugin that brought it removed?'
)

/** Addresses that tenants name. */
export const E_OUTBOUND_REFUSED = define(
  'E_OUTBOUND_REFUSED',
  [422, 'VALIDATION_ERROR'],
  'This address is not called: name one of the open internet'
)
export const E_OUTBOUND_FAILED = define(
  'E_OUTBOUND_FAILED',
  [502, 'UNAVAILABLE'],
  'The other side cannot be reached'
)
export const E_OUTBOUND_PAUSED = define(
  'E_OUTBOUND_PAUSED',
  [503, 'UNAVAILABLE'],
  'The other side has failed too often and is left alone for a minute'
)
export const E_OUTBOUND_BUSY = define(
  'E_OUTBOUND_BUSY',
  [503, 'UNAVAILABLE'],
  'Too many calls of this company are under way'
)

/** Background work: seen in the dead letters and logs, never by a client. */
export const E_JOB_UNKNOWN = define(
  'E_JOB_UNKNOWN',
  [500, 'INTERNAL_ERROR'],
  'No such job: register it in start/jobs.ts'
)
export const E_JOB_ENVELOPE = define(
  'E_JOB_ENVELOPE',
  [500, 'INTERNAL_ERROR'],
  'This job was not put into the queue by this program'
)
export const E_JOB_BUSY = define(
  'E_JOB_BUSY',
  [503, 'UNAVAILABLE'],
  'Another worker holds this job: it is tried again'
)
export const E_QUEUE_UNMIGRATED = define(
  'E_QUEUE_UNMIGRATED',
  [503, 'UNAVAILABLE'],
  'The queue has no tables, or old ones: run node ace landlord:migrate'
)
export const E_S3_SETTINGS = define(
  'E_S3_SETTINGS',
  [500, 'INTERNAL_ERROR'],
  'The settings of the bucket do not fit together: see docs/operations.md'
)
export const E_REDIS_EVICTS = define(
  'E_REDIS_EVICTS',
  [503, 'UNAVAILABLE'],
  'Redis evicts keys, and with them jobs: set maxmemory-policy noeviction'
)

/** The unit of work and its tenant: what these say is a defect of the program, answered as 500. */
export const E_NO_TENANT = define(
  'E_NO_TENANT',
  [500, 'INTERNAL_ERROR'],
  'No tenant in this context: wrap the work in tenant.run()'
)
export const E_BAD_TENANT = define(
  'E_BAD_TENANT',
  [500, 'INTERNAL_ERROR'],
  'A tenant needs a schema and a role of the expected form'
)
export const E_CROSS_TENANT = define(
  'E_CROSS_TENANT',
  [500, 'INTERNAL_ERROR'],
  'A row or client of another tenant was used: load it in this unit'
)
export const E_UNIT_NESTED = define(
  'E_UNIT_NESTED',
  [500, 'INTERNAL_ERROR'],
  'A unit of work is open: use tenant.transaction() or tenant.detached()'
)
export const E_UNIT_NESTED_MODE = define(
  'E_UNIT_NESTED_MODE',
  [500, 'INTERNAL_ERROR'],
  'Isolation level and read only belong to the unit, not to a savepoint'
)
export const E_UNIT_ENDED = define(
  'E_UNIT_ENDED',
  [500, 'INTERNAL_ERROR'],
  'The unit of work has ended: await every query inside it'
)
export const E_UNIT_PENDING = define(
  'E_UNIT_PENDING',
  [500, 'INTERNAL_ERROR'],
  'Queries were still running when the unit ended: await them'
)
export const E_UNIT_STATEMENT = define(
  'E_UNIT_STATEMENT',
  [500, 'INTERNAL_ERROR'],
  'Only queries run inside a unit'
)
export const E_UNIT_READ_ONLY = define(
  'E_UNIT_READ_ONLY',
  [500, 'INTERNAL_ERROR'],
  'A reading request cannot write: use a detached unit'
)
export const E_UNIT_FAILED = define(
  'E_UNIT_FAILED',
  [500, 'INTERNAL_ERROR'],
  'An earlier query of this unit failed: nothing runs until it rolls back'
)
export const E_UNIT_ABORTED = define(
  'E_UNIT_ABORTED',
  [500, 'INTERNAL_ERROR'],
  'COMMIT answered ROLLBACK: a failed query was swallowed'
)
export const E_UNIT_OWNED = define(
  'E_UNIT_OWNED',
  [500, 'INTERNAL_ERROR'],
  'The kernel ends the unit, not the code inside it'
)
export const E_UNIT_CLIENT_GONE = define(
  'E_UNIT_CLIENT_GONE',
  [499, 'BAD_REQUEST'],
  'The client went away'
)
export const E_UNIT_PARENT_BUSY = define(
  'E_UNIT_PARENT_BUSY',
  [500, 'INTERNAL_ERROR'],
  'A savepoint is open: query through it, or end it first'
)
export const E_MIGRATION_CHANGED = define(
  'E_MIGRATION_CHANGED',
  [500, 'INTERNAL_ERROR'],
  'A migration was changed after it had run: write a new one instead'
)
export const E_MIGRATION_BLOCKED = define(
  'E_MIGRATION_BLOCKED',
  [500, 'INTERNAL_ERROR'],
  'A migration did not get its locks: end the long transactions and run it again'
)
export const E_UPGRADE_RUNNING = define(
  'E_UPGRADE_RUNNING',
  [409, 'CONFLICT'],
  'Another tenants:migrate is at work on this database: wait for its end'
)

/** Secrets: what an operator reads in the log or on the console; a client reads nothing of it. */
export const E_MASTER_KEY = define(
  'E_MASTER_KEY',
  [500, 'INTERNAL_ERROR'],
  'MASTER_KEY is missing: set it to 32 characters or more, made for example with openssl rand -base64 32'
)
export const E_DATA_KEY = define(
  'E_DATA_KEY',
  [500, 'INTERNAL_ERROR'],
  'A stored secret names a data key this tenant does not have: restore the row of public.data_keys from a backup'
)
export const E_SECRET_UNREADABLE = define(
  'E_SECRET_UNREADABLE',
  [500, 'INTERNAL_ERROR'],
  'A stored secret does not open: it was altered, or moved here from another place'
)
