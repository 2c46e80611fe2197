import logger from '@adonisjs/core/services/logger'
import { readChanges, type Changed } from '#platform/live/change_feed'
import type { LiveStream } from '#platform/live/live_stream'
import { cacheChannel } from '#platform/tenancy/cache_channel'

/** Milliseconds between signs of life. */
const BEAT = 25_000

/** Milliseconds a stream lives before its reader has to show who they are again. */
const LIFETIME = 600_000

/** The open pages of this process, by tenant. */
export class LiveStreams {
  private open = new Map<string, Set<LiveStream>>()
  private waiting = new Map<string, Changed[]>()
  private active = new Set<string>()
  private pulse?: NodeJS.Timeout

  add(tenantId: string, stream: LiveStream) {
    const streams = this.open.get(tenantId) ?? new Set()
    this.open.set(tenantId, streams.add(stream))
    this.pulse ??= setInterval(() => this.each((one) => one.beat()), BEAT).unref()
    const ending = setTimeout(() => stream.end(), LIFETIME).unref()
    stream.body.once('close', () => {
      clearTimeout(ending)
      streams.delete(stream)
      if (streams.size === 0) this.open.delete(tenantId)
    })
  }

  /** Who may see what has changed: everybody of the tenant, or of all of them, shows anew who they are. */
  endAll(tenantId: string | null) {
    if (!tenantId) return this.each((stream) => stream.end())
    for (const stream of this.open.get(tenantId) ?? []) stream.end()
  }

  close() {
    clearInterval(this.pulse)
    this.each((stream) => stream.leave())
  }

  /** One delivery a tenant at a time: what comes meanwhile waits, so that readers never pile up queries. */
  async deliver(tenantId: string, changed: Changed) {
    if (!this.open.has(tenantId)) return
    this.waiting.set(tenantId, [...(this.waiting.get(tenantId) ?? []), changed])
    if (this.active.has(tenantId)) return
    this.active.add(tenantId)
    for (let next = this.take(tenantId); next; next = this.take(tenantId)) {
      for (const stream of this.open.get(tenantId) ?? []) await tell(stream, next)
    }
    this.active.delete(tenantId)
  }

  private take(tenantId: string): Changed | undefined {
    const [next, ...rest] = this.waiting.get(tenantId) ?? []
    if (rest.length > 0) this.waiting.set(tenantId, rest)
    else this.waiting.delete(tenantId)
    return next
  }

  private each(act: (stream: LiveStream) => void) {
    for (const streams of this.open.values()) for (const stream of streams) act(stream)
  }
}

export const liveStreams = new LiveStreams()

cacheChannel.on('changes', (tenantId, text) => {
  if (tenantId) void liveStreams.deliver(tenantId, readChanges(text))
})
cacheChannel.on('principals', (tenantId) => liveStreams.endAll(tenantId))

async function tell(stream: LiveStream, changed: Changed) {
  await stream
    .tell(changed)
    .catch((error) => logger.warn({ err: error }, 'an open page did not hear of a change'))
}
