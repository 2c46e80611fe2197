import { router } from '@inertiajs/vue3'
import { useToast } from '@nuxt/ui/composables'
import { ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { useApi } from '~/composables/use_api'
import type { Approval } from '~/types/approval'

export type Verdict = 'approve' | 'refuse' | 'withdraw'

/** Deciding on one approval, or taking it back. */
export function useApproval(approval: () => Approval) {
  const { t } = useI18n()
  const api = useApi()
  const toast = useToast()
  const running = ref<Verdict | null>(null)

  async function give(verdict: Verdict, comment = '') {
    running.value = verdict
    const { id } = approval()
    const answer =
      verdict === 'withdraw'
        ? await api.post<Approval>(`/approvals/${id}/withdraw/`)
        : await api.post<Approval>(`/approvals/${id}/`, {
            decision: verdict,
            comment: comment.trim() || null,
          })
    running.value = null
    if (!answer.ok) toast.add({ title: answer.error.message, color: 'error', duration: 0 })
    else tell(answer.data)
    router.reload()
    return answer.ok
  }

  function tell({ state, outcome, record }: Approval) {
    const color = state === 'failed' ? 'error' : 'success'
    const title = t(`approvals.told.${state}`, { record: record.label })
    toast.add({ title, color, ...(state === 'failed' && { description: outcome ?? '' }) })
  }

  return { running, give }
}
