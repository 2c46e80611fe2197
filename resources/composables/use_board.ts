import { nextTick, shallowRef, watch, type ShallowRef } from 'vue'
import { provideDrag } from '~/composables/board_drag'
import { focusCard, walkBoard } from '~/composables/board_focus'
import { BoardMoves } from '~/composables/board_moves'
import { BoardState, spotOf, type Spot } from '~/composables/board_state'
import { useKeys } from '~/composables/use_keys'
import type { ListPage } from '~/types/list'

/** Which card the menu that moves it is open for, and the element it hangs at. */
export type MoveMenu = { id: string; at: HTMLElement }

/** A board and the ways its cards move: by pointer, by keyboard, by menu. */
export class BoardHands {
  state: BoardState
  moves: BoardMoves
  menu = shallowRef<MoveMenu | null>(null)

  constructor(
    list: () => ListPage,
    private root: Readonly<ShallowRef<HTMLElement | null>>
  ) {
    this.state = new BoardState(list)
    this.moves = new BoardMoves(list, this.state)
  }

  // The menu goes before its card does: one that leaves the page open takes the page's focus with it.
  async moveByMenu(to: Spot) {
    const id = this.menu.value?.id
    this.menu.value = null
    if (!id) return
    await nextTick()
    const moved = this.moves.move(id, to)
    await nextTick()
    if (this.root.value) focusCard(this.root.value, id)
    await moved
  }

  hear(event: KeyboardEvent) {
    const { canMove, canChangeLane } = this.moves
    if (!this.root.value) return
    walkBoard(event, this.root.value)
    const target = event.target as HTMLElement
    const card = target.closest<HTMLElement>('[data-card]')
    if (event.key !== 'm' || event.metaKey || event.ctrlKey || !card || !target.closest('a')) return
    if (!canMove.value && !canChangeLane.value) return
    event.preventDefault()
    this.menu.value = { id: card.dataset.card!, at: card }
  }
}

export function useBoard(list: () => ListPage, root: Readonly<ShallowRef<HTMLElement | null>>) {
  const hands = new BoardHands(list, root)
  const { moves, state } = hands
  // The card that has the focus hears the key itself.
  useKeys([{ keys: 'm', name: 'move', group: 'lists', when: () => moves.canMove.value }])
  provideDrag((card, spot) => void moves.move(card, spotOf(spot)))
  watch(
    () => list().board,
    (board) => board && !moves.isMoving && void state.take(board)
  )
  return hands
}
