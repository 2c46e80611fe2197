import 'reflect-metadata'
import { Ignitor } from '@adonisjs/core'

/** A web process as bin/server.ts starts it, which knows the jobs and effects of the tests as well. */
const ROOT = new URL('../../', import.meta.url)

await new Ignitor(ROOT, {
  importer: (path) => import(path.startsWith('.') ? new URL(path, ROOT).href : path),
})
  .tap((app) => {
    app.booting(async () => void (await import('#start/env')))
    app.ready(async () => {
      await import('#tests/support/counting_job')
      await import('#tests/support/automations')
      const { onOutbox } = await import('#platform/events/relay_bell')
      // What waits in an outbox the tests carry to the queue themselves.
      onOutbox(() => {})
    })
    app.listen('SIGTERM', () => app.terminate())
  })
  .httpServer()
  .start()
