import { PassThrough } from 'node:stream'
import type { Changed } from '#platform/live/change_feed'
import { topicName, type LiveTopic } from '#platform/live/live_topic'

/** Whether this reader may see any of these records. */
export type Sees = (entity: string, ids: string[]) => Promise<boolean>

/** Milliseconds until a browser that lost its stream asks again. */
const RETRY = 2_000

/** Milliseconds within which the pages of a server that ends come back: not all at once. */
const RETURN = { from: 1_000, span: 4_000 }

/** Bytes that may wait for a reader who does not read. */
const UNREAD = 64 * 1024

/** One open page: hears the names of its topics as server-sent events, never what changed in them. */
export class LiveStream {
  readonly body = new PassThrough()
  private readonly names: ReadonlySet<string>

  constructor(
    topics: LiveTopic[],
    private readonly sees: Sees
  ) {
    this.names = new Set(topics.map(topicName))
    this.body.write(`retry: ${RETRY}\n\n`)
  }

  async tell(changed: Changed) {
    for (const [entity, ids] of Object.entries(changed)) {
      for (const name of this.followed(entity, ids)) this.send(name)
      if (this.names.has(entity) && (!ids || (await this.sees(entity, ids)))) this.send(entity)
    }
  }

  /** Keeps proxies from closing a quiet connection. */
  beat() {
    this.write(':\n\n')
  }

  /** The browser comes back by itself and is asked who it is again. */
  end() {
    this.body.end()
  }

  /** The server ends: the browser is told when to come back, to another. */
  leave() {
    this.write(`retry: ${Math.round(RETURN.from + Math.random() * RETURN.span)}\n\n`)
    this.end()
  }

  private followed(entity: string, ids: string[] | null) {
    if (!ids) return [...this.names].filter((name) => name.startsWith(`${entity}:`))
    return ids.map((id) => topicName({ entity, id })).filter((name) => this.names.has(name))
  }

  private send(name: string) {
    this.write(`event: change\ndata: ${name}\n\n`)
  }

  /** A reader who has fallen far behind is let go: their page loads anew when it comes back. */
  private write(text: string) {
    if (this.body.writableEnded || this.body.destroyed) return
    if (this.body.readableLength + this.body.writableLength < UNREAD) this.body.write(text)
    else this.body.destroy(new Error('The reader does not read'))
  }
}
