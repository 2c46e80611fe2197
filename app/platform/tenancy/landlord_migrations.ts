import app from '@adonisjs/core/services/app'
import db from '@adonisjs/lucid/services/db'
import { MigrationRunner } from '@adonisjs/lucid/migration'
import { migrateQueue } from '#platform/jobs/queue_migrations'
import { prepareLandlord } from '#platform/tenancy/landlord_roles'

/** Logins, grants, tables of the landlord and of the queue, in the order they need each other. Repeatable. */
export async function migrateLandlord() {
  await prepareLandlord()
  const runner = new MigrationRunner(db, app, { direction: 'up', connectionName: 'migrator' })
  await runner.run()
  if (runner.error) throw runner.error
  await migrateQueue()
}
