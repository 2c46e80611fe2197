import { v7 } from 'uuid'
import { visibleTo } from '#models/relation_source'
import { runCompiled } from '#platform/entities/query/run_compiled'
import { E_INVALID_QUERY } from '#platform/errors'
import type { Actor } from '#platform/events/actor'
import { tenant } from '#platform/tenancy/tenant_scope'
import type { Problems } from '#plugins/maintenance/engine/problems'
import { equipmentMatching } from '#plugins/maintenance/models/equipment_filter'
import type MaintenanceSchedule from '#plugins/maintenance/models/maintenance_schedule'
import { Raising } from '#plugins/maintenance/models/raising'
import type { Targets } from '#plugins/maintenance/models/schedule_rule'

/** Targets that are planned while somebody waits; of more the rest is planned by the next look. */
const AT_ONCE = 100

/** The pieces of equipment a schedule is for, each with its own history. They are kept: a piece may come back. */
export class ScheduleTargets {
  constructor(private readonly schedule: MaintenanceSchedule) {}

  /** Brings targets into step with the schedule and plans them anew. */
  async follow(by: Actor, { isRuledAnew = false, now = new Date() } = {}) {
    if (this.schedule.deleted_at) return this.rest()
    const { id, zone } = this.schedule
    await this.match(await this.wanted(by), now)
    if (isRuledAnew) await tenant.query(ANEW, [id, now, zone])
    await this.lookAgain(now)
    await new Raising(now, by).plan(await this.ids(AT_ONCE))
  }

  /** Takes in and lets go of equipment, without touching what stays. @returns whether anything changed */
  async match(equipmentIds: string[], now = new Date()) {
    const { id, zone } = this.schedule
    const added = await tenant.query(ADD, [
      id,
      equipmentIds.map(() => v7()),
      equipmentIds,
      now,
      zone,
    ])
    const gone = await tenant.query(LET_GO, [id, equipmentIds, now])
    await tenant.query('UPDATE maintenance_schedules SET targets_synced_at = $2 WHERE id = $1', [
      id,
      now,
    ])
    return added.length + gone.length > 0
  }

  /** Nothing is raised any more. */
  async rest() {
    await tenant.query(REST, [this.schedule.id])
    await tenant.query('UPDATE maintenance_schedules SET next_run_date = NULL WHERE id = $1', [
      this.schedule.id,
    ])
  }

  /** Whatever there is of it is looked at by the next sweep. */
  async lookAgain(now = new Date()) {
    await tenant.query(DUE, [this.schedule.id, now])
  }

  /** What the schedule is for now; equipment that is deleted or retired needs no maintenance. */
  async wanted(by: Actor): Promise<string[]> {
    const { ids, filter } = this.schedule.targets
    const found = filter
      ? await runCompiled<{ id: string }>(await equipmentMatching(filter, by))
      : await tenant.query<{ id: string }>(LIVING, [ids ?? []])
    return found.map((row) => row.id)
  }

  private async ids(limit: number) {
    const rows = await tenant.query<{ id: string }>(FIRST, [this.schedule.id, limit])
    return rows.map((row) => row.id)
  }
}

/** What is named must be there, and visible to who names it. */
export async function targetProblems({ ids, filter }: Targets, by: Actor): Promise<Problems> {
  if (filter) return filterProblems(filter, by)
  const { sql, bindings } = visibleTo(by, 'equipment')
  const [{ found }] = await runCompiled<{ found: number }>({
    sql: `SELECT count(*)::int AS found FROM equipment e WHERE e.id = ANY(?::uuid[]) AND e.deleted_at IS NULL AND ${sql}`,
    bindings: [ids, ...bindings],
  })
  if (found === ids!.length) return {}
  return { 'targets.ids': ['name equipment that does not exist, or that you may not see'] }
}

async function filterProblems(filter: Record<string, unknown>, by: Actor): Promise<Problems> {
  try {
    await equipmentMatching(filter, by)
    return {}
  } catch (error) {
    if (!(error instanceof E_INVALID_QUERY)) throw error
    return { 'targets.filter': Object.values((error.details ?? {}) as Problems).flat() }
  }
}

const LIVING = `SELECT id FROM equipment WHERE id = ANY($1::uuid[]) AND deleted_at IS NULL AND status <> 'retired'`

const FIRST = `
  SELECT id FROM schedule_targets WHERE schedule_id = $1 AND removed_at IS NULL ORDER BY id LIMIT $2`

/** A new target begins with the day it joins: what was due before is nobody's. */
const ADD = `
  INSERT INTO schedule_targets AS t (id, schedule_id, equipment_id, since, settled_at, next_raise_at)
  SELECT n.id, $1, n.equipment_id, day.start, day.start, $4
  FROM unnest($2::uuid[], $3::uuid[]) AS n (id, equipment_id),
    (SELECT date_trunc('day', $4::timestamptz, $5) AS start) day
  ON CONFLICT (schedule_id, equipment_id) DO UPDATE
    SET removed_at = NULL, since = excluded.since, settled_at = excluded.settled_at, next_raise_at = $4
    WHERE t.removed_at IS NOT NULL
  RETURNING 1`

const LET_GO = `
  UPDATE schedule_targets SET removed_at = $3, next_raise_at = NULL, next_due_at = NULL
  WHERE schedule_id = $1 AND removed_at IS NULL AND equipment_id <> ALL($2::uuid[]) RETURNING 1`

const ANEW = `
  UPDATE schedule_targets SET since = date_trunc('day', $2::timestamptz, $3), settled_at = date_trunc('day', $2::timestamptz, $3)
  WHERE schedule_id = $1`

const DUE = `
  UPDATE schedule_targets SET next_raise_at = $2 WHERE schedule_id = $1 AND removed_at IS NULL`

const REST = `
  UPDATE schedule_targets SET next_raise_at = NULL, next_due_at = NULL WHERE schedule_id = $1`
