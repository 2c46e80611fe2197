import type { EntityView, FieldView } from '~/types/entity'
import type { ListPage, Look, LookName } from '~/types/list'

/** Where a list stands: boards of tasks, which navigation knows, and of a company's own entities have an address of theirs. */
export function listPath({ key, path, is_own: isOwn }: EntityView, as: LookName) {
  return as === 'board' && (key === 'task' || isOwn) ? `${path}/board` : path
}

/** A look as an address tells it, in the server's words; what it has by nature is left out. */
export function lookSearch(entity: EntityView, look: Look): [string, string][] {
  const { as, lanes_by, color_by, starts, ends, place } = look
  const limits = Object.entries(look.wip_limits).map((pair) => pair.join(':'))
  const parts: Record<LookName, Record<string, string>> = {
    list: {},
    board: { lanes_by, color_by, wip_limits: limits.join(',') },
    calendar: { starts, ends, color_by },
    map: { place, color_by },
  }
  const isByPath = as === 'list' || listPath(entity, as) !== entity.path
  const told: Record<string, string> = { ...(isByPath ? {} : { as }), ...parts[as] }
  return Object.entries(told).filter(([, value]) => value !== '')
}

/** What a list of this kind can be shown as. */
export function looksOf({ entity, places }: Pick<ListPage, 'entity' | 'places'>): LookName[] {
  const looks: [LookName, boolean][] = [
    ['list', true],
    ['board', entity.fields.some((field) => field.groupable)],
    ['calendar', entity.fields.some(isDated)],
    ['map', places.length > 0],
  ]
  return looks.flatMap(([look, isPossible]) => (isPossible ? [look] : []))
}

/** A day or a time that ranges can be asked of. */
export function isDated({ type, operators }: FieldView) {
  return (type === 'date' || type === 'date_time') && operators.includes('between')
}

/** What colours come from. */
export function isColoring({ options }: FieldView) {
  return options?.some(({ color }) => color) ?? false
}
