import { define } from '#platform/errors/catalogue_error'

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
