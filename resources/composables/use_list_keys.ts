import { router } from '@inertiajs/vue3'
import type { Ref } from 'vue'
import { useKeys, type Key } from '~/composables/use_keys'
import type { Selection } from '~/composables/use_selection'
import type { ListPage } from '~/types/list'

type Hands = {
  /** Index of the row the keyboard is on. */
  current: Ref<number>
  isOnRow: () => boolean
  selection: Selection
  move: () => void
}

/** What a list of records does at a key, beside walking its rows. */
export function useListKeys(
  props: { list: ListPage },
  { current, isOnRow, selection, move }: Hands
) {
  const path = () => props.list.entity.path
  const edit = () => router.visit(`${path()}/${props.list.rows[current.value].id}/edit`)
  const mayChoose = () => (props.list.can.update || props.list.can.delete) && isOnRow()
  const mayMove = () => props.list.can.update && props.list.entity.has_workflow === true
  const isAnyChosen = () => selection.count.value > 0
  const keys: Omit<Key, 'group'>[] = [
    {
      keys: 'c',
      name: 'create',
      run: () => router.visit(`${path()}/new`),
      when: () => props.list.can.create,
    },
    { keys: 'x', name: 'select', run: () => selection.toggle(current.value), when: mayChoose },
    {
      keys: 'shift_x',
      name: 'select_range',
      run: () => selection.toggle(current.value, true),
      when: mayChoose,
    },
    { keys: 'e', name: 'edit', run: edit, when: () => props.list.can.update && isOnRow() },
    { keys: 'm', name: 'move', run: move, when: () => mayMove() && (isOnRow() || isAnyChosen()) },
    { keys: 'escape', name: 'unselect', run: () => selection.clear(), when: isAnyChosen },
  ]
  useKeys(keys.map((key) => ({ ...key, group: 'lists' })))
}
