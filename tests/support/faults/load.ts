import { setTimeout } from 'node:timers/promises'

/** Milliseconds between two looks: what is watched needs the cores more than who watches it. */
const LOOK = 10

export function pause() {
  return setTimeout(LOOK)
}

/** Asked again and again; the test's timeout ends what never comes true. */
export async function until(isTrue: () => Promise<boolean>) {
  while (!(await isTrue())) await pause()
}

/** Requests at a steady pace, whatever becomes of them, and what came back by kind. */
export class Load {
  /** Requests sent. */
  sent = 0
  /** By status; `503` without Retry-After and requests without an answer have names of their own. */
  readonly answers = new Map<string, number>()
  private open = new Set<Promise<void>>()
  private ended = false
  private pacing: Promise<void>

  /** @param rate requests a second */
  constructor(
    rate: number,
    private send: (number: number) => Promise<Response>
  ) {
    this.pacing = this.pace(1_000 / rate)
  }

  count(...kinds: string[]) {
    return kinds.reduce((sum, kind) => sum + (this.answers.get(kind) ?? 0), 0)
  }

  /** Everything that is neither a success, nor an orderly refusal, nor a download that was seen to break. */
  get strange() {
    return [...this.answers].filter(([kind]) => !/^(2\d\d|503|cut)$/.test(kind))
  }

  /** Until so many more requests have been sent: the clock of an outage under load. */
  async pass(requests: number) {
    const target = this.sent + requests
    await until(async () => this.sent >= target)
  }

  async end() {
    this.ended = true
    await this.pacing
    await Promise.all(this.open)
  }

  private async pace(interval: number) {
    while (!this.ended) {
      const request = this.ask(this.sent++).finally(() => this.open.delete(request))
      this.open.add(request)
      await setTimeout(interval)
    }
  }

  private async ask(number: number) {
    const kind = await this.send(number).then(kindOf, (error) => `no answer: ${reason(error)}`)
    this.answers.set(kind, (this.answers.get(kind) ?? 0) + 1)
  }
}

/** A stream that has begun cannot become a 503 any more: its connection breaks. */
async function kindOf(response: Response) {
  const text = await response.text().catch(() => null)
  if (text === null)
    return response.headers.has('content-disposition') ? 'cut' : 'cut and no download'
  if (response.status !== 503) return String(response.status)
  const isWhole = /^\d+$/.test(response.headers.get('retry-after') ?? '')
  return isWhole && text.includes('UNAVAILABLE') ? '503' : `503 without Retry-After: ${text}`
}

function reason(error: Error & { cause?: { code?: string } }) {
  return error.cause?.code ?? error.message
}
