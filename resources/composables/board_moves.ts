import { router } from '@inertiajs/vue3'
import { computed, ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { spotKey, type BoardState, type Spot } from '~/composables/board_state'
import { isChangeable, ordersFor, RecordChange, type Step } from '~/composables/record_change'
import { recordLabel } from '~/composables/record_label'
import type { FieldView, Row } from '~/types/entity'
import type { BoardGroup, ListPage } from '~/types/list'

/** Moving cards: at once to the eye, and back where it is refused. */
export class BoardMoves {
  /** Why the last one was refused. */
  problem = ref<string | null>(null)
  columnField = computed(() => this.field(this.list().look.group_by))
  laneField = computed(() => {
    const { board, look } = this.list()
    return board?.lanes ? this.field(look.lanes_by) : undefined
  })
  canMove = computed(() => this.list().can.update && isChangeable(this.columnField.value))
  canChangeLane = computed(() => this.list().can.update && isChangeable(this.laneField.value))
  private words = useI18n()
  private change = new RecordChange(() => this.list().entity)
  private moving = 0

  constructor(
    private list: () => ListPage,
    private state: BoardState
  ) {}

  /** What the server shows may be older than what is being moved. */
  get isMoving() {
    return this.moving > 0
  }

  titleOf(groups: BoardGroup[] | null | undefined, value: string | null) {
    const group = groups?.find((one) => one.value === value)
    return group?.label ?? value ?? this.words.t('views.without')
  }

  async move(id: string, to: Spot) {
    const found = this.state.find(id)
    if (!found || !this.list().can.update || spotKey(found.cell) === spotKey(to)) return
    const from = { column: found.cell.column, lane: found.cell.lane }
    const label = recordLabel(this.list().entity.label, found.row)
    const [there, back] = [this.changesTo(from, to), this.changesTo(to, from)]
    if (!there || !back) return void (this.problem.value = this.words.t('boards.fixed', { label }))
    const where = this.where(from, to)
    const done = this.words.t('boards.moved', { label, where })
    const asked = this.words.t('approvals.asked', { task: label, column: where })
    await this.keep(
      found.row,
      { from, to },
      { orders: ordersFor(there), back: ordersFor(back), done, asked }
    )
  }

  private where(from: Spot, to: Spot) {
    const { board } = this.list()
    const isColumn = from.column !== to.column
    return isColumn ? this.titleOf(board?.columns, to.column) : this.titleOf(board?.lanes, to.lane)
  }

  /** What has to change so that a card stands there; null where a field cannot be written. */
  private changesTo(from: Spot, to: Spot) {
    const wanted: [FieldView | undefined, string | null, string | null][] = [
      [this.laneField.value, from.lane, to.lane],
      [this.columnField.value, from.column, to.column],
    ]
    const changes = wanted.flatMap(([field, before, value]) =>
      field && before !== value ? [{ field, value }] : []
    )
    return changes.every(({ field }) => isChangeable(field)) ? changes : null
  }

  private async keep(row: Row, { from, to }: { from: Spot; to: Spot }, step: Step) {
    this.problem.value = null
    this.moving++
    this.state.place(row, from, to)
    const { isDone, refusal } = await this.change.run(row.id, step)
    this.moving--
    if (!isDone) this.state.place(row, to, from)
    this.problem.value = refusal
    if (!this.isMoving) router.reload({ only: ['board'], showProgress: false })
  }

  private field(path: string) {
    return this.list().entity.fields.find((field) => field.path === path)
  }
}
