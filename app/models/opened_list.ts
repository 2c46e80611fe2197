import { listSettings, type ListSettings } from '#models/list_settings'
import { namedTo } from '#models/named_records'
import type { Principal } from '#models/principal'
import { recordNames } from '#models/record_names'
import SavedView from '#models/saved_view'
import { openView, type OpenedView, type ViewDocument } from '#models/view_document'
import type { EntityReader } from '#platform/entities/entity_reader'
import type { ListGroup } from '#platform/entities/query/compile_groups'
import { isUuid } from '#platform/entities/formats'
import { parseListQuery } from '#platform/entities/query/parse_list_query'
import type { Predicate } from '#platform/entities/query/predicate'

type State = OpenedView['state']
type View = { id: string; document: ViewDocument }
type Reader = { records: EntityReader; principal: Principal }

/** Says that the address tells the whole state, whatever the view it names holds. */
const CHANGED = 'changed'

/** `?view=none` is the list as it is, also where another opens first. */
const NONE = 'none'

/**
 * A list as its address asks for it: by a view (`?view=<id>`), by a changed view, plainly, or without a word,
 * which opens what this person chose to begin with.
 */
export async function openList(
  { view: asked, [CHANGED]: changed, ...query }: Record<string, unknown>,
  { records, principal }: Reader
) {
  const { key } = records.entity
  const settings = await listSettings.find(principal.id, key)
  const views = JSON.parse(await SavedView.listFor(principal, [key])) as View[]
  const plain = plainState(query)
  const id = asked ?? (isBare(query) ? settings.default_view : null)
  const view = isUuid(String(id)) ? views.find((one) => one.id === id) : undefined
  const opened = view && openView(view.document, records)
  const isChanged = opened !== undefined && changed !== undefined
  const state = opened && !isChanged ? opened.state : plain
  return {
    settings: known(settings, records),
    views,
    state: { ...state, fields: columnsOf(state, settings, records) },
    opened: {
      view: view?.id ?? null,
      changed: isChanged && !isSame(plain, opened.state),
      missing: opened?.missing ?? [],
      gone: typeof asked === 'string' && asked !== NONE && !view,
    },
  }
}

/** The groups of a list that is grouped, records by their names as far as the reader may know them. */
export async function listGroups(
  { group_by: path, search, filters }: State,
  { records, principal }: Reader
) {
  if (!path) return null
  const groups = await records.groups({ group_by: path, search }, filters)
  const relation = records.entity.field(path)?.relation
  const scope = relation ? namedTo(principal)(relation) : undefined
  const names = relation ? await namesOf(relation, groups, scope) : new Map<string, string>()
  return groups.map((group) => ({ ...group, label: names.get(group.value ?? '') ?? null }))
}

async function namesOf(relation: string, groups: ListGroup[], scope?: Predicate) {
  const ids = groups.map(({ value }) => value).filter((id): id is string => isUuid(id ?? ''))
  return new Map((await recordNames(relation, ids, scope)).map(({ id, label }) => [id, label]))
}

function plainState(query: Record<string, unknown>): State {
  const { fields, filters, search, sort, group_by: group } = parseListQuery(query)
  return { fields, filters, search, sort, group_by: group }
}

function isBare(query: Record<string, unknown>) {
  return Object.keys(query).every((name) => name === 'page' || name === 'page_size')
}

/** What somebody chose for this list holds where neither address nor view say which columns. */
function columnsOf({ fields }: State, { columns }: ListSettings, records: EntityReader) {
  return fields.length ? fields : columns.filter((path) => records.accepts({ fields: [path] }))
}

/** A default view the list does not have any more is none. */
function known({ widths, ...settings }: ListSettings, records: EntityReader) {
  const kept = Object.entries(widths).filter(([path]) => records.entity.field(path))
  return { ...settings, widths: Object.fromEntries(kept) }
}

function isSame(one: State, other: State) {
  return JSON.stringify(ordered(one)) === JSON.stringify(ordered(other))
}

function ordered({ fields, filters, search, sort, group_by: group }: State) {
  const told = filters.map(({ path, op, value }) => `${path} ${op} ${value}`).sort()
  return [fields, told, search, sort, group]
}
