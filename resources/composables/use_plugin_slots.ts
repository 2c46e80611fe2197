import { usePage } from '@inertiajs/vue3'
import { computed } from 'vue'
import type { SlotName } from '~/types/shared'

/** What enabled plugins put into this place of the page, as far as the reader may see it. */
export function usePluginSlots(name: SlotName) {
  const page = usePage()
  return computed(() => page.props.plugin_slots?.[name] ?? [])
}

/** The same as tabs of a record; the page draws them in its slot `plugin`. */
export function usePluginTabs(name: SlotName) {
  const slots = usePluginSlots(name)
  return computed(() =>
    slots.value.map((filled) => ({
      label: filled.title,
      value: filled.id,
      slot: 'plugin' as const,
      filled,
    }))
  )
}
