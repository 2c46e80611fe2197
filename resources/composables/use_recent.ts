import { usePage } from '@inertiajs/vue3'
import { useLocalStorage } from '@vueuse/core'
import { watch } from 'vue'
import { recordLabel } from '~/composables/record_label'
import type { EntityView, Row } from '~/types/entity'

export type RecentRecord = { entity: string; label: string; url: string }

const MANY = 6

/** What this person opened last in this browser, newest first. */
export function useRecent() {
  const page = usePage()
  return useLocalStorage<RecentRecord[]>(`recent-${page.props.user?.id ?? ''}`, [])
}

/** Remembers every record that is opened. */
export function useRecentTrail() {
  const page = usePage()
  const recent = useRecent()

  watch(
    () => page.url,
    () => {
      const { entity, record } = page.props as { entity?: EntityView; record?: Row }
      if (!entity?.path || !record?.id || page.url.endsWith('/edit')) return
      const url = `${entity.path}/${record.id}`
      const label = recordLabel(entity.label, record)
      const others = recent.value.filter((one) => one.url !== url)
      recent.value = [{ entity: entity.key, label, url }, ...others].slice(0, MANY)
    },
    { immediate: true }
  )
}
