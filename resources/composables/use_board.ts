import { router } from '@inertiajs/vue3'
import { computed, nextTick, ref, shallowRef, watch, type ShallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { provideDrag } from '~/composables/board_drag'
import { focusCard, walkBoard } from '~/composables/board_focus'
import { BoardState, spotKey, spotOf, type Spot } from '~/composables/board_state'
import { isChangeable, ordersFor, RecordChange, type Step } from '~/composables/record_change'
import { recordLabel } from '~/composables/record_label'
import { useKeys } from '~/composables/use_keys'
import type { FieldView, Row } from '~/types/entity'
import type { BoardGroup, ListPage } from '~/types/list'

/** Which card the menu that moves it is open for, and the element it hangs at. */
export type MoveMenu = { id: string; at: HTMLElement }

/** A board and the ways its cards move: by pointer, by keyboard, by menu. */
export function useBoard(list: () => ListPage, root: Readonly<ShallowRef<HTMLElement | null>>) {
  const { t } = useI18n()
  const state = new BoardState(list)
  const change = new RecordChange(() => list().entity)
  const problem = ref<string | null>(null)
  const menu = shallowRef<MoveMenu | null>(null)
  let moving = 0

  const fieldOf = (path: string) => list().entity.fields.find((field) => field.path === path)
  const columnField = computed(() => fieldOf(list().look.group_by))
  const laneField = computed(() =>
    list().board?.lanes ? fieldOf(list().look.lanes_by) : undefined
  )
  const canMove = computed(() => list().can.update && isChangeable(columnField.value))
  const canChangeLane = computed(() => list().can.update && isChangeable(laneField.value))

  const titleOf = (groups: BoardGroup[] | null | undefined, value: string | null) =>
    groups?.find((group) => group.value === value)?.label ?? value ?? t('views.without')

  /** What has to change so that a card stands there; null where a field cannot be written. */
  function changesTo(from: Spot, to: Spot) {
    const wanted: [FieldView | undefined, string | null, string | null][] = [
      [laneField.value, from.lane, to.lane],
      [columnField.value, from.column, to.column],
    ]
    const changes = wanted.flatMap(([field, before, value]) =>
      field && before !== value ? [{ field, value }] : []
    )
    return changes.every(({ field }) => isChangeable(field)) ? changes : null
  }

  async function move(id: string, to: Spot) {
    const found = state.find(id)
    if (!found || !list().can.update || spotKey(found.cell) === spotKey(to)) return
    const from = { column: found.cell.column, lane: found.cell.lane }
    const label = recordLabel(list().entity.label, found.row)
    const [there, back] = [changesTo(from, to), changesTo(to, from)]
    if (!there || !back) return void (problem.value = t('boards.fixed', { label }))
    const { board } = list()
    const isColumn = from.column !== to.column
    const where = isColumn ? titleOf(board?.columns, to.column) : titleOf(board?.lanes, to.lane)
    const done = t('boards.moved', { label, where })
    await keep(found.row, { from, to }, { orders: ordersFor(there), back: ordersFor(back), done })
  }

  /** The card moves at once and returns when it is refused. */
  async function keep(row: Row, { from, to }: { from: Spot; to: Spot }, step: Step) {
    problem.value = null
    moving++
    state.place(row, from, to)
    const refusal = await change.run(row.id, step)
    moving--
    if (refusal !== null) state.place(row, to, from)
    problem.value = refusal
    if (!moving) router.reload({ only: ['board'], showProgress: false })
  }

  // The menu goes before its card does: one that leaves the page open takes the page's focus with it.
  async function moveByMenu(to: Spot) {
    const id = menu.value?.id
    menu.value = null
    if (!id) return
    await nextTick()
    const moved = move(id, to)
    await nextTick()
    if (root.value) focusCard(root.value, id)
    await moved
  }

  function onKey(event: KeyboardEvent) {
    if (!root.value) return
    walkBoard(event, root.value)
    const card = (event.target as HTMLElement).closest<HTMLElement>('[data-card]')
    const isOnLink = (event.target as HTMLElement).closest('[data-card] a')
    if (event.key !== 'm' || event.metaKey || event.ctrlKey || !card || !isOnLink) return
    if (!canMove.value && !canChangeLane.value) return
    event.preventDefault()
    menu.value = { id: card.dataset.card!, at: card }
  }

  // The card that has the focus hears the key itself.
  useKeys([{ keys: 'm', name: 'move', group: 'lists', when: () => canMove.value }])
  provideDrag((card, spot) => void move(card, spotOf(spot)))
  watch(
    () => list().board,
    (board) => board && !moving && void state.take(board)
  )
  return {
    state,
    problem,
    menu,
    columnField,
    laneField,
    canMove,
    canChangeLane,
    titleOf,
    moveByMenu,
    onKey,
  }
}

export type BoardHands = ReturnType<typeof useBoard>
