import { setImmediate } from 'node:timers/promises'

/** Milliseconds the event loop is kept before others have their turn. */
const TURN = 20

/** Work of many small steps in a process that has others to answer: it makes way, and knows how long it took. */
export class LongWork {
  #began = performance.now()
  #spent = 0

  /** @param longest milliseconds of its own computing, waiting for others not counted */
  constructor(private readonly longest: number) {}

  /** After something that was waited for. */
  goOn() {
    this.#began = performance.now()
  }

  /** To be asked after each step. */
  async isTooLong() {
    const now = performance.now()
    if (now - this.#began < TURN) return false
    this.#spent += now - this.#began
    await setImmediate()
    this.#began = performance.now()
    return this.#spent > this.longest
  }
}
