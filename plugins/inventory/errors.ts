import { define } from '#platform/errors/catalogue_error'

export const E_INSUFFICIENT_STOCK = define(
  'E_INSUFFICIENT_STOCK',
  [409, 'INSUFFICIENT_STOCK'],
  'There is not enough in stock: take less, or another location'
)
