import { router } from '@inertiajs/vue3'
import { useToast } from '@nuxt/ui/composables'
import { ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { randomKey, useApi, type ApiError } from '~/composables/use_api'
import type { Row } from '~/types/entity'

export type OrderMove = 'submit' | 'approve' | 'reject' | 'send' | 'receive' | 'close' | 'cancel'

/** What is done with an order, one at a time; a refusal is told where it was asked for. */
export function useOrderMoves(record: () => Row) {
  const { t } = useI18n()
  const api = useApi()
  const toast = useToast()
  const busy = ref<OrderMove | null>(null)
  const error = ref<ApiError | null>(null)

  async function move(name: OrderMove, body: object = {}, key = randomKey()) {
    if (busy.value) return false
    busy.value = name
    const { id, etag } = record()
    const answer = await api.post(`/purchase-orders/${id}/${name}/`, body, {
      etag,
      idempotency_key: key,
    })
    busy.value = null
    error.value = answer.ok ? null : answer.error
    if (!answer.ok) return false
    toast.add({ title: t(`inventory.order.${name}_done`), color: 'success' })
    router.reload({ showProgress: false })
    return true
  }

  return { move, busy, error }
}
