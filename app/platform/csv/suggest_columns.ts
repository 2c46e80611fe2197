import { foldText } from '#platform/entities/fold_text'

/** Where a column may go, and everything it may be called; the first name is its own path. */
export type ColumnTarget = { path: string; names: string[] }

type Guess = { column: string; path: string; score: number }

/** Below this two names only happen to share letters. */
const THRESHOLD = 0.75

/**
 * For each column of a file the path it most likely belongs to, or null; no path twice. The best pair is
 * taken first. `noise` is what every column of such files may carry, like `equipment` in `equipment_capacity`.
 */
export function suggestColumns(columns: string[], targets: ColumnTarget[], noise: string[] = []) {
  const known = targets.map(({ path, names }) => ({ path, names: names.map(words) }))
  const guesses = columns.flatMap((column) => guessesOf(column, known, noise))
  const best = guesses
    .filter(({ score }) => score >= THRESHOLD)
    .sort((one, other) => other.score - one.score)
  const found = new Map<string, string>()
  const taken = new Set<string>()
  for (const { column, path } of best) {
    if (found.has(column) || taken.has(path)) continue
    found.set(column, path)
    taken.add(path)
  }
  return columns.map((column) => found.get(column) ?? null)
}

/** A path written out is certain; any other exact name nearly so. */
function guessesOf(
  column: string,
  targets: { path: string; names: string[][] }[],
  noise: string[]
): Guess[] {
  const header = words(column)
  return targets.map(({ path, names }) => {
    const scores = names.map((name) => similarity(header, name, noise))
    return { column, path, score: column === path ? 2 : Math.max(...scores) }
  })
}

function similarity(header: string[], name: string[], noise: string[]) {
  if (header.join(' ') === name.join(' ')) return 1
  const plain = header.filter((word) => !noise.includes(word))
  if (plain.length && plain.join(' ') === name.join(' ')) return 0.95
  return 0.9 * Math.max(dice(header, name), dice(bigrams(header), bigrams(name)))
}

/** Twice what both share by what both have: 1 for the same, 0 for nothing in common. */
function dice(one: string[], other: string[]) {
  const rest = [...other]
  const shared = one.filter((part) => {
    const at = rest.indexOf(part)
    return at >= 0 && rest.splice(at, 1).length > 0
  })
  return (2 * shared.length) / (one.length + other.length || 1)
}

function bigrams(parts: string[]) {
  const text = parts.join('')
  return Array.from({ length: Math.max(text.length - 1, 0) }, (_, at) => text.slice(at, at + 2))
}

function words(name: string) {
  return foldText(name.replaceAll(/([a-z])([A-Z])/g, '$1 $2'))
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
}
