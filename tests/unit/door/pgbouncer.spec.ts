import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'

const { findPgbouncer } = await import(app.makeURL('bin/door/pgbouncer.mjs').href)

test.group('The door looks for PgBouncer', () => {
  test('without one and without the right to install it names the command to run', ({ assert }) => {
    assert.throws(
      () => findPgbouncer({ folders: ['/nowhere'], mayInstall: false }),
      /the tests behind PgBouncer[^]*sudo apt-get install -y pgbouncer/
    )
  })
})
