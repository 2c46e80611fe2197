import { MINUTE, type Span } from '#plugins/maintenance/engine/spans'
import { DateTime } from 'luxon'
import type { Principal } from '#models/principal'
import { tenantFacts } from '#models/rule_facts'
import { isUuid } from '#platform/entities/formats'
import { invalidQuery } from '#platform/entities/query/invalid_query'
import { E_NOT_FOUND } from '#platform/errors'
import { DAY_MS, parseDay } from '#plugins/maintenance/engine/day'
import { USUAL_MINUTES, type Work } from '#plugins/maintenance/engine/dispatch/facts'
import { DAYS_AHEAD, rank, type When } from '#plugins/maintenance/engine/dispatch/rank'
import { isMoment } from '#plugins/maintenance/engine/moment'
import { Zone } from '#plugins/maintenance/engine/zone'
import { cardOf, type Card } from '#plugins/maintenance/models/dispatch_cards'
import { crewOf, placeIn, placesOf } from '#plugins/maintenance/models/dispatch_crew'
import { crewWhere, dispatchable } from '#plugins/maintenance/models/dispatch_reach'
import { DispatchWords } from '#plugins/maintenance/models/dispatch_words'

type Reader = { principal: Principal; locale: string }
type Query = { task_id?: unknown; at?: unknown; team?: unknown; facility?: unknown }

/** Who can do a task, how well they fit and why; and why the others cannot. @throws E_INVALID_QUERY, E_NOT_FOUND */
export async function dispatchCandidates(
  query: Query,
  { principal, locale }: Reader,
  now = Date.now()
) {
  const { task_id: id } = query
  if (typeof id !== 'string' || !isUuid(id)) throw invalidQuery('task_id', 'task_id must be an id')
  const zone = Zone.named(tenantFacts().time_zone)
  const when = whenOf(query.at, now)
  const card = await cardOf(id, dispatchable(principal))
  if (!card) throw new E_NOT_FOUND()
  const work = await workOf(card)
  const { members } = await crewOf(crewWhere(principal, query), windowOf(when, work, zone))
  const { candidates, excluded } = rank(
    members.filter((one) => one.is_active),
    work,
    { when, now, zone }
  )
  const words = new DispatchWords(locale, zone.name)
  return {
    time_zone: zone.name,
    minutes: work.minutes,
    candidates: candidates.map(({ id: technician, name, span, score, terms }) => ({
      technician_id: technician,
      name,
      starts_at: new Date(span.from).toISOString(),
      ends_at: new Date(span.to).toISOString(),
      score,
      terms: terms.map(({ term, points, weight, reason }) => ({
        ...{ term, points, weight },
        because: words.term({ term, points, weight, reason }),
      })),
    })),
    excluded: excluded.map(({ id: technician, name, reasons }) => ({
      technician_id: technician,
      name,
      reasons: reasons.map((one) => ({ rule: one.rule, because: words.exclusion(one) })),
    })),
  }
}

/** What the rules ask of a task. */
export async function workOf(card: Card): Promise<Work> {
  const placeId = card.facility?.id ?? null
  return {
    id: card.id,
    minutes: card.planned_minutes ?? USUAL_MINUTES,
    skills: card.required_skills,
    place: placeIn(await placesOf([placeId]), placeId),
    due: card.due_date ? (parseDay(card.due_date) ?? null) : null,
  }
}

/** Days around what is asked: what is booked and away for there is all that matters. */
export function windowOf(when: When, { minutes }: Work, zone: Zone): Span {
  const length = minutes * MINUTE
  if ('from' in when)
    return { from: when.from - DAY_MS, to: when.from + DAYS_AHEAD * DAY_MS + length }
  const day = 'day' in when ? when.day : zone.dayOf(when.moment)
  return { from: zone.at(day, 0), to: zone.at(day + 1, 0) + length }
}

/** A day, or a moment with its zone; as soon as possible where nothing is said. @throws E_INVALID_QUERY */
export function whenOf(at: unknown, now: number): When {
  if (at === undefined || at === '') return { from: now }
  if (!isMoment(at))
    throw invalidQuery('at', 'at must be a day like 2026-11-22 or a time like 2026-11-22T10:30:00Z')
  const day = parseDay(String(at))
  if (day !== undefined) return { day }
  return { moment: DateTime.fromISO(String(at)).toMillis() }
}
