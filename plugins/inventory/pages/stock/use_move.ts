import { computed, reactive, ref, watch, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { randomKey, useApi } from '~/composables/use_api'
import { useSmallForm } from '~/composables/use_small_form'
import { isAmount, minus, plain, useAmounts } from '../components/amounts'
import type { MoveKind, MoveStart, StockLevel } from '../components/stock_types'
import { useKeptPosts, useWhole } from './use_kept_posts'
import { useLevels } from './use_levels'

type Values = {
  kind: MoveKind
  part_id: string | null
  location_id: string | null
  to_location_id: string | null
  task_id: string | null
  quantity: string
  less: boolean
  unit_cost: string
  reason: string
}

/** Whose own fields each kind asks for, beside part, place and quantity. */
const ASKS: Record<MoveKind, string[]> = {
  receipt: ['unit_cost', 'reason'],
  issue: ['task_id', 'reason'],
  return: ['task_id', 'reason'],
  transfer: ['to_location_id', 'reason'],
  adjust: ['reason'],
  count: ['reason'],
}

/**
 * One movement as a dialog gathers it. What is sent twice is posted once, until something in it was changed; what is
 * done for a task is kept on the device while there is no line.
 */
export function useMove(start: MoveStart) {
  const form = useSmallForm<Values>({
    kind: start.kind ?? 'issue',
    part_id: start.part?.id ?? null,
    location_id: start.location_id ?? null,
    to_location_id: null,
    task_id: start.task_id ?? null,
    quantity: start.quantity ?? '',
    less: true,
    unit_cost: '',
    reason: '',
  })
  const { values } = form
  const key = ref(randomKey())
  const store = useLevels(values, { unit: start.part?.unit, levels: start.known })
  watch(values, () => (key.value = randomKey()))

  const send = useSend(start, { values, store, key })

  return reactive({
    ...form,
    ...store,
    send: () => form.send(send),
    asks: (field: string) => ASKS[values.kind].includes(field),
    /** What is on hand afterwards; null while it cannot be said. */
    after: computed(() => (store.isRead.value ? afterwards(values, store.level.value) : null)),
    /** How much can be had at most, where the last try wanted more. */
    atMost: computed(() => {
      const error = form.error.value
      if (error?.code !== 'INSUFFICIENT_STOCK') return null
      return plain(String(error.details.available ?? '0'))
    }),
  })
}

type Move = { values: Values; store: ReturnType<typeof useLevels>; key: Ref<string> }

function useSend(start: MoveStart, { values, store, key }: Move) {
  const api = useApi()
  const { t } = useI18n()
  const amounts = useAmounts()
  const refusalOf = useWhole()
  const kept = start.task_id ? useKeptPosts(start.task_id) : null

  const told = () => ({
    verb: values.kind,
    amount: amounts.quantity(values.quantity, store.unit.value),
    part: start.part?.label ?? store.levels.value[0]?.part.label ?? t('inventory.part.one'),
    location: store.level.value?.location.label ?? start.location?.label,
  })

  return async () => {
    const [path, body] = ['/stock/movements/', bodyOf(values)] as const
    if (!kept) return api.post<unknown>(path, body, { idempotency_key: key.value })
    return refusalOf(values) ?? kept.post({ path, body, told: told() })
  }
}

function bodyOf({ quantity, less, kind, ...values }: Values) {
  const signed = kind === 'adjust' && less ? `-${quantity}` : quantity
  const more = Object.fromEntries(
    ASKS[kind].map((field) => [field, values[field as 'reason'] || null])
  )
  const place = { part_id: values.part_id, location_id: values.location_id }
  return { kind, ...place, quantity: signed, ...more }
}

function afterwards({ kind, quantity, less }: Values, level?: StockLevel) {
  if (!isAmount(quantity)) return null
  const there = level?.on_hand ?? '0'
  if (kind === 'count') return quantity
  const leaves = ['issue', 'transfer'].includes(kind) || (kind === 'adjust' && less)
  const after = minus(there, leaves ? quantity : `-${quantity}`)
  return after.startsWith('-') ? null : after
}
