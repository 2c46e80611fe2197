import type { Principal } from '#models/principal'
import { tenantFacts } from '#models/rule_facts'
import type Task from '#models/task'
import { E_CONFLICT, E_VALIDATION } from '#platform/errors'
import type { Actor } from '#platform/events/actor'
import type { Work } from '#plugins/maintenance/engine/dispatch/facts'
import { fitOf, withoutTask } from '#plugins/maintenance/engine/dispatch/rank'
import { exclusions, type Exclusion } from '#plugins/maintenance/engine/dispatch/exclusions'
import { Zone } from '#plugins/maintenance/engine/zone'
import { cardOf } from '#plugins/maintenance/models/dispatch_cards'
import { whenOf, windowOf, workOf } from '#plugins/maintenance/models/dispatch_candidates'
import { crewOf, type CrewMember } from '#plugins/maintenance/models/dispatch_crew'
import { all, crewWhere, dispatchable } from '#plugins/maintenance/models/dispatch_reach'
import { DispatchWords } from '#plugins/maintenance/models/dispatch_words'

export type AssignmentWish = {
  technicianId: string | null
  /** A moment, or a day: then the first free time of their shift. */
  plannedStart: string | null
  version?: number
  overrideReason?: string | null
}

type By = { principal: Principal; actor: Actor; locale: string }
type Fit = { reasons: Exclusion[]; start: number | null }

/** Morning of a day on which nobody who could say when it begins is at work. */
const MORNING = 9 * 3_600_000

/** Hands a task to somebody for a time, by the rules or against them with a reason; or takes it back. */
export class TaskAssignment {
  private readonly zone = Zone.named(tenantFacts().time_zone)

  constructor(
    private readonly task: Task,
    private readonly by: By,
    private readonly now = Date.now()
  ) {}

  /** @throws E_CONFLICT where it changed meanwhile or is closed, E_VALIDATION with every rule that is broken */
  async place(wish: AssignmentWish) {
    const { task, by } = this
    if (wish.version !== undefined && wish.version !== task.row_version)
      throw new E_CONFLICT('Somebody changed this task in the meantime: look at it again')
    if (['done', 'void'].includes(task.status_category))
      throw new E_CONFLICT('This task is closed: reopen it first')
    const work = await this.work()
    const technician = await this.technician(wish, work)
    const { reasons, start } = this.fit(wish, work, technician)
    const exception = reasons.length ? this.exception(reasons, wish) : null
    await task.accept(
      {
        assigned_to: technician?.user_id ?? null,
        planned_start: start === null ? null : new Date(start).toISOString(),
      },
      'patch',
      by.actor
    )
    task.$setAttribute('planning_exception', exception)
    await task.store('updated', by.actor)
    return cardOf(task.id, dispatchable(by.principal))
  }

  private async technician({ technicianId, plannedStart }: AssignmentWish, work: Work) {
    if (!technicianId) return null
    const { principal } = this.by
    const window = windowOf(whenOf(plannedStart ?? '', this.now), work, this.zone)
    const only = { sql: 'e.id = ?::uuid', bindings: [technicianId] }
    const { members } = await crewOf(all([only, crewWhere(principal)]), window)
    if (members.length) return members[0]
    throw new E_VALIDATION().withDetails({
      technician_id: ['does not exist, or you may not see it'],
    })
  }

  private fit({ plannedStart }: AssignmentWish, work: Work, technician: CrewMember | null): Fit {
    const when = plannedStart ? whenOf(plannedStart, this.now) : null
    const { now, zone } = this
    if (!technician) return { reasons: [], start: when && this.alone(when) }
    const free = withoutTask(technician, work)
    // Without a time what holds at any time has to hold.
    if (!when)
      return {
        reasons: exclusions(free, work, { slot: null, today: zone.dayOf(now), zone }),
        start: null,
      }
    const { slot, reasons } = fitOf(free, work, { when, now, zone })
    return { reasons, start: slot?.span?.from ?? this.alone(when) }
  }

  private alone(when: ReturnType<typeof whenOf>) {
    if ('moment' in when) return when.moment
    return 'day' in when ? this.zone.at(when.day, MORNING) : when.from
  }

  private exception(reasons: Exclusion[], { overrideReason }: AssignmentWish): string {
    const mayOverride = this.by.principal.can('override_dispatch')
    if (mayOverride && overrideReason) return overrideReason
    const words = new DispatchWords(this.by.locale, this.zone.name)
    throw new E_VALIDATION('The rules exclude this technician: see why').withDetails({
      technician_id: reasons.map((one) => words.exclusion(one)),
      ...(mayOverride && { override_reason: ['is required to plan it against the rules'] }),
    })
  }

  private async work(): Promise<Work> {
    const card = await cardOf(this.task.id, { sql: 'true', bindings: [] })
    return workOf(card!)
  }
}
