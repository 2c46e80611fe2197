import { withinFacility } from '#models/facility_subtree'
import type { Principal } from '#models/principal'
import { ofMyTeams } from '#models/team_list'
import { visibility, type Noun } from '#models/visibility'
import { EntityReader } from '#platform/entities/entity_reader'

export const ENTITY_OF: Record<Noun, string> = {
  facilities: 'facility',
  equipment: 'equipment',
  tasks: 'task',
}

/** What this user may see of a noun, to list, search, export or open. @throws E_FORBIDDEN */
export function visibleRecords(principal: Principal, noun: Noun): Promise<EntityReader> {
  return EntityReader.of(ENTITY_OF[noun], {
    viewer: { role: principal.roleKey, permissions: principal.grants },
    scope: visibility(principal, 'view', noun),
    filters: listFilters(principal, noun),
  })
}

/** What lists of a noun understand beside its fields: `filter[within]=<id>`, of tasks `team=mine`. */
export function listFilters(principal: Principal, noun: Noun) {
  return {
    within: withinFacility(noun),
    ...(noun === 'tasks' && { team: ofMyTeams(principal) }),
  }
}
