import logger from '@adonisjs/core/services/logger'
import type { Actor } from '#platform/events/actor'
import { tenant } from '#platform/tenancy/tenant_scope'
import { decisionBook, type Verdict } from '#plugins/maintenance/models/decision_book'
import { HigherRanks } from '#plugins/maintenance/models/higher_ranks'
import { orderOf, RaisedTasks, type TaskOrder } from '#plugins/maintenance/models/raised_tasks'
import { replaceOpen } from '#plugins/maintenance/models/replaced_tasks'
import { targetFacts, type TargetFacts } from '#plugins/maintenance/models/target_facts'
import type { Decision } from '#plugins/maintenance/models/target_occurrences'
import { TargetPlan, type Outlook } from '#plugins/maintenance/models/target_plan'
import { targetRows, type TargetRow } from '#plugins/maintenance/models/target_rows'

export const SYSTEM: Actor = { id: null, channel: 'system' }

/** Milliseconds until a schedule that could not be computed is tried again. */
const LATER = 3_600_000

/**
 * Looks at targets and writes down what the engine says of each: tasks for what is raised, and what was missed,
 * suppressed or covered. All of it in the unit that is open, with the targets locked: done twice it does nothing.
 */
export class Raising {
  constructor(
    private readonly now: Date,
    private readonly by: Actor = SYSTEM
  ) {}

  /** Those that are due, as far as nobody else has them. @returns how many were looked at, and tasks made */
  async due(limit: number) {
    return this.raise(await targetRows.due(this.now, limit))
  }

  /** These, whether due or not. */
  async named(ids: string[]) {
    return this.raise(await targetRows.locked(ids))
  }

  /** Only computes when each is due: whoever saves a schedule raises nothing. */
  async plan(ids: string[]) {
    const verdicts = (await this.look(await targetRows.locked(ids))).map(asPlanned(this.now))
    if (!verdicts.length) return
    await decisionBook.looked(verdicts)
    await decisionBook.dates(verdicts, this.now)
  }

  private async raise(targets: TargetRow[]) {
    if (!targets.length) return { looked: 0, raised: 0 }
    const looked = await this.look(targets)
    const orders = await this.orders(looked)
    const tasksOf = byTarget(orders)
    const verdicts = looked.map((verdict) => ({ ...verdict, tasks: tasksOf(verdict) }))
    const fresh = await decisionBook.decide(verdicts, this.now)
    await decisionBook.looked(verdicts)
    await decisionBook.dates(verdicts, this.now, fresh)
    // Late, because whoever makes a task elsewhere waits for its number until this unit ends.
    const tasks = await RaisedTasks.of(this.by)
    await tasks.make(orders.filter(({ id }) => fresh.has(id)))
    await replaceOpen(verdicts, this.by, this.now)
    await noteProblems(verdicts, tasks.problems)
    return { looked: targets.length, raised: fresh.size }
  }

  private async look(targets: TargetRow[]): Promise<Verdict[]> {
    const facts = await targetFacts(targets)
    return facts.map((each) => ({ facts: each, outlook: this.outlook(each), tasks: new Map() }))
  }

  /** One that cannot be computed keeps no other waiting. */
  private outlook(facts: TargetFacts): Outlook {
    try {
      return new TargetPlan(facts, this.now).outlook()
    } catch (error) {
      logger.error({ err: error, schedule: facts.schedule.id }, 'a schedule could not be computed')
      const nextRaiseAt = new Date(this.now.getTime() + LATER)
      const { settled_at: settledAt } = facts.target
      return { decided: [], replaced: [], nextRaiseAt, nextDueAt: null, settledAt }
    }
  }

  /** What is raised and not done by a schedule of a higher rank; that one's name is written down instead. */
  private async orders(verdicts: Verdict[]): Promise<TaskOrder[]> {
    const asked = verdicts.flatMap(({ facts, outlook }) =>
      outlook.decided.filter(isRaised).map((decision) => ({ facts, decision }))
    )
    const ranks = await HigherRanks.around(asked, this.now)
    return asked.flatMap(({ facts, decision }) => {
      const covered = ranks.covered({ facts, decision })
      if (!covered) return [orderOf(facts, decision)]
      decision.occurrence = covered
      return []
    })
  }
}

function isRaised({ occurrence }: Decision) {
  return occurrence.state === 'raised'
}

/** Which tasks a target gets, by the keys of their occurrences. */
function byTarget(orders: TaskOrder[]) {
  const groups = Map.groupBy(orders, ({ facts }) => facts.target.id)
  return ({ facts }: Verdict) =>
    new Map(
      (groups.get(facts.target.id) ?? []).map(({ id, decision }) => [decision.occurrence.key, id])
    )
}

/** What is due already is looked at by the next sweep. */
function asPlanned(now: Date) {
  return ({ facts, outlook, tasks }: Verdict): Verdict => {
    const [first] = outlook.decided.filter(isRaised)
    if (!first) return { facts, outlook, tasks }
    const nextDueAt = new Date(first.occurrence.due_at)
    const settledAt = facts.target.settled_at
    return { facts, tasks, outlook: { ...outlook, nextRaiseAt: now, nextDueAt, settledAt } }
  }
}

const PROBLEMS = `
  UPDATE maintenance_schedules s SET problem = n.problem
  FROM unnest($1::uuid[], $2::text[]) AS n (id, problem) WHERE s.id = n.id`

async function noteProblems(verdicts: Verdict[], problems: ReadonlyMap<string, string>) {
  const raised = verdicts.filter(({ tasks }) => tasks.size)
  const told = raised.map(({ facts: { schedule } }) => ({
    id: schedule.id,
    before: schedule.problem,
    now: problems.get(schedule.id) ?? null,
  }))
  const changed = told.filter(({ before, now }) => before !== now)
  if (changed.length)
    await tenant.query(PROBLEMS, [changed.map(({ id }) => id), changed.map(({ now }) => now)])
}
