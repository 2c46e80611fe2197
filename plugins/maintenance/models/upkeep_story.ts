import { EquipmentStory, type StoryEntry } from '#models/equipment_story'
import type { Noun } from '#models/noun'
import type { Principal } from '#models/principal'
import { visibility } from '#models/visibility'
import { personSql, utcText } from '#platform/entities/query/plain_list'
import type { Predicate } from '#platform/entities/query/predicate'
import { languageOf } from '#platform/language/languages'
import { tenant } from '#platform/tenancy/tenant_scope'
import { becauseText, type Because } from '#plugins/maintenance/engine/because'

/** Occurrences that no task which is done stands for. */
const OCCURRENCES = `
  SELECT 'occurrence' AS kind, o.id, CASE WHEN o.state = 'raised' THEN o.raised_at ELSE coalesce(o.closed_at, o.due_at) END AS at
  FROM occurrences o JOIN maintenance_schedules e ON e.id = o.schedule_id
  WHERE o.equipment_id = ?::uuid AND o.state NOT IN ('planned', 'completed')`

/** What is planned for later has not been yet. */
const DOWNTIME = `
  SELECT 'downtime' AS kind, d.id, d.starts_at AS at FROM downtime_events d
  WHERE d.equipment_id = ?::uuid AND d.starts_at <= now()`

const WORK = `
  SELECT 'work_log' AS kind, e.id, e.started_at AS at FROM work_logs e JOIN tasks t ON t.id = e.task_id
  WHERE t.equipment_id = ?::uuid AND e.ended_at IS NOT NULL AND e.deleted_at IS NULL`

const TOLD: Record<string, string> = {
  occurrence: `
    SELECT o.id, e.schedule_name AS title, o.schedule_id, o.occurrence_key AS key, ${utcText('o.due_at')} AS due_at,
      o.state, o.because AS reason, o.task_id
    FROM occurrences o JOIN maintenance_schedules e ON e.id = o.schedule_id WHERE o.id = ANY($1::uuid[])`,
  downtime: `
    SELECT d.id, d.reason AS title, d.state, d.cause, d.reason_code, ${utcText('d.starts_at')} AS starts_at,
      ${utcText('d.ends_at')} AS ends_at, d.task_id
    FROM downtime_events d WHERE d.id = ANY($1::uuid[])`,
  work_log: `
    SELECT w.id, t.title, w.category, w.minutes::float, w.note, w.task_id, t.task_number, ${personSql('w.user_id')} AS by
    FROM work_logs w JOIN tasks t ON t.id = w.task_id WHERE w.id = ANY($1::uuid[])`,
}

type Row = { id: string; reason?: Because }

/** What schedules made of a piece of equipment, when it was down, and who worked on it for how long. */
export default class UpkeepStory extends EquipmentStory {
  entries(equipmentId: string, principal: Principal): Predicate {
    const parts = [
      seenBy(principal, 'maintenance_schedules', OCCURRENCES),
      { sql: DOWNTIME, bindings: [] },
      seenBy(principal, 'work_logs', WORK),
    ].filter((part) => part !== undefined)
    return {
      sql: parts.map(({ sql }) => sql).join(' UNION ALL '),
      bindings: parts.flatMap(({ bindings }) => [equipmentId, ...bindings]),
    }
  }

  async tell(entries: StoryEntry[], locale: string) {
    const told = new Map<string, object>()
    for (const [kind, sql] of Object.entries(TOLD)) {
      const ids = entries.filter((entry) => entry.kind === kind).map(({ id }) => id)
      const rows = ids.length ? await tenant.query<Row>(sql, [ids]) : []
      for (const row of rows) told.set(row.id, withReason(row, locale))
    }
    return told
  }
}

/** The part of it that somebody may see; nothing where they may see none. */
function seenBy(principal: Principal, noun: Noun, sql: string): Predicate | undefined {
  if (!principal.can(`view_${noun}`)) return undefined
  const seen = visibility(principal, 'view', noun)
  return { sql: `${sql} AND ${seen.sql}`, bindings: seen.bindings }
}

function withReason(row: Row, locale: string): object {
  if (!row.reason) return row
  return { ...row, because: becauseText(row.reason, languageOf(locale)) }
}
