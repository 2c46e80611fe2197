import type { ApiAnswer, ApiError, ApiOptions } from '~/types/api'
import type { DefinitionPlan } from '~/types/definition'
import type { ConfigConflict, ConfigSide } from '~/types/pack'
import { isSame } from './json_parts.js'

type Write = <T>(path: string, body?: unknown, options?: ApiOptions) => Promise<ApiAnswer<T>>

/** What two of us changed differently, and the document both began with. */
export type DraftClash<D> = { base: D; conflicts: ConfigConflict[] }

/** JSON pointer → whose value is taken. */
export type DraftChoices = Record<string, ConfigSide>

/** My document and the one saved meanwhile, as one; `open` clashes hold mine. */
type Merged<D> = {
  etag: string | null
  theirs: D
  document: D
  open: number
  conflicts: ConfigConflict[]
}

export type DraftOptions<D> = {
  api: { post: Write; put: Write }
  /** `/definitions/entity/equipment.elevator/` */
  path: string
  /** The draft as loaded, or what applies while there is none. */
  saved: D
  etag: string | null
  /** Takes over what was merged. */
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
  private running: Promise<unknown> = Promise.resolve()
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
  save(): Promise<unknown> {
    clearTimeout(this.timer)
    this.running = this.running.then(() => this.send())
    return this.running
  }

  /** What is stored now: whoever acts on it says so, and is refused where somebody saved since. */
  get revision() {
    return this.etag
  }

  /** Takes in what others saved since. */
  catchUp(): Promise<unknown> {
    this.running = this.running.then(() => this.merge(this.saved))
    return this.running
  }

  /** A clash is decided, as far as it was known: what others saved since may be another. */
  settle(choices: DraftChoices): Promise<unknown> {
    this.running = this.running.then(() => this.clash && this.merge(this.clash.base, choices))
    return this.running
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
    if (!answer.ok && answer.error.status === 412) return this.merge(this.saved)
    this.problem = answer.ok ? null : answer.error
    if (answer.ok) this.rebase({ theirs: sent, etag: answer.etag })
    if (this.document !== sent) return
    this.state = answer.ok ? 'saved' : 'failed'
    if (!answer.ok) return
    this.options.onSaved?.()
    await this.askPlan()
  }

  /** Somebody else saved since: what can be put together is, and saved; the rest waits. */
  private async merge(base: D, choices: DraftChoices = {}): Promise<void> {
    const mine = this.document
    const { api, path } = this.options
    const answer = await api.post<Merged<D>>(`${path}draft/merge/`, { base, mine, choices })
    // What was written while the server merged belongs in it too.
    if (this.document !== mine) return this.merge(base, choices)
    this.problem = answer.ok ? null : answer.error
    if (!answer.ok) {
      this.state = this.clash ? 'clash' : 'failed'
      return
    }
    const { document, theirs, etag, open, conflicts } = answer.data
    this.clash = open ? { base, conflicts } : null
    this.state = open ? 'clash' : 'saving'
    if (open) return
    this.rebase({ theirs, etag })
    if (!isSame(document, mine)) this.options.onMerge(document)
    if (isSame(document, theirs)) return this.agree()
    await this.send()
  }

  private agree(): Promise<void> {
    clearTimeout(this.timer)
    this.state = 'saved'
    return this.askPlan()
  }

  private rebase({ theirs, etag }: Pick<Merged<D>, 'theirs' | 'etag'>) {
    this.saved = theirs
    this.etag = etag
  }
}
