import type { EntityReader } from '#platform/entities/entity_reader'
import type { EntityView } from '#platform/entities/entity_view'
import type { FilterParameter, ListParameters } from '#platform/entities/query/parse_list_query'
import { placeOf, placesOf } from '#models/record_place'

export const LOOKS = ['list', 'board', 'calendar', 'map'] as const

/** How a view shows its records, beside which and in which order. Paths are empty where nothing is chosen. */
export type Look = {
  as: (typeof LOOKS)[number]
  /** Of a board: what its rows are; `group_by` are its columns. */
  lanes_by: string
  /** Whose options colour cards, entries and places. */
  color_by: string
  /** How many cards a column should hold, by value. */
  wip_limits: Record<string, number>
  /** Of a calendar: the day or time an entry begins, and the one it ends. */
  starts: string
  ends: string
  /** Of a map: a point, the own coordinates (`latitude`), or the relation to what stands somewhere. */
  place: string
}

/** A look as a request asks for it; what is left out stays as it is. */
export type LookWish = Partial<Pick<Look, 'as' | 'starts' | 'ends' | 'place'>> & {
  lanesBy?: string
  colorBy?: string
  wipLimits?: Record<string, number>
}

export function wishedLook({ lanesBy, colorBy, wipLimits, ...same }: LookWish): Partial<Look> {
  const asked = { ...same, lanes_by: lanesBy, color_by: colorBy, wip_limits: wipLimits }
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined))
}

export const MAX_LIMIT = 999

const PLAIN: Look = {
  as: 'list',
  lanes_by: '',
  color_by: '',
  wip_limits: {},
  starts: '',
  ends: '',
  place: '',
}

/** The names a look has in an address. */
export const LOOK_PARAMETERS = Object.keys(PLAIN)

/** The look an address asks for, in the words of `lookSearch` in the browser. */
export function lookOf(query: Record<string, unknown>): Look {
  const text = (name: string) => (typeof query[name] === 'string' ? query[name] : '')
  const as = LOOKS.find((look) => look === query.as) ?? 'list'
  const paths = ['lanes_by', 'color_by', 'starts', 'ends', 'place'] as const
  const chosen = Object.fromEntries(paths.map((name) => [name, text(name)]))
  return { ...PLAIN, ...chosen, as, wip_limits: limitsOf(text('wip_limits')) }
}

/** `in_progress:3,waiting:5` */
function limitsOf(text: string) {
  const pairs = text.split(',').map((pair) => {
    const at = pair.lastIndexOf(':')
    return [pair.slice(0, at), Number(pair.slice(at + 1))] as const
  })
  return Object.fromEntries(pairs.filter(([value, limit]) => value && isLimit(limit)))
}

export function isLimit(limit: number) {
  return Number.isInteger(limit) && limit >= 1 && limit <= MAX_LIMIT
}

/** The parts of a look that name a field, each with how a list has to understand it. */
export function lookPaths({
  lanes_by: lanes,
  color_by: color,
  starts,
  ends,
  place,
}: Partial<Look>) {
  const parts: [string | undefined, (path: string) => Partial<ListParameters> | null][] = [
    [lanes, (path) => ({ group_by: path })],
    [color, (path) => ({ fields: [path] })],
    [starts, (path) => ({ filters: [anyDay(path)] })],
    [ends, (path) => ({ filters: [anyDay(path)] })],
    [place, (path) => ({ fields: [path] })],
  ]
  return parts.flatMap(([path, part]) => (path ? [{ path, part: part(path)! }] : []))
}

/** Ranges are asked of it, so it has to take them. */
function anyDay(path: string): FilterParameter {
  return { path, op: 'between', value: '2000-01-01,2000-01-02' }
}

type Shown = { records: EntityReader; view: EntityView }

/** What a board, calendar or map needs and nobody chose: by the definition's own fields. */
export function completed(look: Look, group: string, { records, view }: Shown) {
  if (look.as === 'board') return asBoard(look, group || columnsFor(view))
  if (look.as === 'calendar')
    return { look: { ...look, starts: look.starts || startFor(view) }, group: '' }
  if (look.as === 'map') {
    const place = placeOf(records, look.place) ? look.place : (placesOf(records)[0] ?? '')
    return { look: { ...look, place }, group: '' }
  }
  return { look, group }
}

/** What nothing divides is a list. */
function asBoard(look: Look, group: string) {
  return group ? { look, group } : { look: { ...look, as: 'list' as const }, group }
}

/** The view leaves out the state of what no workflow moves. */
function columnsFor({ fields }: EntityView) {
  const groupable = fields.filter((field) => field.groupable)
  const isChoice = groupable.find(({ type }) => type === 'choice')
  return (groupable.find(({ path }) => path === 'status') ?? isChoice ?? groupable[0])?.path ?? ''
}

/** A day that is planned tells more than when a row was written. */
function startFor({ fields }: EntityView) {
  const dated = fields.filter(
    ({ type, operators }) =>
      (type === 'date' || type === 'date_time') && operators.includes('between')
  )
  return (dated.find((field) => !field.read_only) ?? dated[0])?.path ?? ''
}
