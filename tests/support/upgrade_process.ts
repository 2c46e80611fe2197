import 'reflect-metadata'
import { Ignitor } from '@adonisjs/core'

/** `node ace` as bin/console.ts runs it, of a release that has one more migration. */
const ROOT = new URL('../../', import.meta.url)

await new Ignitor(ROOT, {
  importer: (path) => import(path.startsWith('.') ? new URL(path, ROOT).href : path),
})
  .tap((app) => {
    app.booting(async () => void (await import('#start/env')))
    app.ready(async () => {
      const { tenantMigrations } = await import('#platform/tenancy/tenant_migrations')
      const { probe } = await import('#tests/support/probe_migration')
      const migrations = await tenantMigrations()
      migrations.push(probe)
    })
  })
  .ace()
  .handle(process.argv.slice(2))
