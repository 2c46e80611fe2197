export type Move = { from: string; to: string }
export type Moves = { moved: Move[]; gone: string[]; added: string[] }

/**
 * What becomes of dates when other ones take their place. The rhythm moves by `shift` milliseconds: each date goes to
 * the one that is nearest to where that leads, no further from there than two dates of the closer rhythm are from
 * each other. What finds none is gone, and what nothing came to is new.
 */
export function dateMoves(before: string[], after: string[], shift = 0): Moves {
  const olds = without(before, after)
  const news = without(after, before)
  const reach = Math.min(rhythm(before), rhythm(after))
  const moves: Moves = { moved: [], gone: [], added: [] }
  const away = (old = 0, later = 0) =>
    olds[old] && news[later]
      ? Math.abs(Date.parse(news[later]) - Date.parse(olds[old]) - shift)
      : Infinity
  while (olds.length && news.length) {
    const distance = away()
    const isBefore = Date.parse(olds[0]) + shift < Date.parse(news[0])
    if (distance > Math.min(reach, away(0, 1), away(1, 0))) {
      if (isBefore) moves.gone.push(olds.shift()!)
      else moves.added.push(news.shift()!)
    } else moves.moved.push({ from: olds.shift()!, to: news.shift()! })
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
