import { define } from '#platform/errors/catalogue_error'

/** Background work and the machinery under it: seen in the dead letters and logs, never by a client. */

export const E_EFFECT_UNKNOWN = define(
  'E_EFFECT_UNKNOWN',
  [500, 'INTERNAL_ERROR'],
  'No such effect: was the plugin that brought it removed?'
)
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
