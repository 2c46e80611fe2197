/**
 * What the patterns of one document, or of one record, may cost together. Both are read without a pause, so the
 * budget is the process's: whoever begins to read fills it, and without anybody reading it has no end.
 */
export class PatternBudget {
  /** Instructions of programs compiled while one document is inspected: some 3 µs each. */
  static readonly compiling = new PatternBudget(20_000)

  /** Steps of matching while one record is validated: some 70 ns each at worst. */
  static readonly matching = new PatternBudget(3_000_000)

  #left = Infinity

  private constructor(private readonly size: number) {}

  get isSpent() {
    return this.#left <= 0
  }

  /** Runs `work` with a full budget; one that is open already goes on. */
  within<T>(work: () => T): T {
    if (this.#left !== Infinity) return work()
    this.#left = this.size
    try {
      return work()
    } finally {
      this.#left = Infinity
    }
  }

  /** Takes `cost` from what is left; false when it was not there. */
  affords(cost: number) {
    this.#left -= cost
    return this.#left >= 0
  }
}
