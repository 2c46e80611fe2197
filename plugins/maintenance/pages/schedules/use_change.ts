import { useDebounceFn } from '@vueuse/core'
import { computed, shallowRef, watch } from 'vue'
import { useApi } from '~/composables/use_api'
import type { Row } from '~/types/entity'
import { bodyOf, type Draft } from './schedule_draft'

export type Change = {
  moved: { from: string; to: string }[]
  gone: string[]
  added: string[]
  equipment: string | null
  targets: number
}

/** What a schedule that is on would do otherwise once it is saved as it is written now. */
export function useChange(record: Row | null, draft: Draft) {
  const api = useApi()
  const result = shallowRef<Change | null>(null)
  const before = JSON.stringify(draft)
  let asked = 0

  async function ask() {
    const mine = ++asked
    if (!record?.is_active || JSON.stringify(draft) === before) return (result.value = null)
    const path = `/maintenance-schedules/${record.id}/preview/`
    const answer = await api.post<Change>(path, bodyOf(draft))
    // What is wrong the simulation tells.
    if (mine === asked) result.value = answer.ok ? answer.data : null
  }

  const soon = useDebounceFn(ask, 400)
  if (record?.is_active) watch(draft, () => void soon())

  return computed(() => {
    const { moved, gone, added } = result.value ?? { moved: [], gone: [], added: [] }
    return moved.length + gone.length + added.length ? result.value : null
  })
}
