import { shiftsOn } from '#plugins/maintenance/engine/shift'
import type { Principal } from '#models/principal'
import { tenantFacts } from '#models/rule_facts'
import { invalidQuery } from '#platform/entities/query/invalid_query'
import { dayText, type Day } from '#plugins/maintenance/engine/day'
import { USUAL_MINUTES } from '#plugins/maintenance/engine/dispatch/facts'
import { bookedOn, loadOn, wholeDay } from '#plugins/maintenance/engine/dispatch/working_day'
import { without, type Span } from '#plugins/maintenance/engine/spans'
import { Zone } from '#plugins/maintenance/engine/zone'
import { placedCards, trayCards } from '#plugins/maintenance/models/dispatch_cards'
import { crewOf, type CrewMember } from '#plugins/maintenance/models/dispatch_crew'
import { all, crewWhere } from '#plugins/maintenance/models/dispatch_reach'
import { windowOf } from '#plugins/maintenance/models/occurrence_window'

const MOST_DAYS = 31
const WEEK = 7
const KNOWN = ['from', 'to', 'team', 'facility']
const ACTIVE = { sql: 'e.is_active AND u.is_active AND u.deleted_at IS NULL', bindings: [] }

/** Who is there on the days of a window, what they have to do, and what nobody does yet. */
export class DispatchBoard {
  private readonly zone = Zone.named(tenantFacts().time_zone)
  private readonly days: Day[]

  /** Days are those of the company; the week from today unless others are asked for. @throws E_INVALID_QUERY */
  constructor(
    private readonly principal: Principal,
    private readonly query: Record<string, unknown>,
    now = Date.now()
  ) {
    const unknown = Object.keys(query).find((name) => !KNOWN.includes(name))
    if (unknown) throw invalidQuery(unknown, `The board cannot be filtered by "${unknown}"`)
    const today = this.zone.dayOf(now)
    const { from, to } = windowOf(query, this.moments(today, today + WEEK))
    const [first, last] = [this.zone.dayOf(from.getTime()), this.zone.dayOf(to.getTime() - 1)]
    if (last - first >= MOST_DAYS)
      throw invalidQuery('to', `to must lie within ${MOST_DAYS} days of from`)
    this.days = Array.from({ length: last - first + 1 }, (_, at) => first + at)
  }

  async answer() {
    const { window, principal, query, days, zone } = this
    const { members, total } = await crewOf(all([ACTIVE, crewWhere(principal, query)]), window)
    const users = members.map((one) => one.user_id)
    const placed = await placedCards(principal, users, window)
    const tray = await trayCards(principal, query, { users, window })
    return {
      board: {
        time_zone: zone.name,
        days: days.map((day) => ({ day: dayText(day), ...texts(wholeDay(day, zone)) })),
        technicians: members.map((one) => this.row(one, placed.cards.get(one.user_id) ?? [])),
        tray: tray.cards,
      },
      meta: {
        technicians: total,
        tray: tray.total,
        usual_minutes: USUAL_MINUTES,
        is_cut: total > members.length || tray.total > tray.cards.length || placed.isCut,
      },
    }
  }

  private row(member: CrewMember, tasks: object[]) {
    const { id, user_id: userId, name, skills, home } = member
    return {
      ...{ id, user_id: userId, name, skills },
      home: home && { id: home.id, label: home.label },
      days: this.days.map((day) => this.day(member, day)),
      tasks,
    }
  }

  private day(member: CrewMember, day: Day) {
    const { shift, capacity, planned } = loadOn(member, day, this.zone)
    const shifts = shiftsOn(member.shifts, day, this.zone)
    const whole = wholeDay(day, this.zone)
    const absent = without([whole], without([whole], member.absences))
    return {
      day: dayText(day),
      shift_minutes: shift,
      capacity_minutes: capacity,
      planned_minutes: planned,
      over_minutes: Math.max(0, planned - capacity),
      tasks: bookedOn(member, day, this.zone).length,
      shifts: shifts.map(texts),
      absences: absent.map(texts),
    }
  }

  private get window(): Span {
    const { days, zone } = this
    return { from: zone.at(days[0], 0), to: zone.at(days.at(-1)! + 1, 0) }
  }

  private moments(from: Day, to: Day) {
    return { from: new Date(this.zone.at(from, 0)), to: new Date(this.zone.at(to, 0)) }
  }
}

function texts({ from, to }: Span) {
  return { from: new Date(from).toISOString(), to: new Date(to).toISOString() }
}
