import type { useApi } from '~/composables/use_api'
import type { Suggestion } from '../components/stock_types'

type Ordered = { id: string; order_number: string }

/** One order of everything that is short and comes from one supplier; the suggestions point at it. */
export function orderAll(api: ReturnType<typeof useApi>, supplier: string, rows: Suggestion[]) {
  return api.post<Ordered>('/reorder-suggestions/order/', {
    supplier_id: supplier,
    ids: rows.map(({ id }) => id),
  })
}
