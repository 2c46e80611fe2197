import { shallowRef } from 'vue'
import { randomKey, useApi, type ApiAnswer } from '~/composables/use_api'
import type { Unsent, Wish } from '~/types/unsent'
import { isRefused, mayHaveArrived, sendOnce, type Sendable } from '~/unsent/send_once'
import { unsentStore } from '~/unsent/unsent_store'

/**
 * What one person did here that the server does not have yet. Everything is on the device before it is sent, and goes
 * out in the order in which it was done, each under a key of its own, so that what is sent twice is done once.
 */
export class UnsentPosts {
  readonly entries = shallowRef<Unsent[]>([])
  private readonly name: string
  private readonly tabs: BroadcastChannel
  private turn: Promise<unknown> = Promise.resolve()
  /** Whoever asked for these waits for the answer and says it. */
  private readonly asked = new Set<string>()

  constructor(
    private readonly owner: Pick<Unsent, 'tenant' | 'user'>,
    private readonly api = useApi()
  ) {
    this.name = `unsent ${owner.tenant} ${owner.user}`
    this.tabs = new BroadcastChannel(this.name)
    this.tabs.addEventListener('message', () => void this.look())
  }

  /** Sends it, or keeps it: `kept` is no failure. What is refused at once is for whoever asked to say. */
  async post(wish: Wish): Promise<ApiAnswer<'sent' | 'kept'>> {
    const key = randomKey()
    const asked = { ...wish, ...this.owner, key }
    this.asked.add(key)
    try {
      const turn = await this.keep({ ...asked, state: 'waiting', tried: false, error: null })
      return turn === null ? await this.sendNow(asked) : await this.outcome(turn)
    } finally {
      this.asked.delete(key)
      await this.tell()
    }
  }

  /** One after the other, as far as the line and the server allow. Of several tabs one sends. */
  sendAll() {
    return this.inTurn(async () => {
      for (const entry of await unsentStore.of(this.owner).catch(() => [])) {
        if (entry.state === 'waiting' && !(await this.deliver(entry))) break
      }
    })
  }

  async retry(entry: Unsent) {
    await this.inTurn(() => this.change(entry.turn!, { state: 'waiting' }))
    await this.sendAll()
  }

  /** @returns whether it was still there: what is on its way just now is waited for */
  discard({ turn }: Unsent) {
    return this.inTurn(async () => {
      const isThere = Boolean(await unsentStore.get(turn!))
      await unsentStore.remove(turn!)
      return isThere
    })
  }

  /** What there is, whoever of this person's tabs has kept it. */
  async look() {
    const all = await unsentStore.of(this.owner).catch(() => [])
    this.entries.value = all.filter(({ key }) => !this.asked.has(key))
  }

  /** @returns its turn; null on a device that keeps nothing, as in some private windows */
  private keep(entry: Unsent) {
    return unsentStore.add(JSON.parse(JSON.stringify(entry))).catch(() => null)
  }

  private async sendNow(asked: Sendable): Promise<ApiAnswer<'sent'>> {
    const answer = await sendOnce(this.api, asked)
    return answer.ok ? answered('sent') : answer
  }

  private async outcome(turn: number): Promise<ApiAnswer<'sent' | 'kept'>> {
    await this.sendAll()
    const left = await unsentStore.get(turn)
    if (left?.state !== 'refused') return answered(left ? 'kept' : 'sent')
    await unsentStore.remove(turn)
    return { ok: false, error: left.error! }
  }

  /** @returns whether the next may go */
  private async deliver({ turn, ...entry }: Unsent): Promise<boolean> {
    if (!navigator.onLine) return false
    await this.change(turn!, { tried: true })
    const answer = await sendOnce(this.api, entry)
    if (answer.ok) {
      await unsentStore.remove(turn!)
      return true
    }
    const { error } = answer
    const isOver = isRefused(error)
    const tried = !isOver && (entry.tried || mayHaveArrived(error))
    await this.change(turn!, { state: isOver ? 'refused' : 'waiting', error, tried })
    return isOver
  }

  private async change(turn: number, now: Partial<Unsent>) {
    const entry = await unsentStore.get(turn)
    if (entry) await unsentStore.put({ ...entry, ...now })
  }

  /** Without the lock of the browser, as on plain http, the key alone keeps two tabs apart. */
  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = () => ('locks' in navigator ? navigator.locks.request(this.name, work) : work())
    const mine = this.turn.then(next, next) as Promise<T>
    this.turn = mine
    try {
      return await mine
    } finally {
      await this.tell()
    }
  }

  private async tell() {
    await this.look()
    this.tabs.postMessage('changed')
  }
}

function answered<T>(data: T): ApiAnswer<T> {
  return { ok: true, status: 202, data, etag: null, meta: {} }
}
