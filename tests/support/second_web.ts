import 'reflect-metadata'
import { Ignitor } from '@adonisjs/core'

/** A web process as bin/server.ts starts it, which knows the jobs, effects and packs of the tests as well. */
const ROOT = new URL('../../', import.meta.url)

await new Ignitor(ROOT, {
  importer: (path) => import(path.startsWith('.') ? new URL(path, ROOT).href : path),
})
  .tap((app) => {
    app.booting(async () => void (await import('#start/env')))
    app.ready(async () => {
      await import('#tests/support/counting_job')
      await import('#tests/support/automations')
      await import('#tests/support/pager')
      listenForPacks((await import('#tests/support/packs')).putPack)
      const { onOutbox } = await import('#platform/events/relay_bell')
      // What waits in an outbox the tests carry to the queue themselves.
      onOutbox(() => {})
    })
    app.listen('SIGTERM', () => app.terminate())
  })
  .httpServer()
  .start()

/** The pack of the tests comes and goes as they tell. */
function listenForPacks(put: (version: string) => () => void) {
  let takeAway = () => {}
  process.on('message', (word: string) => {
    const [what, version] = word.split(' ')
    takeAway()
    takeAway = what === 'shelve' ? put(version) : () => {}
    process.send!(word)
  })
}
