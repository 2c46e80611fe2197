import { DateTime } from 'luxon'
import { assertRelated } from '#models/related_records'
import { tenantFacts } from '#models/rule_facts'
import { today } from '#models/today'
import type { WriteMode } from '#platform/entities/entity_model'
import type { EntityRecord } from '#platform/entities/record_rules'
import type { Viewer } from '#platform/entities/viewer'
import { E_VALIDATION } from '#platform/errors'
import type { Actor } from '#platform/events/actor'
import { tenant } from '#platform/tenancy/tenant_scope'
import type { Problems } from '#plugins/maintenance/engine/problems'
import type { Schedule } from '#plugins/maintenance/engine/schedule'
import { scheduleProblems } from '#plugins/maintenance/engine/schedule_problems'
import { RULE } from '#plugins/maintenance/models/rule_moves'
import { SchedulePauses } from '#plugins/maintenance/models/schedule_pauses'
import { ScheduleRow } from '#plugins/maintenance/models/schedule_row'
import { ScheduleRule, type RuleParts } from '#plugins/maintenance/models/schedule_rule'
import { ScheduleTargets, targetProblems } from '#plugins/maintenance/models/schedule_targets'
import { templateProblems } from '#plugins/maintenance/models/task_template'

/** What raises tasks by calendar, meter or condition. The engine decides; this keeps what it decides by. */
export default class MaintenanceSchedule extends ScheduleRow {
  static table = 'maintenance_schedules'
  static entityKey = 'maintenance_schedule'

  get zone() {
    return this.time_zone ?? tenantFacts().time_zone
  }

  /** @throws E_VALIDATION for fields, rules, targets and templates alike, by path */
  override async accept(input: unknown, mode: WriteMode, by: Actor) {
    const { time_zone: zone } = (input ?? {}) as { time_zone?: unknown }
    const day = today(typeof zone === 'string' && isZone(zone) ? zone : tenantFacts().time_zone)
    const rule = new ScheduleRule(input, mode, { before: this.ruleParts, today: day })
    const problems = { ...rule.problems, ...(await this.acceptColumns(rule.columns, mode, by)) }
    if (!Object.keys(problems).length) Object.assign(problems, await this.take(rule.parts, by))
    if (Object.keys(problems).length) throw new E_VALIDATION().withDetails(problems)
  }

  override async store(action: string, by: Actor, payload: object = {}) {
    const changes = this.changes()
    const isNew = !this.$isPersisted
    if (isNew || changes.targets) this.targets_by = by.id
    await assertRelated(await MaintenanceSchedule.entity(), changes, by)
    await super.store(action, by, payload)
    if (changes.is_active || isNew) await new SchedulePauses(this.id).note(this.is_active, by)
    const isRuledAnew = !isNew && RULE.some((path) => path in changes)
    await new ScheduleTargets(this).follow(by, { isRuledAnew })
    await this.readDates()
  }

  override async remove(by: Actor) {
    await super.remove(by)
    await new ScheduleTargets(this).rest()
  }

  override async restore(by: Actor) {
    await super.restore(by)
    await new ScheduleTargets(this).follow(by, { isRuledAnew: true })
  }

  override async toAnswer(viewer?: Viewer): Promise<EntityRecord> {
    return { ...(await super.toAnswer(viewer)), ...shown(this) }
  }

  /** They follow from what the engine says of the targets. */
  private async readDates() {
    const [dates] = await tenant.query<Pick<this, 'next_run_date' | 'last_run_date'>>(
      'SELECT next_run_date::text, last_run_date::text FROM maintenance_schedules WHERE id = $1',
      [this.id]
    )
    Object.assign(this, dates)
    this.$hydrateOriginals()
  }

  private get ruleParts(): Partial<RuleParts> {
    const { targets, triggers, seasons, task_template: template } = this
    return { targets, triggers, seasons, task_template: template }
  }

  private async acceptColumns(columns: object, mode: WriteMode, by: Actor): Promise<Problems> {
    try {
      await super.accept(columns, mode, by)
      return {}
    } catch (error) {
      if (error instanceof E_VALIDATION && error.details) return error.details as Problems
      throw error
    }
  }

  private async take(parts: RuleParts, by: Actor): Promise<Problems> {
    const template = parts.task_template as { assigned_to?: string; assigned_team?: string }
    Object.assign(this, parts, {
      time_zone: this.time_zone ?? tenantFacts().time_zone,
      assigned_to: template.assigned_to ?? null,
      assigned_team: template.assigned_team ?? null,
    })
    const found = scheduleProblems({ ...(this.asRecord() as Schedule), frequency_days: null })
    if (Object.keys(found).length) return found
    return {
      ...(await targetProblems(parts.targets, by)),
      ...(await templateProblems(parts.task_template, this.schedule_name, by)),
    }
  }
}

export type Shown = Pick<RuleParts, 'targets' | 'triggers' | 'seasons' | 'task_template'>

/** What an answer has beside the fields that its definition names. */
export function shown({ targets, triggers, seasons, task_template: template }: Shown): Shown {
  return { targets, triggers, seasons, task_template: template }
}

function isZone(name: string) {
  return DateTime.local({ zone: name }).isValid
}
