import { defineConfig } from '@adonisjs/lucid'
import env from '#start/env'
import { storagePath } from '#config/app'
import { derivedLogins } from '#platform/tenancy/derived_logins'
import { pooledUrl } from '#platform/tenancy/pooled_url'

/**
 * Four logins, each able to do one thing (docs/operations.md):
 * migrator owns every object, landlord reads and writes `public`, tenant may only *become* a tenant's role,
 * queue owns the schema `bullmq`. Where only DATABASE_URL is given the other three are derived from it.
 */
const logins = derivedLogins(env.get('DATABASE_URL'), {
  folder: storagePath,
  app: env.get('DATABASE_APP_URL'),
  landlord: env.get('DATABASE_LANDLORD_URL'),
  queue: env.get('DATABASE_QUEUE_URL'),
})

export const databaseLogins = logins

/**
 * Requests and jobs go through PgBouncer where one is named; what needs a session of its own (migrations,
 * LISTEN, the queue) never does.
 */
const pooled = (url: string) => pooledUrl(url, env.get('DATABASE_POOLER_URL'))

/** Whether PostgreSQL may keep plans under names: behind a pooler the next unit has another connection. */
export const keepsPlans = !env.get('DATABASE_POOLER_URL')

/** Milliseconds a statement of a web request or of a job may run. */
export const statementTimeout = { web: 5_000, worker: 60_000 }

const patience = { acquireTimeoutMillis: 3_000, maxConnectionLifetimeMillis: 600_000 }

export default defineConfig({
  connection: 'tenant',
  connections: {
    tenant: {
      client: 'pg',
      // Statements leave without waiting for earlier answers: a unit opens and asks in one write.
      connection: { connectionString: pooled(logins.app.url), pipeline: true } as object,
      pool: { min: 0, max: 10, ...patience },
    },
    landlord: {
      client: 'pg',
      connection: pooled(logins.landlord.url),
      pool: { min: 0, max: 3, ...patience },
    },
    migrator: {
      client: 'pg',
      connection: logins.migrator.url,
      pool: { min: 0, max: 2, ...patience },
      migrations: { naturalSort: true, paths: ['database/migrations/landlord'] },
    },
  },
})
