import { ref } from 'vue'
import { dayAfter, dayBefore } from '~/composables/calendar_days'
import { isDue, nameOf, optionOf } from '~/composables/card_looks'
import { recordLabel } from '~/composables/record_label'
import { recordValue } from '~/composables/record_value'
import { useApi } from '~/composables/use_api'
import { listSearch, withSearch } from '~/composables/use_list'
import type { FieldView, ListFilter, Row } from '~/types/entity'
import type { ListPage } from '~/types/list'

/** Entries a calendar draws: beyond that nobody could read it, and filters are the way. */
export const MOST = 500
const PAGE = 100

export type Range = { from: Date; to: Date; fromText: string; toText: string }

/** What of a list falls into the days a calendar shows. */
export class CalendarEntries {
  /** How many there are, where not all of them are shown. */
  cut = ref<number | null>(null)
  problem = ref<string | null>(null)
  private api = useApi()

  constructor(private list: () => ListPage) {}

  async within(range: Range): Promise<Row[]> {
    const { starts, ends } = this.list().look
    const [start, end] = [this.field(starts), this.field(ends)]
    if (!start) return []
    const found = await this.pages(among(start, range, this.list().query.filters))
    const began = end ? await this.pages(goingOn(start, end, range)) : { rows: [], total: 0 }
    const total = found.total + began.total
    const rows = [...began.rows, ...found.rows].slice(0, MOST)
    this.cut.value = total > rows.length ? total : null
    return rows
  }

  field(path: string) {
    return this.list().entity.fields.find((field) => field.path === path)
  }

  private async pages(own: ListFilter[]) {
    const rows: Row[] = []
    let cursor: string | null = null
    let total = 0
    do {
      const answer: Awaited<ReturnType<typeof this.page>> = await this.page(own, cursor)
      this.problem.value = answer.ok ? null : answer.error.message
      if (!answer.ok) break
      rows.push(...answer.data)
      total = answer.meta.pagination?.total ?? rows.length
      cursor = answer.meta.pagination?.next_cursor ?? null
    } while (cursor && rows.length < MOST)
    return { rows, total }
  }

  private page(own: ListFilter[], cursor: string | null) {
    const { entity, query, look } = this.list()
    const isOwn = ({ path, op }: ListFilter) =>
      own.some((one) => one.path === path && one.op === op)
    const filters = [...query.filters.filter((filter) => !isOwn(filter)), ...own]
    const fields = this.fields()
    const search = listSearch({
      ...query,
      filters,
      fields,
      sort: look.starts,
      page: 1,
      page_size: PAGE,
    })
    if (cursor) search.set('cursor', cursor)
    return this.api.get<Row[]>(withSearch(`${entity.path}/`, search))
  }

  private fields() {
    const { entity, look } = this.list()
    const named = [...entity.label.matchAll(/\{\{\s*([\w.]+)\s*\}\}/g)].map(([, path]) => path)
    const wanted = [...named, look.starts, look.ends, look.color_by, 'status', 'status_category']
    return [...new Set(wanted)].filter((path) => this.field(path))
  }
}

/** One's own range on the same field leaves ours another way to say it. */
function among(field: FieldView, range: Range, filters: ListFilter[]): ListFilter[] {
  const [from, to] = boundsOf(field, range)
  const isTaken = filters.some(({ path, op }) => path === field.path && op === 'between')
  if (!isTaken) return [{ path: field.path, op: 'between', value: `${from},${to}` }]
  return [
    { path: field.path, op: 'gte', value: from },
    { path: field.path, op: 'lte', value: to },
  ]
}

function goingOn(start: FieldView, end: FieldView, range: Range): ListFilter[] {
  const [from] = boundsOf(start, range)
  return [
    { path: start.path, op: 'lt', value: from },
    { path: end.path, op: 'gte', value: boundsOf(end, range)[0] },
  ]
}

/** A calendar's range ends with the first moment it does not show. */
function boundsOf({ type }: FieldView, { from, to, fromText, toText }: Range) {
  if (type === 'date') return [fromText.slice(0, 10), dayBefore(toText)]
  return [from.toISOString(), new Date(to.getTime() - 1).toISOString()]
}

/** A row as FullCalendar takes it. @param today as YYYY-MM-DD */
export function entryOf(row: Row, { entity, look }: ListPage, today: string) {
  const field = (path: string) => entity.fields.find((one) => one.path === path)
  const start = field(look.starts)!
  const text = (path: string) => (recordValue(row, path) as string | null) ?? undefined
  const allDay = start.type === 'date'
  const end = look.ends ? text(look.ends) : undefined
  const isOpen = !['done', 'void'].includes(String(row.status_category))
  return {
    id: row.id,
    title: recordLabel(entity.label, row),
    name: recordLabel(nameOf(entity.label), row),
    start: text(look.starts),
    end: end && field(look.ends)!.type === 'date' ? dayAfter(end) : end,
    allDay,
    ends: end,
    color_name: optionOf(field(look.color_by) ?? null, row)?.color,
    color_title: optionOf(field(look.color_by) ?? null, row)?.title,
    overdue: isDue(start, row) && isOpen && text(look.starts)!.slice(0, 10) < today,
  }
}
