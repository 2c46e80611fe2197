import { define } from '#platform/errors/catalogue_error'

/** What plugins are refused for, and what is refused without them. */

export const E_PLUGIN_NOT_ENABLED = define(
  'E_PLUGIN_NOT_ENABLED',
  [404, 'PLUGIN_NOT_ENABLED'],
  'This plugin is not enabled here: an administrator can enable it'
)
export const E_PLUGIN_NEEDS = define(
  'E_PLUGIN_NEEDS',
  [409, 'CONFLICT'],
  'Other plugins come first: see the details'
)
export const E_PLUGIN_TABLES = define(
  'E_PLUGIN_TABLES',
  [503, 'UNAVAILABLE'],
  'The tables of this plugin could not be made: nothing was changed, try again'
)
export const E_PLUGIN_INVALID = define(
  'E_PLUGIN_INVALID',
  [500, 'INTERNAL_ERROR'],
  'A plugin cannot be used as it is'
)
