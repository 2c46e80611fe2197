import { on } from 'node:events'
import { sees } from '#models/live_access'
import { Principal } from '#models/principal'
import { LiveStream } from '#platform/live/live_stream'
import { liveStreams } from '#platform/live/live_streams'
import { parseTopics } from '#platform/live/live_topic'
import { tenant } from '#platform/tenancy/tenant_scope'
import type { TestTenant } from '#tests/support/tenants'

/** Somebody with a page open; what they hear is kept in order. */
export class Listener {
  private constructor(
    private stream: LiveStream,
    private chunks: AsyncIterator<Buffer[]>
  ) {}

  static async of({ tenant: home }: TestTenant, userId: string, topics: string) {
    const principal = (await tenant.run(home, () => Principal.find(userId)))!
    const stream = new LiveStream(parseTopics(topics), sees(principal, home))
    const chunks = on(stream.body, 'data', { close: ['end'] }) as AsyncIterator<Buffer[]>
    liveStreams.add(home.id, stream)
    return new Listener(stream, chunks)
  }

  /** The next topic that changed, or null when the stream has ended. */
  async next(): Promise<string | null> {
    for (;;) {
      const { value, done } = await this.chunks.next()
      if (done) return null
      const topic = /^event: change\ndata: (.*)\n\n$/.exec(String(value[0]))?.[1]
      if (topic) return topic
    }
  }

  /** Passes over what else is said before. @returns whether it came before the stream's end */
  async hears(topic: string) {
    for (;;) {
      const next = await this.next()
      if (next === topic || next === null) return next === topic
    }
  }

  end() {
    this.stream.end()
  }
}
