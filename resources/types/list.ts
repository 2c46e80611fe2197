import type {
  EntityView,
  ListAbilities,
  ListFilter,
  ListQuery,
  Pagination,
  Row,
} from '~/types/entity'
import type { Reference } from '~/types/task'

/** A list somebody keeps. */
export type SavedView = {
  id: string
  entity: string
  title: string
  is_shared: boolean
  etag: string
  is_mine: boolean
  /** Keys of the roles whose people open the list with it. */
  first_for: string[]
  owner: Reference | null
  document: {
    columns: { field: string }[]
    filter: ListFilter[]
    search: string
    sort: string
    group_by: string | null
    quick?: ListFilter[]
  } & Omit<Look, 'group_by'>
}

export type LookName = 'list' | 'board' | 'calendar' | 'map'

/** How a list shows its records. Paths are empty where nothing is chosen. */
export type Look = {
  as: LookName
  /** Of a board: what its columns are, and its rows. */
  group_by: string
  lanes_by: string
  color_by: string
  /** How many cards a column should hold, by value. */
  wip_limits: Record<string, number>
  starts: string
  ends: string
  place: string
}

/** A value of a field as a column or row of a board. */
export type BoardGroup = {
  value: string | null
  label: string | null
  count: number
  /** A state of an earlier workflow, in which something unfinished still stands. */
  is_earlier?: boolean
}

export type BoardCell = {
  column: string | null
  lane: string | null
  count: number
  rows: Row[]
  /** The way to the cards after these; null where these are all, or none was fetched yet. */
  cursor: string | null
  sort: string
}

export type Board = {
  columns: BoardGroup[]
  lanes: BoardGroup[] | null
  cells: BoardCell[]
  /** Groups beyond what a board shows. */
  hidden: { columns: number; lanes: number }
  fields: string[]
  include: string[]
}

/** Somewhere on a map: a record, or a facility with so many records in it. */
export type MapPoint = {
  id: string
  label: string
  latitude: number
  longitude: number
  count: number
}

export type ListSettings = {
  columns: string[]
  /** Pixels by path. */
  widths: Record<string, number>
  default_view: string | null
}

export type OpenedView = {
  view: string | null
  /** The address holds something else than the view. */
  changed: boolean
  /** Paths the view names and the list does not have. */
  missing: string[]
  /** The address names a view that is not there. */
  gone: boolean
  /** Filters its author pinned. */
  quick: ListFilter[]
}

export type ListGroup = { value: string | null; count: number; label: string | null }

/** A list as its page gets it. */
export type ListPage = {
  entity: EntityView
  rows: Row[]
  pagination: Pagination
  query: ListQuery
  can: ListAbilities
  views: SavedView[]
  settings: ListSettings
  opened: OpenedView
  groups: ListGroup[] | null
  look: Look
  /** Paths by which its records can stand on a map. */
  places: string[]
  /** Of a map, where somebody configured them; without, outlines are drawn. */
  tiles: { url: string; attribution: string } | null
  board: Board | null
}

export type BulkAction = 'update' | 'move' | 'delete'

export type BulkChange = {
  id: string
  action: BulkAction
  state: string
  error: string | null
  total: number
  changed: number
  unchanged: number
  /** Of the unchanged: those that move once somebody approved. */
  awaiting_approval: number
  refused: number
  progress: { done: number; total: number }
  refusals: {
    id: string
    label: string | null
    reasons: { path: string | null; message: string }[]
  }[]
  refusals_url: string | null
  undoes: string | null
  undo_until: string | null
  finished_at: string | null
}
