import type SavedView from '#models/saved_view'
import { roleViews } from '#models/role_views'
import type { ViewWish } from '#models/view_document'
import { lookOf, wishedLook, type Look } from '#models/view_look'
import { DefinitionMerge, type Choices } from '#platform/definitions/merge/definition_merge'
import { toldConflicts } from '#platform/definitions/merge/told_conflicts'
import type { FilterParameter } from '#platform/entities/query/parse_list_query'

/** A wish in the shape that is compared: filters by field and operator, the look in the words of the document. */
type Compared = Omit<ViewWish, 'filter' | 'quick' | 'look'> & {
  filter?: Record<string, string>
  quick?: Record<string, string>
  look?: Partial<Look>
}

/** What somebody wants of a view, put together with what others made of it since: only what is wished is compared. */
export class ViewMerge {
  private constructor(
    private merge: DefinitionMerge<Compared>,
    private choices: Choices
  ) {}

  static async of(
    view: SavedView,
    { base, mine }: { base: ViewWish; mine: ViewWish },
    choices: Choices = {}
  ) {
    const firstFor = await roleViews.rolesOf(view.id)
    const theirs = { ...standing(view), firstFor, title: titleFor(view, base.title) }
    const sides = {
      base: compared(base, mine),
      mine: compared(mine, mine),
      theirs: compared(theirs, mine),
    }
    return new ViewMerge(new DefinitionMerge(sides), choices)
  }

  get open() {
    return this.merge.open(this.choices).length
  }

  conflicts(locale: string) {
    return toldConflicts(this.merge, this.choices, locale)
  }

  /** What the view becomes. */
  get wish(): ViewWish {
    const { filter, quick, look, ...rest } = this.merge.document(this.choices) ?? {}
    return {
      ...rest,
      ...(filter && { filter: listOf(filter) }),
      ...(quick && { quick: listOf(quick) }),
      ...(look && { look: lookWish(look) }),
    }
  }
}

/** Those of packs are called by language: one of its names is no change. */
function titleFor({ title, titles }: SavedView, known?: string) {
  return known !== undefined && Object.values(titles ?? {}).includes(known) ? known : title
}

/** A view as somebody would wish for it. */
function standing({ title, isShared, document }: SavedView): ViewWish {
  const { columns, filter, search, sort, group_by: groupBy, quick = [], ...own } = document
  const paths = columns.map(({ field }) => field)
  return {
    title,
    isShared,
    columns: paths,
    filter,
    search,
    sort,
    groupBy,
    quick,
    look: lookWish({ ...lookOf({}), ...own }),
  }
}

/** Of a wish, the parts that another one asks for. */
function compared(wish: ViewWish, asked: ViewWish): Compared {
  const { filter, quick, look, ...rest } = wish
  const whole: Compared = {
    ...rest,
    filter: filter && byName(filter),
    quick: quick && byName(quick),
    look: only({ ...lookOf({}), ...wishedLook(look ?? {}) }, wishedLook(asked.look ?? {})),
  }
  return only(whole, asked)
}

function only<T extends object>(whole: T, asked: object): T {
  const parts = Object.entries(whole).filter(([name]) => Object.hasOwn(asked, name))
  return Object.fromEntries(parts) as T
}

/** `priority eq` → what it is held against. */
function byName(filters: FilterParameter[]) {
  return Object.fromEntries(filters.map(({ path, op, value }) => [`${path} ${op}`, value]))
}

function listOf(filters: Record<string, string>): FilterParameter[] {
  return Object.entries(filters).map(([name, value]) => {
    const [path, op] = name.split(' ')
    return { path, op, value } as FilterParameter
  })
}

function lookWish({ as, starts, ends, place, ...look }: Partial<Look>): ViewWish['look'] {
  const { lanes_by: lanesBy, color_by: colorBy, wip_limits: wipLimits } = look
  return { as, starts, ends, place, lanesBy, colorBy, wipLimits }
}
