import app from '@adonisjs/core/services/app'
import { defineConfig, syncDestination, targets } from '@adonisjs/core/logger'
import { pino } from 'pino'
import env from '#start/env'

/** One JSON object a line on standard output; people read the pretty form in development only. */
const loggerConfig = defineConfig({
  default: 'app',
  loggers: {
    app: {
      enabled: true,
      name: 'fieldrino',
      level: env.get('LOG_LEVEL', app.inTest ? 'fatal' : 'info'),
      redact: {
        paths: ['password', '*.password', 'token', '*.token', 'authorization', 'cookie'],
        censor: '[redacted]',
      },
      destination: app.inDev ? await syncDestination() : buffered(),
      transport: app.inDev ? { targets: targets().push(targets.pretty()).toArray() } : undefined,
    },
  },
})

export default loggerConfig

/** A write per line costs a tenth of a request; lines wait for 4 KB or a second, and are flushed at the end. */
function buffered() {
  return pino.destination({ dest: 1, sync: false, minLength: 4_096, periodicFlush: 1_000 })
}

declare module '@adonisjs/core/types' {
  export interface LoggersList extends InferLoggers<typeof loggerConfig> {}
}
