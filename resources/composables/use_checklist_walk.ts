import { computed, ref } from 'vue'
import type { ChecklistFilling } from '~/composables/checklist_filling'

/** How long an answer stays in view before the next item follows, in milliseconds. */
const SHOWN = 250
/** How long to wait for an answer that may bring further items. */
const PATIENCE = 700

/** One item after the other; past the last one comes the summary. */
export function useChecklistWalk(filling: ChecklistFilling) {
  const position = ref(0)

  const total = computed(() => filling.items.length)
  const item = computed(() => filling.items[position.value] ?? null)
  const section = computed(
    () => filling.sections.find((one) => one.items.some((each) => each === item.value))?.section
  )

  function go(target: number) {
    position.value = Math.min(Math.max(target, 0), total.value)
  }

  function goTo(key: string) {
    go(filling.items.findIndex((one) => one.key === key))
  }

  async function advance() {
    const from = position.value
    await Promise.all([pause(SHOWN), Promise.race([filling.flush(), pause(PATIENCE)])])
    if (position.value === from) go(from + 1)
  }

  return { position, total, item, section, go, goTo, advance }
}

function pause(milliseconds: number) {
  return new Promise<void>((resolve) => setTimeout(resolve, milliseconds))
}
