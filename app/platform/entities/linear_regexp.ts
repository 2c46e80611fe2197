import { LRUCache } from 'lru-cache'
import { RE2JS } from 're2js'
import { PatternBudget } from '#platform/entities/pattern_budget'

/** Longest pattern a definition may hold, in characters. */
export const MAX_PATTERN_LENGTH = 256

/** Nested repetitions such as `(a{500}){500}` grow the compiled program, not the text. */
const MAX_PROGRAM_SIZE = 2_000

/** Steps that matching one text may take: a step is a character under one instruction, some 70 ns at worst. */
const MAX_WORK = 2_000_000

export interface LinearRegExp {
  test(text: string): boolean
  /** What matching a text costs at worst, in steps. */
  work(text: string): number
  toString(): string
}

type Compiled = { pattern: RE2JS; size: number } | { problem: string }

/** Compiling costs milliseconds, and each pattern is asked for by its lint, its validator and its rule. */
const compiled = new LRUCache<string, Compiled>({ max: 1_000 })

/**
 * A regular expression whose time grows with the text alone: no tenant can write one that hangs.
 * Look-around and back-references do not exist in it. A text too long for its pattern matches nothing.
 * @throws Error with words for the author of the pattern
 */
function compileLinear(source: string): LinearRegExp {
  const found = compile(source)
  if ('problem' in found) throw new Error(found.problem)
  const { pattern, size } = found
  const work = (text: string) => text.length * size
  const test = (text: string) => {
    const steps = work(text)
    return steps <= MAX_WORK && PatternBudget.matching.affords(steps) && pattern.test(text)
  }
  return { test, work, toString: () => source }
}

/** For ajv's `code.regExp`; ajv keys its scope by `toString()` and names the engine by `code`. */
export const linearRegExp = Object.assign(compileLinear, { code: 'linearRegExp' })

/** What is wrong with a pattern, in words for its author; null when it can be used. */
export function patternProblem(source: string): string | null {
  const found = compile(source)
  return 'problem' in found ? found.problem : null
}

/** The most characters a text may have for a pattern; `patternProblem` has nothing against it. */
export function longestFor(source: string): number {
  const found = compile(source)
  return 'problem' in found ? Infinity : Math.floor(MAX_WORK / found.size)
}

function compile(source: string): Compiled {
  if (source.length > MAX_PATTERN_LENGTH)
    return { problem: `must be at most ${MAX_PATTERN_LENGTH} characters` }
  const known = compiled.get(source)
  if (known) return known
  if (PatternBudget.compiling.isSpent)
    return { problem: 'is one of too many costly patterns: use fewer, or smaller counts' }
  const fresh = read(source)
  PatternBudget.compiling.affords('size' in fresh ? fresh.size : source.length)
  compiled.set(source, fresh)
  return fresh
}

function read(source: string): Compiled {
  if (/\(\?(?:[=!]|<[=!])/.test(source))
    return {
      problem:
        'look-ahead and look-behind are not supported: use minLength, enum or two fields instead',
    }
  if (/\\[1-9]|\\k</.test(source))
    return { problem: 'back-references are not supported: write the repeated part out' }
  try {
    const pattern = RE2JS.compile(source)
    const size = pattern.programSize()
    return size > MAX_PROGRAM_SIZE
      ? { problem: 'repeats too much: use smaller counts' }
      : { pattern, size }
  } catch (error) {
    return { problem: `is not a valid pattern: ${(error as Error).message}` }
  }
}
