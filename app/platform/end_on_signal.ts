import type { ApplicationService } from '@adonisjs/core/types'

/** As a shell reports a process that SIGTERM has ended. */
const ENDED = 128 + 15

/** The first SIGTERM ends what is open in order; a second one ends the process where it stands. */
export function endOnSignal(app: ApplicationService, begin: () => void = () => {}) {
  let asked = false
  app.listen('SIGTERM', () => {
    if (asked) process.exit(ENDED)
    asked = true
    begin()
    void app.terminate()
  })
}
