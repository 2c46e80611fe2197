import { listGroups } from '#models/opened_list'
import type { Principal } from '#models/principal'
import type { OpenedView } from '#models/view_document'
import type { Look } from '#models/view_look'
import type { EntityReader } from '#platform/entities/entity_reader'
import type { EntityView, FieldView } from '#platform/entities/entity_view'
import type { FilterParameter } from '#platform/entities/query/parse_list_query'

type Value = string | null
type Named = { value: Value; label: string | null; count: number; is_earlier?: boolean }
type Group = Named & { within?: Value; within_label?: string | null }
type Asked = OpenedView['state'] & { look: Look; paths: string[]; include: string[] }
type Row = Record<string, unknown> & { id: string }
type Reader = { records: EntityReader; principal: Principal; view: EntityView }

export type BoardCell = {
  column: Value
  lane: Value
  count: number
  /** The first cards; the list's own API has the rest, behind `cursor`. */
  rows: Row[]
  cursor: string | null
  sort: string
}

export type RecordBoard = Awaited<ReturnType<typeof recordBoard>>

/** Cards a cell shows before somebody looks further down. */
const FIRST = '20'

/** Cells that come filled; those below fetch their first cards when they are seen. */
const FILLED = 40

/** Rows and columns of a board: more are told of, and filters are the way to them. */
const MOST = { lanes: 50, columns: 30 }

/** The records of a list as cells: counted by one statement, each filled by one of its own. */
export async function recordBoard(asked: Asked, { records, principal, view }: Reader) {
  const { group_by: by, look } = asked
  const lanesBy = look.lanes_by === by ? '' : look.lanes_by
  const paths = [by, lanesBy].filter(Boolean).join(',')
  const groups = (await listGroups({ ...asked, group_by: paths }, { records, principal })) ?? []
  const finished = await finishedStates(asked, records)
  const columns = columnsOf(groups, fieldOf(view, by)).filter((one) => isOfUse(one, finished))
  const lanes = lanesBy ? lanesOf(groups, fieldOf(view, lanesBy)) : null
  const cells = cellsOf(groups, { columns, lanes })
  for (const cell of cells) cell.sort = asked.sort || sortOf(records, finished.has(cell.column))
  const filled = cells.filter(({ count }) => count > 0).slice(0, FILLED)
  for (const cell of filled) await fill(cell, { ...asked, lanesBy }, records)
  return {
    columns: columns.slice(0, MOST.columns),
    lanes: lanes?.slice(0, MOST.lanes) ?? null,
    cells,
    hidden: {
      columns: Math.max(columns.length - MOST.columns, 0),
      lanes: Math.max((lanes?.length ?? 0) - MOST.lanes, 0),
    },
    fields: asked.paths,
    include: asked.include,
  }
}

/** Every option has its column, empty or not; what no option names follows. */
function columnsOf(groups: Group[], field?: FieldView): Named[] {
  return named(groups, ({ value, label }) => ({ value, label }), field)
}

/** States of earlier workflows have columns only as long as something unfinished stands there. */
function isOfUse({ value, count, is_earlier: isEarlier }: Named, finished: Set<Value>) {
  return !isEarlier || (count > 0 && !finished.has(value))
}

/** A row nobody is in would only be in the way. */
function lanesOf(groups: Group[], field?: FieldView): Named[] {
  const pick = ({ within = null, within_label: label = null }: Group) => ({ value: within, label })
  return named(groups, pick, field).filter(({ count }) => count > 0)
}

function named(groups: Group[], pick: (group: Group) => Omit<Named, 'count'>, field?: FieldView) {
  const options = (field?.options ?? []).map(({ value, title, is_earlier: isEarlier }) => {
    return { value, label: title, ...(isEarlier && { is_earlier: true }) }
  })
  const found = new Map<Value, Named>(options.map((one) => [one.value, { ...one, count: 0 }]))
  for (const group of groups) {
    const { value, label } = pick(group)
    const known = found.get(value) ?? { value, label, count: 0 }
    found.set(value, { ...known, count: known.count + group.count })
  }
  return [...found.values()]
}

function cellsOf(
  groups: Group[],
  { columns, lanes }: { columns: Named[]; lanes: Named[] | null }
): BoardCell[] {
  const counts = new Map(groups.map((group) => [keyOf(group.value, group.within), group.count]))
  const rows: Value[] = lanes ? lanes.slice(0, MOST.lanes).map(({ value }) => value) : [null]
  return rows.flatMap((lane) =>
    columns.slice(0, MOST.columns).map(({ value: column }) => ({
      column,
      lane,
      count: counts.get(keyOf(column, lanes ? lane : undefined)) ?? 0,
      rows: [],
      cursor: null,
      sort: '',
    }))
  )
}

function keyOf(value: Value, within?: Value) {
  return JSON.stringify([value, within ?? null])
}

async function fill(
  cell: BoardCell,
  { group_by: by, lanesBy, search, filters, paths, include }: Asked & { lanesBy: string },
  records: EntityReader
) {
  const own = [isValue(by, cell.column), ...(lanesBy ? [isValue(lanesBy, cell.lane)] : [])]
  const { data, pagination } = await records.list(
    { sort: cell.sort, search, page_size: FIRST },
    { filters: [...filters, ...own], fields: paths, include }
  )
  cell.rows = JSON.parse(data) as Row[]
  cell.cursor = pagination.next_cursor
}

/** What is due first stands on top, where anything is due; of what is finished, what was finished last. */
function sortOf(records: EntityReader, isFinished: boolean) {
  const sort = isFinished ? '-updated_at' : 'due_date,-created_at'
  return records.accepts({ sort }) ? sort : ''
}

/** Of a board by state: the states in which nothing is left to do. */
async function finishedStates({ group_by: by, search, filters }: Asked, records: EntityReader) {
  const paths = `${by},status_category`
  if (by !== 'status' || !records.accepts({ group_by: paths })) return new Set<Value>()
  const found = await records.groups({ group_by: paths, search }, filters)
  return new Set<Value>(
    found.filter(({ within }) => within === 'done' || within === 'void').map(({ value }) => value)
  )
}

function isValue(path: string, value: Value): FilterParameter {
  return value === null ? { path, op: 'is_null', value: 'true' } : { path, op: 'eq', value }
}

function fieldOf({ fields }: EntityView, path: string) {
  return fields.find((field) => field.path === path)
}
