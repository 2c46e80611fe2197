/** Milliseconds since 1970; `to` is no longer in. */
export type Span = { from: number; to: number }

export const MINUTE = 60_000

/** In order, and none touching another. */
export function merged(spans: Span[]): Span[] {
  const whole: Span[] = []
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    const last = whole.at(-1)
    if (last && from <= last.to) last.to = Math.max(last.to, to)
    else whole.push({ from, to })
  }
  return whole
}

/** What is left of spans without what is taken out of them. */
export function without(spans: Span[], taken: Span[]): Span[] {
  return merged(taken).reduce<Span[]>(
    (left, { from, to }) =>
      left.flatMap((one) =>
        [
          { from: one.from, to: Math.min(one.to, from) },
          { from: Math.max(one.from, to), to: one.to },
        ].filter((rest) => rest.to > rest.from)
      ),
    merged(spans)
  )
}

export function meets(one: Span, other: Span): boolean {
  return one.from < other.to && other.from < one.to
}

export function minutesOf(spans: Span[]): number {
  return spans.reduce((sum, { from, to }) => sum + (to - from) / MINUTE, 0)
}
