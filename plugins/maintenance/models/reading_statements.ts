const LISTENS =
  "jsonb_path_exists(s.triggers, '$[*] ? (@.meter == $key)', jsonb_build_object('key', $2::text))"

const VALID = 'NOT EXISTS (SELECT FROM meter_readings c WHERE c.supersedes = r.id)'

/** What stands before, at and after a time, the one that is about to be corrected excepted. */
export const AROUND = `
  SELECT
    (SELECT to_jsonb(r) FROM meter_readings r WHERE meter_id = $1 AND at < $2 AND id IS DISTINCT FROM $3 AND ${VALID} ORDER BY at DESC, id DESC LIMIT 1) AS before,
    (SELECT to_jsonb(r) FROM meter_readings r WHERE meter_id = $1 AND at = $2 AND id IS DISTINCT FROM $3 AND ${VALID} ORDER BY id DESC LIMIT 1) AS same,
    (SELECT to_jsonb(r) FROM meter_readings r WHERE meter_id = $1 AND at > $2 AND id IS DISTINCT FROM $3 AND ${VALID} ORDER BY at, id LIMIT 1) AS after`

export const ADD = `
  INSERT INTO meter_readings (id, meter_id, value, at, source, note, supersedes, flag, by_id, checklist_id, item)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
  RETURNING id, meter_id, value, at, source, note, supersedes, flag, by_id, created_at`

export const LATEST = `
  SELECT r.value::float AS value, r.at FROM meter_readings r WHERE meter_id = $1 AND ${VALID}
  ORDER BY r.at DESC, r.id DESC LIMIT $2`

export const SUM_UP = `
  UPDATE meters SET last_value = $2, last_reading_at = $3, average_per_day = $4 WHERE id = $1`

/** Before their targets, as whoever saves a schedule has them. */
export const HOLD_LISTENING = `
  SELECT FROM maintenance_schedules s
  WHERE s.is_active AND s.deleted_at IS NULL AND ${LISTENS}
    AND s.id IN (SELECT t.schedule_id FROM schedule_targets t WHERE t.equipment_id = $1 AND t.removed_at IS NULL)
  ORDER BY s.id FOR KEY SHARE`

export const LISTENING = `
  UPDATE schedule_targets t SET next_raise_at = $3
  FROM maintenance_schedules s
  WHERE t.equipment_id = $1 AND t.removed_at IS NULL AND s.id = t.schedule_id AND s.is_active AND s.deleted_at IS NULL
    AND ${LISTENS}
  RETURNING t.id`
