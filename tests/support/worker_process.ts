import 'reflect-metadata'
import { Ignitor } from '@adonisjs/core'
import { endOnSignal } from '#platform/end_on_signal'

/** `node ace` as bin/console.ts runs it, which knows the jobs of the tests as well. */
const ROOT = new URL('../../', import.meta.url)

await new Ignitor(ROOT, {
  importer: (path) => import(path.startsWith('.') ? new URL(path, ROOT).href : path),
})
  .tap((app) => {
    app.booting(async () => void (await import('#start/env')))
    app.ready(async () => void (await import('#tests/support/counting_job')))
    endOnSignal(app)
  })
  .ace()
  .handle(process.argv.slice(2))
