import { withinFacility } from '#models/facility_subtree'
import { namedTo } from '#models/named_records'
import type { Principal } from '#models/principal'
import { readableTo } from '#models/readable_records'
import { ofMyTeams } from '#models/team_list'
import { visibility, type Noun } from '#models/visibility'
import { EntityReader } from '#platform/entities/entity_reader'
import { E_NOT_FOUND } from '#platform/errors'

export const ENTITY_OF: Record<Noun, string> = {
  facilities: 'facility',
  equipment: 'equipment',
  tasks: 'task',
}

/** The noun whose list an entity has. @throws E_NOT_FOUND */
export function nounOf(entity: string): Noun {
  const found = Object.entries(ENTITY_OF).find(([, key]) => key === entity)
  if (!found) throw new E_NOT_FOUND(`There is no list of "${entity}"`)
  return found[0] as Noun
}

/** The entities whose lists this user may open. */
export function visibleEntities(principal: Principal) {
  const nouns = Object.keys(ENTITY_OF) as Noun[]
  return nouns.filter((noun) => principal.can(`view_${noun}`)).map((noun) => ENTITY_OF[noun])
}

/** What this user may see of a noun, to list, search, export or open. @throws E_FORBIDDEN */
export function visibleRecords(principal: Principal, noun: Noun): Promise<EntityReader> {
  return EntityReader.of(ENTITY_OF[noun], {
    viewer: { role: principal.roleKey, permissions: principal.grants },
    scope: visibility(principal, 'view', noun),
    filters: listFilters(principal, noun),
    related: namedTo(principal),
    readable: readableTo(principal),
  })
}

/** What lists of a noun understand beside its fields: `filter[within]=<id>`, of tasks `team=mine`. */
export function listFilters(principal: Principal, noun: Noun) {
  return {
    within: withinFacility(noun),
    ...(noun === 'tasks' && { team: ofMyTeams(principal) }),
  }
}
