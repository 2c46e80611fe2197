/** The same seed gives the same numbers: what a fault did can be done again. Mulberry32, public domain. */
export class Chance {
  readonly seed = Number(process.env.FAULT_SEED ?? 1)
  private state = this.seed

  /** In [0, 1). */
  next() {
    this.state = (this.state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }

  /** A whole number from `least` to `most`. */
  between(least: number, most: number) {
    return least + Math.floor(this.next() * (most - least + 1))
  }

  one<T>(choices: readonly T[]): T {
    return choices[Math.floor(this.next() * choices.length)]
  }
}
