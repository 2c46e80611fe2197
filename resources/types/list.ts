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
  is_mine: boolean
  owner: Reference | null
  document: {
    columns: { field: string }[]
    filter: ListFilter[]
    search: string
    sort: string
    group_by: string | null
  }
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
