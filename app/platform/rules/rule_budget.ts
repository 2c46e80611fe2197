/** Steps one evaluation may take: what a rule costs grows with lists and texts, and those are the tenant's. */
export const MAX_STEPS = 10_000

/** Steps all rules about one record may take together: some 10 ms. */
const MAX_TOGETHER = 100_000

/** Characters that are read or written in the time of a step. */
const CHARACTERS = 100

/** Comparisons of a search in the time of a step, and steps of a pattern. */
const COMPARISONS = 1_000
const PATTERN_STEPS = 200

export class BudgetError extends Error {}

/**
 * What one evaluation of a rule may do: a step for each node it visits and each entry of a list it copies or
 * compares, and more for long texts. Values that double with each `map` end here, not in memory.
 */
export class RuleBudget {
  #steps = 0

  private constructor(
    private readonly limit: number,
    private readonly whole?: RuleBudget
  ) {}

  /** For rules that are asked one after the other about one record: each is given its share of it. */
  static together() {
    return new RuleBudget(MAX_TOGETHER)
  }

  /** For one rule, and out of what all of them may take. */
  static forOne(whole?: RuleBudget) {
    return new RuleBudget(MAX_STEPS, whole)
  }

  /** @throws BudgetError in words for the rule's author */
  spend(steps: number) {
    this.#steps += steps
    if (this.#steps > this.limit)
      throw new BudgetError(`takes more than ${this.limit} steps: ${this.#remedy()}`)
    this.whole?.spend(steps)
  }

  /** For a value that is read or copied whole: a list by its entries, a text by its length. */
  weigh(value: unknown) {
    if (typeof value === 'string') this.#divided(value.length, CHARACTERS)
    else if (Array.isArray(value)) this.spend(value.length)
  }

  /** For a text in which another is looked for. */
  search(text: number, part: number) {
    this.#divided(text * part, COMPARISONS)
  }

  /** For a text that is held against a pattern. @param work as the pattern tells it */
  match(work: number) {
    this.#divided(work, PATTERN_STEPS)
  }

  #divided(cost: number, each: number) {
    if (cost >= each) this.spend(Math.floor(cost / each))
  }

  #remedy() {
    return this.limit === MAX_TOGETHER
      ? 'the rules about one record ask too much together, use fewer or simpler ones'
      : 'shorten its lists or texts'
  }
}
