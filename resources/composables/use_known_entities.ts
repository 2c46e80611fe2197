import { usePage } from '@inertiajs/vue3'
import { computed } from 'vue'

/** What there is beside places, equipment and tasks, as far as the reader may open it: of plugins, and of the company's own. */
export function useKnownEntities() {
  const page = usePage()
  return computed(() => [...page.props.plugin_entities, ...page.props.own_entities])
}
