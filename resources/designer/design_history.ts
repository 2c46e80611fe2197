/** One change of a document under design, and what people call it. */
export type DesignEdit<D> = {
  /** Names it in the texts: `add` is "Add {title}". */
  name: string
  values?: Record<string, string>
  /** Edits of one mark that follow each other are one step, as the letters of a word. */
  mark?: string
  /** Where it happened, as that was called before; of a run of edits the first says it. */
  before?: string
  /** What one looks at once it is done; null for nothing. */
  place?: string | null
  /** A new document; the same one means that nothing changes. */
  apply(document: D): D
}

type Step<D> = { edit: DesignEdit<D>; before: D; after: D }

const LIMIT = 200

/**
 * What was done to a document, so that it can be undone. Documents are never changed, only replaced:
 * a step keeps the one before and the one after it, which share all that stayed the same.
 */
export class DesignHistory<D> {
  private past: Step<D>[] = []
  private future: Step<D>[] = []
  private isSealed = true

  constructor(
    public document: D,
    private limit = LIMIT
  ) {}

  /** @returns whether anything changed */
  apply(edit: DesignEdit<D>): boolean {
    const after = edit.apply(this.document)
    if (after === this.document) return false
    const joined = this.joins(edit) ? this.past.at(-1) : undefined
    const step = joined
      ? { edit: { ...edit, ...beginningOf(joined.edit) }, before: joined.before, after }
      : { edit, before: this.document, after }
    this.past = [...this.past.slice(0, joined ? -1 : undefined), step].slice(-this.limit)
    this.future = []
    this.isSealed = false
    this.document = after
    return true
  }

  /** Ends a run of typing: the next edit is a step of its own. */
  seal() {
    this.isSealed = true
  }

  /** @returns what was undone, or null when nothing is left */
  undo(): DesignEdit<D> | null {
    const step = this.past.at(-1)
    if (!step) return null
    this.past = this.past.slice(0, -1)
    this.future = [...this.future, step]
    return this.show(step.edit, step.before)
  }

  /** @returns what was done again, or null when nothing is left */
  redo(): DesignEdit<D> | null {
    const step = this.future.at(-1)
    if (!step) return null
    this.future = this.future.slice(0, -1)
    this.past = [...this.past, step]
    return this.show(step.edit, step.after)
  }

  get undoable(): DesignEdit<D> | null {
    return this.past.at(-1)?.edit ?? null
  }

  get redoable(): DesignEdit<D> | null {
    return this.future.at(-1)?.edit ?? null
  }

  private show(edit: DesignEdit<D>, document: D) {
    this.document = document
    this.seal()
    return edit
  }

  private joins({ mark }: DesignEdit<D>) {
    return !this.isSealed && mark !== undefined && this.past.at(-1)?.edit.mark === mark
  }
}

function beginningOf<D>({ values, before }: DesignEdit<D>) {
  return { values, before }
}
