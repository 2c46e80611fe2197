import { RE2JS } from 're2js'

/** Longest pattern a definition may hold, in characters. */
export const MAX_PATTERN_LENGTH = 256

/** Nested repetitions such as `(a{500}){500}` grow the compiled program, not the text. */
const MAX_PROGRAM_SIZE = 10_000

export interface LinearRegExp {
  test(text: string): boolean
  toString(): string
}

/**
 * A regular expression whose time grows with the text alone: no tenant can write one that hangs.
 * Look-around and back-references do not exist in it.
 * @throws Error with words for the author of the pattern
 */
function compileLinear(pattern: string): LinearRegExp {
  const problem = patternProblem(pattern)
  if (problem) throw new Error(problem)
  const compiled = RE2JS.compile(pattern)
  return { test: (text) => compiled.test(text), toString: () => pattern }
}

/** For ajv's `code.regExp`; ajv keys its scope by `toString()` and names the engine by `code`. */
export const linearRegExp = Object.assign(compileLinear, { code: 'linearRegExp' })

/** What is wrong with a pattern, in words for its author; null when it can be used. */
export function patternProblem(pattern: string): string | null {
  if (pattern.length > MAX_PATTERN_LENGTH) return `must be at most ${MAX_PATTERN_LENGTH} characters`
  if (/\(\?(?:[=!]|<[=!])/.test(pattern))
    return 'look-ahead and look-behind are not supported: use minLength, enum or two fields instead'
  if (/\\[1-9]|\\k</.test(pattern))
    return 'back-references are not supported: write the repeated part out'
  return compileProblem(pattern)
}

function compileProblem(pattern: string): string | null {
  try {
    const size = RE2JS.compile(pattern).programSize()
    return size > MAX_PROGRAM_SIZE ? 'repeats too much: use smaller counts' : null
  } catch (error) {
    return `is not a valid pattern: ${(error as Error).message}`
  }
}
