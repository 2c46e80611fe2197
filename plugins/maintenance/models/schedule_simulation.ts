import { tenantFacts } from '#models/rule_facts'
import type { ObjectSchema } from '#platform/definitions/types'
import { isRecord } from '#platform/entities/merge_patch'
import { runCompiled } from '#platform/entities/query/run_compiled'
import { validationMessages } from '#platform/entities/validation_messages'
import { validators } from '#platform/entities/validator_cache'
import { E_VALIDATION } from '#platform/errors'
import type { Actor } from '#platform/events/actor'
import type { History } from '#plugins/maintenance/engine/history'
import type { Problems } from '#plugins/maintenance/engine/problems'
import type { Schedule } from '#plugins/maintenance/engine/schedule'
import { simulationProblems } from '#plugins/maintenance/engine/simulation_problems'
import { simulate } from '#plugins/maintenance/engine/simulate'
import { equipmentMatching } from '#plugins/maintenance/models/equipment_filter'
import { shapeProblems } from '#plugins/maintenance/models/rule_shape'
import { targetProblems } from '#plugins/maintenance/models/schedule_targets'
import { SIMULATION } from '#plugins/maintenance/models/simulation_shape'

type Body = { schedule: Schedule } & History

/** A schedule tried on paper: the engine's own answer, and nothing is kept. */
export class ScheduleSimulation {
  private constructor(private readonly body: Body) {}

  /** @throws E_VALIDATION by field path */
  static of(body: unknown): ScheduleSimulation {
    const problems = { ...problemsOf(body) }
    if (Object.keys(problems).length) throw new E_VALIDATION().withDetails(problems)
    return new ScheduleSimulation(body as Body)
  }

  run() {
    const { schedule, ...history } = this.body
    return simulate(schedule, { ...history, time_zone: tenantFacts().time_zone })
  }

  /** On how many pieces of equipment it would run: each has this load. @throws E_VALIDATION */
  async targets(by: Actor): Promise<number> {
    const { targets, equipment_id: equipment } = this.body.schedule
    if (!targets?.filter) return targets?.ids?.length ?? (equipment ? 1 : 0)
    const found = await targetProblems({ filter: targets.filter as Record<string, unknown> }, by)
    if (Object.keys(found).length) throw new E_VALIDATION().withDetails(under('schedule', found))
    const query = await equipmentMatching(targets.filter as Record<string, unknown>, by)
    const [{ count }] = await runCompiled<{ count: number }>({
      sql: `SELECT count(*)::int AS count FROM (${query.sql}) found`,
      bindings: query.bindings,
    })
    return count
  }
}

function problemsOf(body: unknown): Problems {
  const validate = validators.get(SIMULATION as unknown as ObjectSchema)
  if (!isRecord(body)) return { record: ['must be an object'] }
  const { targets, task_template: template, ...plain } = schedulePart(body)
  const shown = isRecord(body.schedule) ? { ...body, schedule: plain } : body
  const parts = { targets, task_template: template }
  const shape = {
    ...(validate(shown) ? {} : validationMessages(validate.errors)),
    ...under('schedule', shapeProblems(definedOnly(parts))),
  }
  if (Object.keys(shape).length) return shape
  const { schedule, ...history } = body as Body
  return simulationProblems(schedule, history)
}

function schedulePart({ schedule }: Record<string, unknown>): Record<string, unknown> {
  return isRecord(schedule) ? schedule : {}
}

function under(parent: string, problems: Problems): Problems {
  return Object.fromEntries(
    Object.entries(problems).map(([path, texts]) => [`${parent}.${path}`, texts])
  )
}

function definedOnly(parts: Record<string, unknown>) {
  return Object.fromEntries(Object.entries(parts).filter(([, each]) => each !== undefined))
}
