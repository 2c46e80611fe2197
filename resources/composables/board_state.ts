import { computed, shallowReactive } from 'vue'
import { withClocks } from '~/composables/card_clocks'
import { useApi } from '~/composables/use_api'
import { listSearch, withSearch } from '~/composables/use_list'
import type { ListFilter, Row } from '~/types/entity'
import type { Board, BoardCell, ListPage } from '~/types/list'

export type Spot = Pick<BoardCell, 'column' | 'lane'>

/** Cards that are fetched together when somebody looks further down. */
const PAGE = 50

/** The cells of a board as somebody sees them: filled as far as they looked, cards where they put them. */
export class BoardState {
  cells = shallowReactive(new Map<string, BoardCell>())
  /** How many cards each column has in all its rows. */
  counts = computed(() => countsOf(this.cells.values()))
  /** Cells that wait for cards. */
  loading = shallowReactive(new Set<string>())
  private api = useApi()

  constructor(private list: () => ListPage) {
    for (const cell of this.board.cells) this.cells.set(spotKey(cell), cell)
  }

  /** What the server shows now. Cells somebody looked further down in keep their cards until as many came anew. */
  async take(fresh: Board) {
    const before = new Map(this.cells)
    this.cells.clear()
    for (const cell of fresh.cells) {
      const key = spotKey(cell)
      this.cells.set(key, withFormer(cell, before.get(key), fresh))
    }
    for (const cell of fresh.cells) {
      const wanted = before.get(spotKey(cell))?.rows.length ?? 0
      if (wanted > cell.rows.length) await this.refill(cell, wanted)
    }
  }

  at(spot: Spot) {
    return this.cells.get(spotKey(spot))
  }

  find(id: string) {
    for (const cell of this.cells.values()) {
      const row = cell.rows.find((one) => one.id === id)
      if (row) return { row, cell }
    }
    return null
  }

  get rows() {
    return [...this.cells.values()].flatMap(({ rows }) => rows)
  }

  place(row: Row, from: Spot, to: Spot) {
    const [old, next] = [this.at(from), this.at(to)]
    if (!old || !next) return
    const rows = old.rows.filter(({ id }) => id !== row.id)
    this.cells.set(spotKey(from), { ...old, rows, count: old.count - 1 })
    this.cells.set(spotKey(to), { ...next, rows: [row, ...next.rows], count: next.count + 1 })
  }

  async more(spot: Spot) {
    const key = spotKey(spot)
    const cell = this.cells.get(key)
    if (!cell || this.loading.has(key) || cell.rows.length >= cell.count) return
    this.loading.add(key)
    const page = await this.page(cell)
    this.loading.delete(key)
    const now = this.cells.get(key)
    if (page && now) this.cells.set(key, { ...now, ...page, rows: joined(now.rows, page.rows) })
  }

  private async refill(cell: BoardCell, wanted: number) {
    let { rows, cursor } = cell
    while (rows.length < wanted && cursor) {
      const page = await this.page({ ...cell, cursor })
      if (!page) return
      rows = joined(rows, page.rows)
      cursor = page.cursor
    }
    this.cells.set(spotKey(cell), { ...cell, rows, cursor })
  }

  /** Without a cursor it is the first page. */
  private async page(cell: BoardCell) {
    const { entity, query } = this.list()
    const own = filtersOf(this.list(), cell)
    const others = query.filters.filter(
      ({ path, op }) => !own.some((one) => one.path === path && one.op === op)
    )
    const { fields, include } = this.board
    const asked = {
      ...query,
      filters: [...others, ...own],
      sort: cell.sort,
      page: 1,
      page_size: PAGE,
      fields,
    }
    const search = listSearch(asked)
    search.set('page_size', String(PAGE))
    if (include.length) search.set('include', include.join(','))
    if (cell.cursor) search.set('cursor', cell.cursor)
    const answer = await this.api.get<Row[]>(withSearch(`${entity.path}/`, search))
    if (!answer.ok) return null
    const rows = await withClocks(this.api, entity, answer.data)
    return { rows, cursor: answer.meta.pagination?.next_cursor ?? null }
  }

  private get board() {
    return this.list().board!
  }
}

export function spotKey({ column, lane }: Spot) {
  return JSON.stringify([column, lane])
}

export function spotOf(key: string): Spot {
  const [column, lane] = JSON.parse(key) as (string | null)[]
  return { column, lane }
}

function filtersOf({ look, board }: ListPage, { column, lane }: Spot): ListFilter[] {
  const isValue = (path: string, value: string | null) =>
    value === null ? { path, op: 'is_null', value: 'true' } : { path, op: 'eq', value }
  const inLane = board!.lanes ? [isValue(look.lanes_by, lane)] : []
  return [isValue(look.group_by, column), ...inLane]
}

function withFormer(cell: BoardCell, former: BoardCell | undefined, { cells }: Board): BoardCell {
  if (!former || former.rows.length <= cell.rows.length) return cell
  const shown = new Set(cells.flatMap(({ rows }) => rows.map(({ id }) => id)))
  const rest = former.rows.filter(({ id }) => !shown.has(id))
  const rows = [...cell.rows, ...rest].slice(0, cell.count)
  return { ...cell, rows, cursor: former.cursor }
}

function joined(rows: Row[], more: Row[]) {
  const known = new Set(rows.map(({ id }) => id))
  return [...rows, ...more.filter(({ id }) => !known.has(id))]
}

function countsOf(cells: Iterable<BoardCell>) {
  const counts = new Map<string | null, number>()
  for (const { column, count } of cells) counts.set(column, (counts.get(column) ?? 0) + count)
  return counts
}
