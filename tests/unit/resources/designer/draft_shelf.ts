import { mergeThree, putAt } from '#platform/definitions/merge/merge_three'

export type Doc = Record<string, string>
type Merging = { base: Doc; mine: Doc; choices: Record<string, 'mine' | 'theirs'> }
export type Row = { document: Doc; revision: number }

/** The server as a draft meets it: one row with a revision. */
export class Shelf {
  row: Row | null = null
  effective: Doc = {}
  plans = 0
  isDown = false
  duringMerge?: () => void

  store(document: Doc) {
    this.row = { document, revision: (this.row?.revision ?? 0) + 1 }
  }

  api = {
    post: async (path: string, body: unknown) => {
      if (path.endsWith('plan/')) return answered({ plan: ++this.plans }, null)
      this.duringMerge?.()
      return answered(this.merged(body as Merging), null)
    },
    put: async (
      _path: string,
      body: unknown,
      { etag, isNew }: { etag?: string; isNew?: boolean }
    ) => {
      if (this.isDown) return refused(0)
      if (isNew ? this.row : etag !== this.etag) return refused(412)
      this.store(body as Doc)
      return answered({}, this.etag)
    },
  }

  private merged({ base, mine, choices }: Merging) {
    const theirs = this.row?.document ?? this.effective
    const { merged, conflicts } = mergeThree({ base, mine, theirs })
    const told = conflicts.map((one) => ({ ...one, pointer: `/${one.path.join('/')}` }))
    const undecided = told.filter(({ pointer }) => !choices[pointer])
    const document = told
      .filter(({ pointer }) => choices[pointer] === 'theirs')
      .reduce((so, { path, theirs: taken }) => putAt(so, path, taken), merged)
    return { etag: this.etag, theirs, document, open: undecided.length, conflicts: told }
  }

  get etag() {
    return this.row ? `"${this.row.revision}"` : null
  }
}

function answered(data: object, etag: string | null) {
  return { ok: true as const, status: 200, data, etag, meta: {} }
}

function refused(status: number) {
  const error = { status, code: 'X', message: 'no', details: {}, request_id: null }
  return { ok: false as const, error }
}
