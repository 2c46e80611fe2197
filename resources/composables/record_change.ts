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

/** What makes a field hold a value, given as filters and groups write it. */
export function orderFor(field: FieldView, value: string | null): Order {
  if (isState(field)) return { action: 'move', status: value ?? '' }
  return { action: 'update', values: payloadOf({ [field.path]: typed(field, value) }) }
}

const NUMBERS = ['integer', 'number', 'rating', 'meter', 'duration']

function typed({ type }: FieldView, value: string | null) {
  if (value === null) return null
  if (type === 'boolean') return value === 'true'
  return NUMBERS.includes(type) ? Number(value) : value
}

/**
 * One record changed where it is seen: as a bulk change of one, by its workflow, rules and audit, which can be
 * undone as long as nobody else was there.
 */
export class RecordChange {
  private api = useApi()
  private toast = useToast()
  private words = useI18n()

  constructor(private entity: () => EntityView) {}

  /** One order after the other; `done` says it, with the way back. @returns why it was refused, or null */
  async run(id: string, orders: Order[], done: string): Promise<string | null> {
    const made: string[] = []
    for (const order of orders) {
      const path = `${this.entity().path}/bulk/`
      const answer = await this.api.post<BulkChange>(path, { ...order, ids: [id] })
      const refusal = answer.ok ? refusalOf(answer.data) : answer.error.message
      if (refusal !== null) {
        await this.takeBack(made)
        return refusal
      }
      if (answer.ok && answer.data.changed) made.unshift(answer.data.id)
    }
    this.tell(done, made)
    return null
  }

  private tell(title: string, made: string[]) {
    const undo = {
      label: this.words.t('bulk.undo'),
      color: 'neutral',
      variant: 'outline',
      onClick: () => void this.undo(made),
    } as const
    const actions = made.length ? [undo] : []
    this.toast.add({ title, icon: 'i-lucide-check', duration: 10_000, actions })
  }

  private async undo(made: string[]) {
    const refusal = await this.takeBack(made)
    if (refusal) this.toast.add({ title: refusal, color: 'error', duration: 0 })
    else this.toast.add({ title: this.words.t('boards.undone'), icon: 'i-lucide-undo-2' })
    router.reload({ only: ['board', 'rows', 'pagination'], showProgress: false })
  }

  private async takeBack(made: string[]) {
    for (const id of made) {
      const answer = await this.api.post<BulkChange>(`/bulk-changes/${id}/undo/`, {})
      const refusal = answer.ok ? refusalOf(answer.data) : answer.error.message
      if (refusal !== null) return refusal
    }
    return null
  }
}

function refusalOf({ error, refused, refusals }: BulkChange) {
  if (error) return error
  if (!refused) return null
  return refusals.flatMap(({ reasons }) => reasons.map(({ message }) => message)).join(' · ')
}
