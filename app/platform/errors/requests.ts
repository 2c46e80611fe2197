import { define } from '#platform/errors/catalogue_error'

/** What a client is answered: everything here reaches people, in their language. */

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
