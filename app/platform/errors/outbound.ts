import { define } from '#platform/errors/catalogue_error'

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
