import type { ApiError, useApi } from '~/composables/use_api'
import { checklistResult, isAnswered, worstResult } from '~/composables/checklist_result'
import type { Checklist, ChecklistItemView } from '~/types/checklist'

export type SaveState = 'saved' | 'saving' | 'waiting' | 'failed'

const TYPING_PAUSE = 600
const RETRY_PAUSE = 5_000

/** A checklist being filled: every answer is kept at once and saved in the order given. */
export class ChecklistFilling {
  state: SaveState = 'saved'
  /** First message per item key, from the server. */
  errors: Record<string, string> = {}
  private pending: Record<string, unknown> = {}
  /** Answers the server would not take: they stay on screen beside their error. */
  private refused: Record<string, unknown> = {}
  private timer?: ReturnType<typeof setTimeout>
  private running: Promise<void> = Promise.resolve()

  constructor(
    private api: ReturnType<typeof useApi>,
    public checklist: Checklist
  ) {}

  get isOpen() {
    return this.checklist.state === 'open'
  }

  get sections() {
    return this.checklist.sections
      .map((section) => ({ ...section, items: section.items.filter((item) => this.applies(item)) }))
      .filter((section) => section.items.length > 0)
  }

  get items() {
    return this.sections.flatMap((section) => section.items)
  }

  get answered() {
    return this.items.filter((item) => isAnswered(this.valueOf(item))).length
  }

  get result() {
    if (!this.isOpen) return this.checklist.result
    return worstResult(this.items.map((item) => this.resultOf(item)))
  }

  valueOf(item: ChecklistItemView): unknown {
    const holder = [this.pending, this.refused].find((answers) => item.key in answers)
    return (holder ?? this.checklist.answers)[item.key]
  }

  resultOf(item: ChecklistItemView) {
    return checklistResult(item, this.valueOf(item))
  }

  /** What others answered meanwhile; never over something that is still being saved. */
  refresh(checklist: Checklist) {
    if (this.state === 'saved') this.checklist = checklist
  }

  answer(item: ChecklistItemView, value: unknown, options: { typed?: boolean } = {}) {
    this.pending = { ...this.pending, [item.key]: value ?? null }
    this.forgive(item.key)
    this.state = 'waiting'
    this.schedule(options.typed ? TYPING_PAUSE : 0)
  }

  /** Saves what is pending; one save at a time, so that answers arrive in the order given. */
  flush(): Promise<void> {
    clearTimeout(this.timer)
    this.running = this.running.then(() => this.save({ ...this.pending }))
    return this.running
  }

  /** Sends the whole for validation; false when something is still missing or wrong. */
  async submit(): Promise<boolean> {
    await this.flush()
    if (this.state !== 'saved') return false
    const answer = await this.api.post<Checklist>(`${this.url}submit/`, {})
    if (answer.ok) this.checklist = answer.data
    else this.note(answer.error)
    return answer.ok
  }

  private get url() {
    return `/checklists/${this.checklist.id}/`
  }

  private applies(item: ChecklistItemView) {
    return !this.checklist.visible || this.checklist.visible.includes(item.key)
  }

  private schedule(pause: number) {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.flush(), pause)
  }

  private async save(sent: Record<string, unknown>) {
    if (Object.keys(sent).length === 0) return
    this.state = 'saving'
    const answer = await this.api.patch<Checklist>(this.url, { answers: sent })
    if (!answer.ok) return this.postpone(sent, answer.error)
    this.settle(sent)
    this.checklist = answer.data
    this.state = this.stateAfterSave()
  }

  private postpone(sent: Record<string, unknown>, error: ApiError) {
    this.state = 'failed'
    if (error.status === 422) this.refuse(sent, error)
    else this.schedule(RETRY_PAUSE)
  }

  // An answer changed again while its save was under way stays pending.
  private settle(sent: Record<string, unknown>) {
    const rest = Object.entries(this.pending).filter(
      ([key, value]) => !(key in sent) || sent[key] !== value
    )
    this.pending = Object.fromEntries(rest)
  }

  private stateAfterSave(): SaveState {
    if (Object.keys(this.refused).length > 0) return 'failed'
    return Object.keys(this.pending).length > 0 ? 'waiting' : 'saved'
  }

  // A bad answer must not hold back the good ones that were sent with it.
  private refuse(sent: Record<string, unknown>, error: ApiError) {
    this.note(error)
    const good = Object.entries(sent).filter(([key]) => !this.errors[key])
    this.settle(sent)
    this.refused = { ...this.refused, ...sent }
    if (good.length === 0 || good.length === Object.keys(sent).length) return
    good.forEach(([key]) => delete this.refused[key])
    this.pending = { ...Object.fromEntries(good), ...this.pending }
    this.schedule(0)
  }

  private note(error: ApiError) {
    const found = Object.entries(error.details).map(([path, messages]) => [
      path.replace(/^(answers|data)\./, ''),
      messages[0],
    ])
    this.errors = { ...this.errors, ...Object.fromEntries(found) }
  }

  private forgive(key: string) {
    this.errors = without(this.errors, key)
    this.refused = without(this.refused, key)
  }
}

function without<T>(entries: Record<string, T>, key: string): Record<string, T> {
  return Object.fromEntries(Object.entries(entries).filter(([one]) => one !== key))
}
