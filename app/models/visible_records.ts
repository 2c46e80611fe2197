import { isPlaced, withinFacility } from '#models/facility_subtree'
import { namedTo } from '#models/named_records'
import { allNouns, entityOf, hasStory, isOwn, nouns, type Noun } from '#models/noun'
import type { Principal } from '#models/principal'
import { readableTo } from '#models/readable_records'
import { bySla } from '#models/sla_filter'
import { ofMyTeams } from '#models/team_list'
import { visibility } from '#models/visibility'
import { EntityReader } from '#platform/entities/entity_reader'

/** The entities whose lists this user may open. */
export async function visibleEntities(principal: Principal) {
  return (await allNouns()).filter((noun) => principal.can(`view_${noun}`)).map(entityOf)
}

/** What this user may see of a noun, to list, search, export or open. @throws E_FORBIDDEN */
export function visibleRecords(principal: Principal, noun: Noun): Promise<EntityReader> {
  return EntityReader.of(entityOf(noun), {
    viewer: { role: principal.roleKey, permissions: principal.grants },
    scope: visibility(principal, 'view', noun),
    filters: listFilters(principal, noun),
    related: namedTo(principal),
    readable: readableTo(principal),
  })
}

/**
 * What lists of a noun understand beside its fields: `filter[within]=<id>`, and where work is done `team=mine` and
 * `sla=breached`.
 */
export function listFilters(principal: Principal, noun: Noun) {
  return {
    ...(isPlaced(noun) && { within: withinFacility(noun) }),
    ...(hasStory(noun) && { sla: bySla(entityOf(noun)) }),
    ...(isTeamWork(noun) && { team: ofMyTeams(principal) }),
  }
}

/** Whether its records are asked of teams. */
function isTeamWork(noun: Noun) {
  return isOwn(noun) || (hasStory(noun) && nouns.find(noun)?.rules.team !== undefined)
}
