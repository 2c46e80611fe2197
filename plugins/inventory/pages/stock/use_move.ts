import { computed, reactive, ref, watch } from 'vue'
import { randomKey, useApi } from '~/composables/use_api'
import { useSmallForm } from '~/composables/use_small_form'
import { isAmount, isMore, minus, plain } from '../components/amounts'
import type { MoveKind, MoveStart, StockLevel } from '../components/stock_types'

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

/** One movement as a dialog gathers it. What is sent twice is posted once, until something in it was changed. */
export function useMove(start: MoveStart) {
  const api = useApi()
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
  const store = useLevels(values, start.part?.unit)
  watch(values, () => (key.value = randomKey()))

  const send = () =>
    form.send(() => api.post('/stock/movements/', bodyOf(values), { idempotency_key: key.value }))

  return reactive({
    ...form,
    ...store,
    send,
    asks: (field: string) => ASKS[values.kind].includes(field),
    /** What is on hand afterwards; null while it cannot be said. */
    after: computed(() => afterwards(values, store.level.value)),
    /** How much can be had at most, where the last try wanted more. */
    atMost: computed(() => {
      const error = form.error.value
      if (error?.code !== 'INSUFFICIENT_STOCK') return null
      return plain(String(error.details.available ?? '0'))
    }),
  })
}

/** What there is of the chosen part; the place where most of it is available is proposed. */
function useLevels(values: Values, known = '') {
  const api = useApi()
  const levels = ref<StockLevel[]>([])
  const unit = ref(known)

  watch(() => values.part_id, read, { immediate: true })

  async function read(id: string | null) {
    levels.value = []
    if (!id) return
    const answer = await api.get<StockLevel[]>(`/stock/?part_id=${id}&page_size=100`)
    if (!answer.ok || id !== values.part_id) return
    levels.value = answer.data
    unit.value = answer.data[0]?.unit ?? (await unitOf(id))
    values.location_id ??= fullest(answer.data)
  }

  async function unitOf(id: string) {
    const answer = await api.get<Part>(`/parts/${id}/`)
    if (answer.ok) values.location_id ??= answer.data.default_location_id
    return answer.ok ? answer.data.unit : ''
  }

  return {
    levels,
    unit,
    level: computed(() => levels.value.find((one) => one.location_id === values.location_id)),
  }
}

type Part = { unit: string; default_location_id: string | null }

function fullest(levels: StockLevel[]) {
  const [first] = [...levels].sort((a, b) => (isMore(b.available, a.available) ? 1 : -1))
  return first?.location_id ?? null
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
