import { router } from '@inertiajs/vue3'
import { useToast } from '@nuxt/ui/composables'
import { ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { useApi, type ApiError } from '~/composables/use_api'
import type { StockCount } from '../components/stock_types'

export type CountMove = 'submit' | 'approve' | 'reject' | 'cancel'

/** What becomes of a stocktake, and what is found while it is open. */
export function useCountMoves(count: () => StockCount) {
  const { t } = useI18n()
  const api = useApi()
  const toast = useToast()
  const busy = ref<CountMove | 'record' | null>(null)
  const error = ref<ApiError | null>(null)
  const reload = () => router.reload({ only: ['count', 'submitted_by_me'], showProgress: false })

  async function move(name: CountMove) {
    busy.value = name
    const { id, etag } = count()
    const answer = await api.post(`/stock-counts/${id}/${name}/`, {}, { etag })
    busy.value = null
    error.value = answer.ok ? null : answer.error
    if (answer.ok) toast.add({ title: t(`inventory.count.${name}_done`), color: 'success' })
    reload()
    return answer.ok
  }

  /** What was found of one part. Two who count beside each other never count over each other: each line is its own. */
  async function record(part_id: string, counted: string) {
    busy.value = 'record'
    const answer = await api.patch(`/stock-counts/${count().id}/`, {
      lines: [{ part_id, counted }],
    })
    busy.value = null
    error.value = answer.ok ? null : answer.error
    if (answer.ok) reload()
    return answer.ok
  }

  return { move, record, busy, error }
}
