import app from '@adonisjs/core/services/app'
import env from '#start/env'

/** What tenants' own addresses may name. Read at each call. */
export const outboundRules = {
  /** Hosts of ours that may be called although they are private: `OUTBOUND_ALLOW=hooks.internal,10.0.0.7`. */
  allowed: (env.get('OUTBOUND_ALLOW') ?? '').split(',').filter(Boolean),
  httpsOnly: app.inProduction,
}

/** Milliseconds to reach the other side, and for all of it; bytes of an answer that are read. */
export const outboundLimits = { connect: 3_000, total: 15_000, answer: 64 * 1024 }

/** Calls of one tenant that a process makes at a time. */
export const outboundWidth = 5

/** Failures in a row after which a host is left alone, and milliseconds for how long. */
export const outboundBreaker = { failures: 5, pause: 60_000 }
