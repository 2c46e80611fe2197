import 'reflect-metadata'
import { Ignitor } from '@adonisjs/core'
import type { Pack } from '#platform/packs/pack'

/** A web process as bin/server.ts starts it, which knows the jobs, effects and packs of the tests as well. */
const ROOT = new URL('../../', import.meta.url)

await new Ignitor(ROOT, {
  importer: (path) => import(path.startsWith('.') ? new URL(path, ROOT).href : path),
})
  .tap((app) => {
    app.booting(async () => void (await import('#start/env')))
    // In development a server writes the types of its routes, and here some are of the tests alone.
    app.generatedServerPath = (...paths) => app.makePath('storage/test/generated', ...paths)
    app.ready(async () => {
      await import('#tests/support/counting_job')
      await import('#tests/support/automations')
      await import('#tests/support/pager')
      const { Pack } = await import('#platform/packs/pack')
      const { packShelf } = await import('#platform/packs/pack_shelf')
      listenForPacks(({ manifest, documents, views }) =>
        packShelf.put(new Pack(manifest, documents, views))
      )
      const { onOutbox } = await import('#platform/events/relay_bell')
      // What waits in an outbox the tests carry to the queue themselves.
      onOutbox(() => {})
    })
    app.listen('SIGTERM', () => app.terminate())
  })
  .httpServer()
  .start()

/** A pack of the tests comes and goes as they tell. */
function listenForPacks(put: (pack: Pack) => () => void) {
  let takeAway = () => {}
  process.on('message', (word: string) => {
    takeAway()
    takeAway = word === 'unshelve' ? () => {} : put(JSON.parse(word))
    process.send!(word)
  })
}
