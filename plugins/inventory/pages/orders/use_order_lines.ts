import { computed, reactive, watch, type Ref } from 'vue'
import { useApi } from '~/composables/use_api'
import { isAmount, isMore, plain, sum, times } from '../components/amounts'
import type { Offer, OrderLine } from '../components/stock_types'

export type DraftLine = {
  /** Of the row on the page alone. */
  key: number
  part_id: string | null
  unit: string
  quantity: string
  unit_cost: string
  location_id: string | null
  /** Somebody has said what it costs: proposals stay away. */
  is_priced: boolean
  offers: Offer[]
  list_price: string
}

type Part = { unit: string; unit_price: string | null; default_location_id: string | null }

/** The lines of an order as they are written; each part brings its unit, its place and what it costs at this supplier. */
export function useOrderLines(given: OrderLine[], supplier: Ref<string | null>) {
  const api = useApi()
  let count = 0
  const blank = () => ({ ...BLANK, key: count++ })
  const lines = reactive<DraftLine[]>(given.map((line) => ({ ...blank(), ...readBack(line) })))

  async function choose(line: DraftLine, id: string | null) {
    line.part_id = id
    if (!id) return
    const [part, offers] = await Promise.all([
      api.get<Part>(`/parts/${id}/`),
      api.get<Offer[]>(`/supplier-parts/?part_id=${id}&page_size=100`),
    ])
    if (line.part_id !== id || !part.ok) return
    line.location_id ??= part.data.default_location_id
    Object.assign(line, { unit: part.data.unit, list_price: plain(part.data.unit_price) })
    line.offers = offers.ok ? offers.data : []
    propose(line)
  }

  function propose(line: DraftLine) {
    if (line.is_priced || !line.part_id) return
    line.unit_cost = priceOf(line, supplier.value) ?? line.list_price
  }

  watch(supplier, () => lines.forEach(propose))
  if (!lines.length) lines.push(blank())

  return {
    lines,
    add: () => void lines.push(blank()),
    remove: (line: DraftLine) => void lines.splice(lines.indexOf(line), 1),
    choose,
    propose,
    total: computed(() => sum(lines.map(({ quantity, unit_cost: cost }) => times(quantity, cost)))),
    body: () => lines.filter((line) => line.part_id || line.quantity).map(written),
  }
}

const BLANK: Omit<DraftLine, 'key'> = {
  part_id: null,
  unit: '',
  quantity: '',
  unit_cost: '',
  location_id: null,
  is_priced: false,
  offers: [],
  list_price: '',
}

function written({ part_id: part, quantity, unit_cost: cost, location_id: place }: DraftLine) {
  return { part_id: part, quantity, unit_cost: cost || null, location_id: place }
}

function readBack(line: OrderLine) {
  const { part_id: part, location_id: place, unit } = line
  const amounts = { quantity: plain(line.quantity), unit_cost: plain(line.unit_cost) }
  return { part_id: part, location_id: place, unit, ...amounts, is_priced: true }
}

/** The supplier's price from the largest quantity that is reached. */
function priceOf({ offers, quantity }: DraftLine, supplier: string | null) {
  const offer = offers.find((one) => one.supplier.id === supplier)
  const asked = isAmount(quantity) ? quantity : '1'
  const reached = offer?.prices.filter((step) => !isMore(step.quantity, asked)) ?? []
  return reached.length ? plain(reached.at(-1)!.unit_price) : undefined
}
