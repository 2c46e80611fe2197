import { define } from '#platform/errors/catalogue_error'

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
