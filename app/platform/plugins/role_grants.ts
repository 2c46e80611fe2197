import type { Actor } from '#platform/events/actor'

/** Gives roles of the house what a plugin suggests: roles are a noun, so the house does it. */
export type RoleGrantsKeeper = {
  give(grants: Record<string, string[]>, by: Actor): Promise<unknown>
}

let kept: RoleGrantsKeeper | undefined

export const roleGrants = {
  keptBy(keeper: RoleGrantsKeeper) {
    kept = keeper
  },

  get keeper(): RoleGrantsKeeper {
    if (!kept) throw new Error('Nobody keeps the grants of roles: import #models/suggested_grants')
    return kept
  },
}
