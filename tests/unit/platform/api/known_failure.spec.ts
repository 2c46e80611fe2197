import { test } from '@japa/runner'
import { knownFailure } from '#platform/api/known_failure'

const told = (error: Error) => {
  const { status, headers } = knownFailure(error)!
  return { status, again: headers?.['Retry-After'] }
}

test.group('What failures mean to a client', () => {
  test('a database that is away, in the words of "{$self}", is worth another try')
    .with([
      'Connection terminated unexpectedly',
      'insert into "tasks" - Client has encountered a connection error and is not queryable',
      'Client was closed and is not queryable',
      'timeout exceeded when trying to connect',
    ])
    .run(({ assert }, message) => {
      assert.deepEqual(told(new Error(message)), { status: 503, again: '2' })
    })

  test('a disk without room ({$self}) is told as such, also where the drive wraps it')
    .with(['ENOSPC', 'EDQUOT', 'EFBIG'])
    .run(({ assert }, code) => {
      const full = Object.assign(new Error('write failed'), { code })
      const wrapped = new Error('Cannot write file', { cause: full })
      for (const error of [full, wrapped])
        assert.deepEqual(told(error), { status: 503, again: '60' })
    })

  test('what nobody foresaw stays a defect', ({ assert }) => {
    assert.isNull(knownFailure(new Error('write failed', { cause: new Error('why') })))
  })
})
