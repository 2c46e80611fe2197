import { onBeforeUnmount, onMounted, shallowReactive } from 'vue'
import { useApi } from '~/composables/use_api'
import { ChecklistFilling } from '~/composables/checklist_filling'
import type { Checklist } from '~/types/checklist'

/** A filling that saves when the network returns and warns before unsaved answers are lost. */
export function useChecklist(checklist: Checklist): ChecklistFilling {
  const filling = shallowReactive(new ChecklistFilling(useApi(), checklist))
  const save = () => void filling.flush()
  const warn = (event: BeforeUnloadEvent) => {
    if (filling.state !== 'saved') event.preventDefault()
  }

  onMounted(() => {
    window.addEventListener('online', save)
    window.addEventListener('beforeunload', warn)
  })
  onBeforeUnmount(() => {
    window.removeEventListener('online', save)
    window.removeEventListener('beforeunload', warn)
    save()
  })

  return filling
}
