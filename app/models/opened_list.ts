import { listSettings, type ListSettings } from '#models/list_settings'
import { namedTo } from '#models/named_records'
import type { Principal } from '#models/principal'
import { recordNames } from '#models/record_names'
import { roleViews } from '#models/role_views'
import { completed, lookOf, LOOK_PARAMETERS, type Look } from '#models/view_look'
import { viewRows } from '#models/view_rows'
import { openView, type OpenedView, type ViewDocument } from '#models/view_document'
import type { EntityReader } from '#platform/entities/entity_reader'
import type { EntityView } from '#platform/entities/entity_view'
import type { ListGroup } from '#platform/entities/query/compile_groups'
import { isUuid } from '#platform/entities/formats'
import { parseListQuery } from '#platform/entities/query/parse_list_query'

type State = OpenedView['state']
type View = { id: string; document: ViewDocument }
type Reader = { records: EntityReader; principal: Principal }
type Shown = { records: EntityReader; view: EntityView }

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
  { records, principal, view: entity }: Reader & Shown
) {
  const { key } = records.entity
  const shown = { records, view: entity }
  const settings = await listSettings.find(principal.id, key)
  const views = JSON.parse(await viewRows.of([key], principal)) as View[]
  const plain = { state: plainState(query), look: lookOf(query), quick: [] }
  const id = asked ?? (isBare(query) ? await firstView(principal, { key, settings }) : null)
  const view = isUuid(String(id)) ? views.find((one) => one.id === id) : undefined
  const opened = view && openView(view.document, records)
  const isChanged = opened !== undefined && changed !== undefined
  const { state, look: chosen } = opened && !isChanged ? opened : plain
  const { look, group } = completed(chosen, state.group_by, shown)
  return {
    settings: known(settings, records),
    views,
    look,
    state: { ...state, group_by: group, fields: columnsOf(state, settings, records) },
    opened: {
      view: view?.id ?? null,
      quick: opened?.quick ?? [],
      changed: isChanged && !isSame(plain, opened, shown),
      missing: opened?.missing ?? [],
      gone: typeof asked === 'string' && asked !== NONE && !view,
    },
  }
}

/** The groups of a list that is grouped, records by their names as far as the reader may know them. */
export async function listGroups(
  { group_by: paths, search, filters }: State,
  { records, principal }: Reader
) {
  if (!paths) return null
  const groups = await records.groups({ group_by: paths, search }, filters)
  const [first, second] = paths.split(',')
  const names = await namesOf(first, groups, { records, principal })
  const within = second ? await namesOf(second, groups.map(insideOf), { records, principal }) : null
  return groups.map((group) => ({
    ...group,
    label: names.get(group.value ?? '') ?? null,
    ...(within && { within_label: within.get(group.within ?? '') ?? null }),
  }))
}

function insideOf({ within = null, count }: ListGroup): ListGroup {
  return { value: within, count }
}

async function namesOf(path: string, groups: ListGroup[], { records, principal }: Reader) {
  const relation = records.entity.field(path)?.relation
  if (!relation) return new Map<string, string>()
  const ids = new Set(
    groups.map(({ value }) => value).filter((id): id is string => isUuid(id ?? ''))
  )
  const named = await recordNames(relation, [...ids], namedTo(principal)(relation))
  return new Map(named.map(({ id, label }) => [id, label]))
}

/** One's own choice, or the role's. */
async function firstView(
  principal: Principal,
  { key, settings }: { key: string; settings: ListSettings }
) {
  return settings.default_view ?? (await roleViews.find(principal, key))
}

function plainState(asked: Record<string, unknown>): State {
  const query = Object.fromEntries(
    Object.entries(asked).filter(([name]) => !LOOK_PARAMETERS.includes(name))
  )
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

type Kept = { state: State; look: Look }

function isSame(one: Kept, other: Kept, shown: Shown) {
  return told(one, shown) === told(other, shown)
}

function told({ state, look: chosen }: Kept, shown: Shown) {
  const { fields, filters, search, sort, group_by: asked } = state
  const { look, group } = completed(chosen, asked, shown)
  const conditions = filters.map(({ path, op, value }) => `${path} ${op} ${value}`).sort()
  const limits = Object.entries(look.wip_limits).sort()
  return JSON.stringify([fields, conditions, search, sort, group, { ...look, wip_limits: limits }])
}
