import type { Draft, Fate } from '#plugins/maintenance/engine/draft'
import type { Point } from '#plugins/maintenance/engine/point'

/** Every occurrence of a schedule on one target, each key once, and which of them are open. */
export class Book {
  readonly drafts = new Map<string, Draft>()
  /** Raised and not closed, oldest first. */
  open: Draft[] = []
  /** Their task should be there by now, and nothing says that it is. */
  pending: Draft[] = []
  #made = 0

  constructor(private readonly count: number | null) {}

  get isFull() {
    return this.count !== null && this.#made >= this.count
  }

  /** The one that was due first, of those that are open or should be. */
  get oldest(): Draft | undefined {
    return this.#outermost(this.open.concat(this.pending), (a, b) => a.due < b.due)
  }

  get latest(): Draft | undefined {
    return this.#outermost(this.open.concat(this.pending), (a, b) => a.due >= b.due)
  }

  get latestPending(): Draft | undefined {
    return this.#outermost(this.pending, (a, b) => a.due >= b.due)
  }

  /** A new occurrence; null for a key that is known, and once the schedule has had all of its occurrences. */
  add(point: Point, fate: Fate): Draft | null {
    if (this.isFull || this.drafts.has(point.key)) return null
    this.#made++
    return this.record(point, fate)
  }

  /** What history tells of, whether or not the rule still has it. */
  record(point: Point, fate: Fate): Draft {
    const draft = { ...point, fate }
    this.drafts.set(point.key, draft)
    if (fate.state === 'pending') this.pending.push(draft)
    if (fate.state === 'raised') this.open.push(draft)
    return draft
  }

  raise(draft: Draft, fate: Fate) {
    this.close(draft, fate)
    this.open.push(draft)
  }

  close(draft: Draft, fate: Fate) {
    if (draft.fate.state === 'raised') this.open = this.open.filter((each) => each !== draft)
    if (draft.fate.state === 'pending') this.pending = this.pending.filter((each) => each !== draft)
    draft.fate = fate
  }

  /** Decides the pending ones; what gets no fate stays pending. */
  sweep(decide: (draft: Draft) => Fate | null) {
    this.pending = this.pending.filter((draft) => {
      draft.fate = decide(draft) ?? draft.fate
      return draft.fate.state === 'pending'
    })
  }

  /** One look at each, unlike sorting: of a stack there may be thousands, and it is asked at every event. */
  #outermost(drafts: Draft[], isFurther: (one: Draft, other: Draft) => boolean) {
    let found: Draft | undefined
    for (const each of drafts) if (!found || isFurther(each, found)) found = each
    return found
  }
}
