/** A repeatable stream of chance (mulberry32): the demo looks the same everywhere. */
export class Dice {
  constructor(private seed: number) {}

  /** A number in [0, 1). */
  roll() {
    this.seed = (this.seed + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.seed ^ (this.seed >>> 15), 1 | this.seed)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }

  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number) {
    return low + Math.floor(this.roll() * (high - low + 1))
  }

  pick<T>(values: readonly T[]): T {
    return values[this.between(0, values.length - 1)]
  }

  chance(probability: number) {
    return this.roll() < probability
  }
}
