import { useI18n } from 'vue-i18n'
import type { ApiAnswer, ApiError } from '~/types/api'
import { useUnsent } from '~/unsent/use_unsent'
import { isAmount, plain, useAmounts } from '../components/amounts'

type Told = { verb: string; amount: string; part: string; location?: string }
type Asked = {
  kind?: string
  part_id: string | null
  location_id: string | null
  quantity: string
}
type Post = { path: string; body: unknown; about?: string; told: Told }

/** What is done with the parts of a task: kept on the device until the server has it. */
export function useKeptPosts(taskId: string) {
  const unsent = useUnsent()
  const topic = `task:${taskId}`

  return {
    entries: () => unsent.entries.value.filter((entry) => entry.topic === topic),
    post: ({ told: { verb, location, ...told }, ...post }: Post) =>
      unsent.post({
        ...post,
        topic,
        url: `/tasks/${taskId}`,
        words: {
          key: `inventory.unsent.${verb}`,
          values: { ...told, place: location ? ` · ${location}` : '' },
        },
      }),
  }
}

/** What nobody may keep, for the store would refuse it when whoever asked is long gone. */
export function useWhole() {
  const { t } = useI18n()

  return ({ kind, part_id, location_id, quantity }: Asked): ApiAnswer<never> | null => {
    const details: Record<string, string[]> = {}
    if (!part_id) details.part_id = [t('inventory.unsent.no_part')]
    if (!location_id) details.location_id = [t('inventory.unsent.no_location')]
    const isNothing = kind !== 'count' && !/[1-9]/.test(quantity)
    if (!isAmount(quantity) || isNothing) details.quantity = [t('inventory.unsent.no_quantity')]
    if (!Object.keys(details).length) return null
    const error = { status: 422, code: 'VALIDATION_ERROR', message: '', details, request_id: null }
    return { ok: false, error }
  }
}

/** Why the store refused what comes late, in words that still say something then. */
export function useRefusals() {
  const { t, te } = useI18n()
  const amounts = useAmounts()

  return ({ code, details }: ApiError): string | null => {
    if (code === 'INSUFFICIENT_STOCK')
      return t('inventory.unsent.short', {
        amount: amounts.number(plain(String(details.available ?? '0'))),
      })
    const key = `inventory.unsent.is_${String(details.state ?? '')}`
    return code === 'CONFLICT' && te(key) ? t(key) : null
  }
}
