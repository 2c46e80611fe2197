import type { Title } from '#platform/definitions/types'
import type { AppliedConfig } from '#platform/packs/apply_config'
import type { PlannedEntry } from '#platform/packs/config_entry'
import type { Actor } from '#platform/events/actor'

/** A list, board, calendar or map as a pack brings it: what a view of the company holds, titled in each language. */
export type PackView = {
  kind: 'view'
  /** `<entity>.<name>`; the pack's own. */
  key: string
  title: Title
  entity: string
  as: 'list' | 'board' | 'calendar' | 'map'
  columns?: { field: string }[]
  filter?: { path: string; op: string; value: string }[]
  quick?: { path: string; op: string; value: string }[]
  sort?: string
  group_by?: string
  lanes_by?: string
  color_by?: string
  starts?: string
  ends?: string
  place?: string
}

export type ViewsOfPack = { key: string; views: readonly PackView[] }

/** Views are no rows of `definitions` (docs/adr/0013): the app keeps them, and says so here. */
export interface PackViewKeeper {
  /** What installing or upgrading does to them. */
  plan(pack: ViewsOfPack, locale: string): Promise<PlannedEntry[]>
  install(pack: ViewsOfPack, by: Actor): Promise<AppliedConfig>
  /** What would go, and what stays because somebody changed it. */
  removal(key: string): Promise<AppliedConfig>
  uninstall(key: string): Promise<AppliedConfig>
}

let keeper: PackViewKeeper | undefined

export const packViews = {
  /** By whom; once, when the program starts. */
  keptBy(one: PackViewKeeper) {
    keeper = one
  },

  get keeper(): PackViewKeeper {
    if (!keeper) throw new Error('Nothing keeps the views of packs: import it in start/effects.ts')
    return keeper
  },
}
