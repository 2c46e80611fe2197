import { router } from '@inertiajs/vue3'
import { useToast } from '@nuxt/ui/composables'
import { useI18n } from 'vue-i18n'
import { useApi } from '~/composables/use_api'
import { payloadOf } from '~/forms/record_values'
import type { EntityView, FieldView } from '~/types/entity'
import type { BulkChange } from '~/types/list'

export type Order = { action: 'update'; values: object } | { action: 'move'; status: string }

/** A state is changed by the workflow alone; every other field by whoever may write it. */
export function isState({ path, read_only: isReadOnly }: FieldView) {
  return path === 'status' && isReadOnly
}

export function isChangeable(field?: FieldView) {
  return field !== undefined && (isState(field) || !field.read_only)
}

export type FieldChange = { field: FieldView; value: string | null }

/** What makes fields hold values, given as filters and groups write them: all that is written at once, then the state. */
export function ordersFor(changes: FieldChange[]): Order[] {
  const written = changes.filter(({ field }) => !isState(field))
  const values = Object.fromEntries(
    written.map(({ field, value }) => [field.path, typed(field, value)])
  )
  const states = changes.filter(({ field }) => isState(field))
  return [
    ...(written.length ? [{ action: 'update' as const, values: payloadOf(values) }] : []),
    ...states.map(({ value }) => ({ action: 'move' as const, status: value ?? '' })),
  ]
}

const NUMBERS = ['integer', 'number', 'rating', 'meter', 'duration']

function typed({ type }: FieldView, value: string | null) {
  if (value === null) return null
  if (type === 'boolean') return value === 'true'
  return NUMBERS.includes(type) ? Number(value) : value
}

/** `back` are the orders that make the record what it was; `done` says what happened, `asked` that an approval comes first. */
export type Step = { orders: Order[]; back: Order[]; done: string; asked?: string }

/** Neither done nor refused is what somebody has to approve first. */
export type Outcome = { isDone: boolean; refusal: string | null }

/** One record changed where it is seen: as a bulk change of one, by its workflow, rules and audit. */
export class RecordChange {
  private api = useApi()
  private toast = useToast()
  private words = useI18n()

  constructor(private entity: () => EntityView) {}

  /** Of two orders the first is taken back when the second is not done at once. */
  async run(id: string, { orders, back, done, asked }: Step): Promise<Outcome> {
    const made: string[] = []
    for (const order of orders) {
      const { refusal, change } = await this.order(id, order)
      const isAsked = Boolean(change?.awaiting_approval)
      if (refusal !== null || isAsked) {
        if (made.length) await this.takeBack(made)
        if (isAsked) this.toast.add({ title: asked, icon: 'i-lucide-hourglass' })
        return { isDone: false, refusal }
      }
      if (change?.changed) made.push(change.id)
    }
    if (made.length) this.tell(done, () => void this.undo(id, { made, back }))
    return { isDone: true, refusal: null }
  }

  private async order(id: string, order: Order) {
    const path = `${this.entity().path}/bulk/`
    const answer = await this.api.post<BulkChange>(path, { ...order, ids: [id] })
    if (!answer.ok) return { refusal: answer.error.message, change: null }
    return { refusal: refusalOf(answer.data), change: answer.data }
  }

  private tell(title: string, onClick: () => void) {
    const label = this.words.t('bulk.undo')
    const undo = { label, color: 'neutral', variant: 'outline', onClick } as const
    this.toast.add({ title, icon: 'i-lucide-check', duration: 10_000, actions: [undo] })
  }

  /** A single change knows whether somebody was there since. Of two, the second would pass for somebody. */
  private async undo(id: string, { made, back }: { made: string[]; back: Order[] }) {
    const refusal = made.length === 1 ? await this.takeBack(made) : await this.turnBack(id, back)
    if (refusal) this.toast.add({ title: refusal, color: 'error', duration: 0 })
    else this.toast.add({ title: this.words.t('boards.undone'), icon: 'i-lucide-undo-2' })
    router.reload({ only: ['board', 'rows', 'pagination'], showProgress: false })
  }

  private async turnBack(id: string, back: Order[]) {
    for (const order of back) {
      const { refusal } = await this.order(id, order)
      if (refusal !== null) return refusal
    }
    return null
  }

  private async takeBack([id]: string[]) {
    const answer = await this.api.post<BulkChange>(`/bulk-changes/${id}/undo/`, {})
    return answer.ok ? refusalOf(answer.data) : answer.error.message
  }
}

function refusalOf({ error, refused, refusals }: BulkChange) {
  if (error) return error
  if (!refused) return null
  return refusals.flatMap(({ reasons }) => reasons.map(({ message }) => message)).join(' · ')
}
