import type { ApiAnswer, ApiError, ApiOptions } from '~/types/api'
import type { DefinitionPlan } from '~/types/definition'
import { isSame, type Merge } from './merge_three.js'

type Read = <T>(path: string, options?: ApiOptions) => Promise<ApiAnswer<T>>
type Write = <T>(path: string, body?: unknown, options?: ApiOptions) => Promise<ApiAnswer<T>>

/** The document as somebody else saved it, and what it came from before both of us changed it. */
export type DraftClash<D> = { base: D; theirs: D; etag: string | null }

export type DraftOptions<D> = {
  api: { get: Read; post: Write; put: Write }
  /** `/definitions/entity/equipment.elevator/` */
  path: string
  /** The draft as loaded, or what applies while there is none. */
  saved: D
  etag: string | null
  merge(sides: { base: D; mine: D; theirs: D }): Merge<D>
  /** Takes over what was merged without a question. */
  onMerge(merged: D): void
  onSaved?(): void
}

const PAUSE = 700

/**
 * The stored draft behind a document under design: each change is saved a moment later, and what
 * publishing it would do is asked anew. Where somebody else saved in between, both are merged;
 * what cannot be merged waits as a clash, and nothing is saved until it is decided.
 */
export class DefinitionDraft<D> {
  state: 'saved' | 'waiting' | 'saving' | 'failed' | 'clash' = 'saved'
  problem: ApiError | null = null
  plan: DefinitionPlan | null = null
  clash: DraftClash<D> | null = null
  private document: D
  private saved: D
  private etag: string | null
  private running: Promise<void> = Promise.resolve()
  private timer?: ReturnType<typeof setTimeout>
  private asking?: AbortController

  constructor(private options: DraftOptions<D>) {
    this.document = options.saved
    this.saved = options.saved
    this.etag = options.etag
  }

  /** Whether a draft is stored, or about to be. */
  get exists() {
    return this.etag !== null || this.state !== 'saved'
  }

  change(document: D) {
    this.document = document
    this.asking?.abort()
    if (this.clash) return
    this.state = 'waiting'
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.save(), PAUSE)
  }

  /** One save at a time: each needs the etag the one before it answered. */
  save(): Promise<void> {
    clearTimeout(this.timer)
    this.running = this.running.then(() => this.send())
    return this.running
  }

  /** A clash is decided: what was agreed on replaces what the other one saved. */
  settle(document: D): Promise<void> {
    if (!this.clash) return Promise.resolve()
    this.rebase(this.clash)
    this.clash = null
    this.change(document)
    return this.save()
  }

  /** What publishing would do. A newer question makes the answer to an older one worthless. */
  async askPlan(): Promise<void> {
    this.asking?.abort()
    const asking = (this.asking = new AbortController())
    const { api, path } = this.options
    const answer = await api.post<DefinitionPlan>(`${path}plan/`, {}, { signal: asking.signal })
    if (asking.signal.aborted) return
    this.plan = answer.ok ? answer.data : null
  }

  stop() {
    clearTimeout(this.timer)
    this.asking?.abort()
  }

  /** Mistakes are kept and told by the plan; only what is no definition at all is refused. */
  private async send(): Promise<void> {
    if (this.clash || this.state === 'saved') return
    const sent = this.document
    const { api, path } = this.options
    this.state = 'saving'
    const condition = this.etag === null ? { isNew: true } : { etag: this.etag }
    const answer = await api.put(`${path}draft/?force=true`, sent, condition)
    if (!answer.ok && answer.error.status === 412) return this.meet()
    this.problem = answer.ok ? null : answer.error
    if (answer.ok) this.rebase({ theirs: sent, etag: answer.etag })
    if (this.document !== sent) return
    this.state = answer.ok ? 'saved' : 'failed'
    if (!answer.ok) return
    this.options.onSaved?.()
    await this.askPlan()
  }

  private async meet(): Promise<void> {
    const found = await this.find()
    if (!found.ok) {
      this.problem = found.error
      this.state = 'failed'
      return
    }
    const [base, mine] = [this.saved, this.document]
    const theirs = found.data.document
    if (isSame(mine, theirs)) return this.agree({ theirs, etag: found.etag })
    const { merged, conflicts } = this.options.merge({ base, mine, theirs })
    if (conflicts.length) {
      this.clash = { base, theirs, etag: found.etag }
      this.state = 'clash'
      return
    }
    this.rebase({ theirs, etag: found.etag })
    this.options.onMerge(merged)
    await this.send()
  }

  private agree(theirs: Omit<DraftClash<D>, 'base'>): Promise<void> {
    this.rebase(theirs)
    this.state = 'saved'
    return this.askPlan()
  }

  private rebase({ theirs, etag }: Omit<DraftClash<D>, 'base'>) {
    this.saved = theirs
    this.etag = etag
  }

  /** Their draft; where they published it, what applies since. */
  private async find(): Promise<ApiAnswer<{ document: D }>> {
    const { api, path } = this.options
    const draft = await api.get<{ document: D }>(`${path}?state=draft`)
    if (draft.ok || draft.error.status !== 404) return draft
    const effective = await api.get<{ document: D }>(path)
    return effective.ok ? { ...effective, etag: null } : effective
  }
}
