import { computed, ref, watch } from 'vue'
import { useApi } from '~/composables/use_api'
import { isMore } from '../components/amounts'
import type { StockLevel } from '../components/stock_types'

type Values = { part_id: string | null; location_id: string | null }
type Known = { unit?: string; levels?: StockLevel[] }
type Part = { unit: string; default_location_id: string | null }

/**
 * What there is of the chosen part; the place where most of it is available is proposed. Without a line it is what the
 * page has read before.
 */
export function useLevels(values: Values, known: Known = {}) {
  const api = useApi()
  const levels = ref<StockLevel[]>([])
  const unit = ref(known.unit ?? '')
  /** Whether the levels say how much there is: where they could not be read, nobody knows. */
  const isRead = ref(false)

  watch(() => values.part_id, read, { immediate: true })

  async function read(id: string | null, before?: string | null) {
    levels.value = []
    isRead.value = false
    // Another part lies elsewhere.
    if (before) values.location_id = null
    if (!id) return
    const answer = await api.get<StockLevel[]>(`/stock/?part_id=${id}&page_size=100`)
    if (id !== values.part_id) return
    const earlier = (known.levels ?? []).filter((level) => level.part_id === id)
    levels.value = answer.ok ? answer.data : earlier
    isRead.value = answer.ok || earlier.length > 0
    unit.value = levels.value[0]?.unit ?? (answer.ok ? await unitOf(id) : unit.value)
    values.location_id ??= fullest(levels.value)
  }

  async function unitOf(id: string) {
    const answer = await api.get<Part>(`/parts/${id}/`)
    if (answer.ok) values.location_id ??= answer.data.default_location_id
    return answer.ok ? answer.data.unit : ''
  }

  return {
    levels,
    unit,
    isRead,
    level: computed(() => levels.value.find((one) => one.location_id === values.location_id)),
  }
}

function fullest(levels: StockLevel[]) {
  const [first] = [...levels].sort((a, b) => (isMore(b.available, a.available) ? 1 : -1))
  return first?.location_id ?? null
}
