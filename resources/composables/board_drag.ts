import {
  inject,
  onBeforeUnmount,
  onMounted,
  provide,
  ref,
  shallowRef,
  watchEffect,
  type InjectionKey,
  type ShallowRef,
} from 'vue'
import type { DragDropManager, Draggable, Droppable } from '@dnd-kit/dom'

type Drag = {
  manager: DragDropManager
  Draggable: typeof Draggable
  Droppable: typeof Droppable
}

const key: InjectionKey<ShallowRef<Drag | null>> = Symbol('board drag')

/** Dragging by pointer, loaded once the board stands; keyboard and menu move cards without it. */
export function provideDrag(onDrop: (card: string, column: string) => void) {
  const drag = shallowRef<Drag | null>(null)
  provide(key, drag)
  onMounted(async () => {
    drag.value = await load()
    drag.value.manager.monitor.addEventListener('dragend', ({ operation, canceled }) => {
      if (canceled || !operation.source || !operation.target) return
      onDrop(String(operation.source.id), String(operation.target.id))
    })
  })
  onBeforeUnmount(() => drag.value?.manager.destroy())
}

/** With a handle, only there does a drag begin: the rest can still be scrolled and tapped. */
export function useDraggable(
  id: string,
  element: Readonly<ShallowRef<Element | null>>,
  handle?: Readonly<ShallowRef<Element | null>>
) {
  const drag = inject(key)
  watchEffect((onCleanup) => {
    if (!drag?.value || !element.value) return
    const { manager, Draggable } = drag.value
    const grip = handle?.value ?? undefined
    const draggable = new Draggable({ id, element: element.value, handle: grip }, manager)
    onCleanup(() => draggable.destroy())
  })
}

/**
 * Whether something hovers above it. It carries `data-over` then too: an attribute, since drawing a column of hundreds of cards anew
 * costs more than all the rest of a pointer's move.
 */
export function useDroppable(id: string, element: Readonly<ShallowRef<HTMLElement | null>>) {
  const drag = inject(key)
  const isTarget = ref(false)
  watchEffect((onCleanup) => {
    const { value: root } = element
    if (!drag?.value || !root) return
    const { manager, Droppable } = drag.value
    const droppable = new Droppable({ id, element: root }, manager)
    const forget = manager.monitor.addEventListener('dragover', ({ operation }) => {
      isTarget.value = operation.target?.id === id
      root.toggleAttribute('data-over', isTarget.value)
    })
    const clear = manager.monitor.addEventListener('dragend', () => {
      isTarget.value = false
      root.removeAttribute('data-over')
    })
    onCleanup(() => [forget, clear, () => droppable.destroy()].forEach((undo) => undo()))
  })
  return isTarget
}

async function load(): Promise<Drag> {
  const dom = await import('@dnd-kit/dom')
  const manager = new dom.DragDropManager({
    sensors: [dom.PointerSensor.configure({ preventActivation: startsOnButton })],
    // Its role and tab stop on the card would nest the card's own link and menu in a button.
    plugins: dom.defaultPreset.plugins.filter((one) => one !== dom.Accessibility),
  })
  return { manager, Draggable: dom.Draggable, Droppable: dom.Droppable }
}

function startsOnButton(event: PointerEvent) {
  if (!(event.target instanceof Element)) return false
  return event.target.closest('button:not([data-drag])') !== null
}
