/** From `start` on nothing is raised, until `end`; for good where it is Infinity. */
export type Pause = { start: number; end: number }

/** When a schedule stood still: pausing twice is pausing once, resuming what runs is nothing. */
export class Pauses {
  readonly #pauses: Pause[] = []

  /** @param changes in the order of time */
  constructor(changes: { type: 'paused' | 'resumed'; at: number }[]) {
    for (const { type, at } of changes) {
      const last = this.#pauses.at(-1)
      const isPaused = last?.end === Infinity
      if (type === 'paused' && !isPaused) this.#pauses.push({ start: at, end: Infinity })
      if (type === 'resumed' && isPaused) last.end = at
    }
  }

  at(moment: number): Pause | undefined {
    return this.#pauses.find(({ start, end }) => moment >= start && moment < end)
  }

  /** The pause that takes a point away: it falls due in it, and its task was not there before. */
  over({ due, raise }: { due: number; raise: number }): Pause | undefined {
    const pause = this.#pauses.length ? this.at(due) : undefined
    return pause && raise >= pause.start ? pause : undefined
  }
}
