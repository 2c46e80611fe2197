import { v7 } from 'uuid'
import Equipment from '#models/equipment'
import { scopeOf } from '#models/permission'
import { visibleTo } from '#models/related_records'
import { scopePredicate } from '#models/visibility'
import { EVERYTHING, leavesEverything } from '#platform/entities/query/predicate'
import { runCompiled } from '#platform/entities/query/run_compiled'
import type { Entity } from '#platform/entities/entity'
import { openRecords } from '#platform/entities/record_secrets'
import type { EntityRecord } from '#platform/entities/record_rules'
import type { Actor } from '#platform/events/actor'
import { tenant } from '#platform/tenancy/tenant_scope'

export type EquipmentRow = EntityRecord & { id: string; custom: Record<string, unknown> }

/** A row that has a number already, and what whoever imports may do with it. */
export type KnownRow = { number: string; record: EquipmentRow; seen: boolean; open: boolean }

/** The rows with their encrypted fields as texts. */
export async function openKnown(entity: Entity, known: KnownRow[]): Promise<KnownRow[]> {
  const records = await openRecords(
    entity,
    known.map(({ record }) => record)
  )
  return known.map((row, at) => ({ ...row, record: records[at] }))
}

/** Equipment by the hundred: each call is one statement, whatever the number of rows. */
export const equipmentRows = {
  /** Locked in id order: two imports of the same rows would deadlock otherwise. */
  find(numbers: string[], by: Actor): Promise<KnownRow[]> {
    const seen = visibleTo(by, 'equipment')
    const open = reach('update_equipment', by)
    const sql = FIND.replace('$seen', seen.sql).replace('$open', open.sql)
    return runCompiled({ sql, bindings: [...seen.bindings, ...open.bindings, numbers] })
  },

  /** A new row before the file has spoken. */
  blank(by: Actor): EquipmentRow {
    return { id: v7(), created_by: by.id, health_score: 100, row_version: 1, custom: {} }
  },

  async insert(rows: EntityRecord[]) {
    if (rows.length) await tenant.query(INSERT, [JSON.stringify(rows)])
  },

  async update(rows: EntityRecord[]) {
    if (rows.length) await tenant.query(UPDATE, [JSON.stringify(rows)])
  },

  /** The ids of new rows that a scoped `create_equipment` does not reach. */
  async outOfReach(rows: EntityRecord[], by: Actor) {
    const scope = reach('create_equipment', by)
    if (!rows.length || leavesEverything(scope)) return new Set<string>()
    const found = await runCompiled<{ id: string }>({
      sql: `SELECT e.id FROM jsonb_populate_recordset(NULL::equipment, ?::jsonb) e WHERE (${scope.sql}) IS NOT TRUE`,
      bindings: [JSON.stringify(rows), ...scope.bindings],
    })
    return new Set(found.map(({ id }) => id))
  },

  /** The ids of rows that would become a part of themselves. The lock keeps other moves away until the unit ends. */
  async rings(rows: EntityRecord[]) {
    if (!rows.length) return new Set<string>()
    await tenant.query(TREE_LOCK)
    const found = await tenant.query<{ id: string }>(RINGS, [JSON.stringify(rows)])
    return new Set(found.map(({ id }) => id))
  },
}

/** Kept by the program, or never changed once written. */
const FIXED = new Set(['id', 'row_version', 'created_by', 'created_at', 'updated_at', 'deleted_at'])
const COLUMNS = [...Equipment.$columnsDefinitions.keys()].filter((key) => !FIXED.has(key))

const UTC = `AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`

const FIND = `
  SELECT e.equipment_number AS number, ($seen) AS seen, ($open) AS open,
    to_jsonb(e) || jsonb_build_object('created_at', to_char(e.created_at ${UTC}), 'updated_at', to_char(e.updated_at ${UTC})) AS record
  FROM equipment e WHERE e.equipment_number = ANY(?::text[]) AND e.deleted_at IS NULL ORDER BY e.id FOR UPDATE OF e`

const INSERT = `
  INSERT INTO equipment (id, row_version, created_by, ${COLUMNS.join(', ')})
  SELECT id, row_version, created_by, ${COLUMNS.join(', ')} FROM jsonb_populate_recordset(NULL::equipment, $1::jsonb)`

const UPDATE = `
  UPDATE equipment e SET ${COLUMNS.map((key) => `${key} = r.${key}`).join(', ')}, row_version = e.row_version + 1, updated_at = now()
  FROM jsonb_populate_recordset(NULL::equipment, $1::jsonb) r WHERE e.id = r.id`

const TREE_LOCK = `SELECT pg_advisory_xact_lock(hashtextextended(current_schema() || '.equipment', 0))`

/** What the file says goes before what the table says. */
const RINGS = `
  WITH RECURSIVE said AS (SELECT id, parent_id FROM jsonb_populate_recordset(NULL::equipment, $1::jsonb)),
  up AS (
    SELECT id AS start, parent_id AS id FROM said WHERE parent_id IS NOT NULL
    UNION
    SELECT up.start, CASE WHEN s.id IS NULL THEN e.parent_id ELSE s.parent_id END
    FROM up LEFT JOIN said s ON s.id = up.id LEFT JOIN equipment e ON e.id = up.id
    WHERE up.id IS NOT NULL AND up.id <> up.start
  )
  SELECT start AS id FROM up WHERE id = start`

function reach(permission: string, { id, viewer }: Actor) {
  if (!viewer || !id) return EVERYTHING
  return scopePredicate(scopeOf([...viewer.permissions], permission), 'equipment', id)
}
