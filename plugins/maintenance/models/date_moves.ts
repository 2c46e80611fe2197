export type Move = { from: string; to: string }
export type Moves = { moved: Move[]; gone: string[]; added: string[] }

/**
 * What becomes of dates when other ones take their place: each goes to the next one that is not taken and lies no
 * further away than two dates of the closer rhythm do. What finds none is gone, and what nothing came to is new.
 */
export function dateMoves(before: string[], after: string[]): Moves {
  const olds = without(before, after)
  const news = without(after, before)
  const reach = Math.min(rhythm(before), rhythm(after))
  const moves: Moves = { moved: [], gone: [], added: [] }
  while (olds.length && news.length) {
    const [from, to] = [olds[0], news[0]]
    if (Math.abs(Date.parse(to) - Date.parse(from)) <= reach) {
      moves.moved.push({ from, to })
      olds.shift()
      news.shift()
    } else if (from < to) moves.gone.push(olds.shift()!)
    else moves.added.push(news.shift()!)
  }
  moves.gone.push(...olds)
  moves.added.push(...news)
  return moves
}

function without(some: string[], others: string[]): string[] {
  const known = new Set(others)
  return some.filter((each) => !known.has(each)).sort()
}

/** Milliseconds that mostly lie between two; whatever is far away is near where there is no second. */
function rhythm(dates: string[]): number {
  const times = dates.map((each) => Date.parse(each)).sort((one, other) => one - other)
  const gaps = times.slice(1).map((time, at) => time - times[at])
  return gaps.sort((one, other) => one - other)[gaps.length >> 1] ?? Infinity
}
