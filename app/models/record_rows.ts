import { decimals } from '#models/decimal_columns'
import { scopeOf } from '#models/permission'
import { visibleTo } from '#models/relation_source'
import { nounOf, rowsOfNoun, type Noun } from '#models/noun'
import { scopePredicate } from '#models/visibility'
import type { EntityModel } from '#platform/entities/entity_model'
import { openRecords, RecordSecrets } from '#platform/entities/record_secrets'
import { EVERYTHING, leavesEverything } from '#platform/entities/query/predicate'
import { runCompiled } from '#platform/entities/query/run_compiled'
import type { EntityRecord } from '#platform/entities/record_rules'
import type { Actor } from '#platform/events/actor'
import { tenant } from '#platform/tenancy/tenant_scope'

export type RecordRow = EntityRecord & { id: string; custom: Record<string, unknown> }

/** A record a file may mean, and what whoever imports may do with it. */
export type KnownRow = { record: RecordRow; seen: boolean; open: boolean }

/** Kept by the program, or never changed once written. */
const FIXED = ['id', 'row_version', 'created_by', 'created_at', 'updated_at', 'deleted_at']

const UTC = `AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`

/** Records of a noun by the hundred: each call is one statement, whatever the number of rows. */
export class RecordRows {
  private columns: string[]
  private noun: Noun
  private table: string

  constructor(
    private model: typeof EntityModel,
    private by: Actor
  ) {
    this.noun = nounOf(model.entityKey)!
    this.table = model.table
    this.columns = [...model.$columnsDefinitions.keys()].filter((key) => !FIXED.includes(key))
  }

  /**
   * With encrypted fields as texts. Locked in id order: two imports of the same rows would deadlock otherwise.
   * @param where over the alias `e`
   */
  async find(where: string, bindings: unknown[]): Promise<KnownRow[]> {
    const seen = visibleTo(this.by, this.noun)
    const open = this.reach('update')
    const sql = `
      SELECT (${seen.sql}) AS seen, (${open.sql}) AS open,
        to_jsonb(e) || ${decimals(await this.model.entity(), this.columns)} || jsonb_build_object('created_at', to_char(e.created_at ${UTC}), 'updated_at', to_char(e.updated_at ${UTC})) AS record
      FROM ${this.table} e WHERE ${where} AND ${rowsOfNoun(this.noun)} AND e.deleted_at IS NULL ORDER BY e.id FOR UPDATE OF e`
    const known = await runCompiled<KnownRow>({
      sql,
      bindings: [...seen.bindings, ...open.bindings, ...bindings],
    })
    const records = await openRecords(
      await this.model.entity(),
      known.map(({ record }) => record)
    )
    return known.map((row, at) => ({ ...row, record: records[at] }))
  }

  async insert(rows: RecordRow[]) {
    if (!rows.length) return
    const columns = this.told(rows).join(', ')
    await tenant.query(
      `INSERT INTO ${this.table} (id, row_version, created_by, ${columns})
       SELECT id, row_version, created_by, ${columns} FROM jsonb_populate_recordset(NULL::${this.table}, $1::jsonb)`,
      [await this.text(rows)]
    )
  }

  async update(rows: RecordRow[]) {
    if (!rows.length) return
    const columns = this.told(rows)
      .map((key) => `${key} = r.${key}`)
      .join(', ')
    await tenant.query(
      `UPDATE ${this.table} e SET ${columns}, row_version = e.row_version + 1, updated_at = now()
       FROM jsonb_populate_recordset(NULL::${this.table}, $1::jsonb) r WHERE e.id = r.id`,
      [await this.text(rows)]
    )
  }

  /** The ids of new rows that a scoped permission to create does not reach. */
  async outOfReach(rows: EntityRecord[]) {
    const scope = this.reach('create')
    if (!rows.length || leavesEverything(scope)) return new Set<string>()
    const found = await runCompiled<{ id: string }>({
      sql: `SELECT e.id FROM jsonb_populate_recordset(NULL::${this.table}, ?::jsonb) e WHERE (${scope.sql}) IS NOT TRUE`,
      bindings: [JSON.stringify(rows), ...scope.bindings],
    })
    return new Set(found.map(({ id }) => id))
  }

  /** The ids of new rows whose `column` holds what only a deleted record has: it is to be free to come back. */
  async gone(column: string, rows: EntityRecord[]) {
    const told = rows.filter((row) => row[column])
    if (!told.length) return new Set<string>()
    const found = await tenant.query<{ value: string }>(
      `SELECT e.${column} AS value FROM ${this.table} e
       WHERE e.${column} = ANY($1::text[]) AND ${rowsOfNoun(this.noun)} AND e.deleted_at IS NOT NULL`,
      [told.map((row) => row[column])]
    )
    const taken = new Set<unknown>(found.map(({ value }) => value))
    return new Set(told.filter((row) => taken.has(row[column])).map(({ id }) => String(id)))
  }

  /** The ids of rows that would become a part of themselves. The lock keeps other moves away until the unit ends. */
  async rings(rows: EntityRecord[]) {
    if (!rows.length) return new Set<string>()
    await tenant.lock(this.table)
    const found = await tenant.query<{ id: string }>(ringsIn(this.table), [JSON.stringify(rows)])
    return new Set(found.map(({ id }) => id))
  }

  /** What no row speaks of keeps the table's default, or is a column of a plugin that is not enabled here. */
  private told(rows: RecordRow[]) {
    return this.columns.filter((key) => rows.some((row) => key in row))
  }

  /** As the table is to hold them. */
  private async text(rows: RecordRow[]) {
    const secrets = await RecordSecrets.of(await this.model.entity())
    if (!secrets) return JSON.stringify(rows)
    return JSON.stringify(
      rows.map((row) => ({ ...row, custom: secrets.sealed(row.id, row.custom) }))
    )
  }

  private reach(action: string) {
    const { id, viewer } = this.by
    if (!viewer || !id) return EVERYTHING
    return scopePredicate(scopeOf([...viewer.permissions], `${action}_${this.noun}`), this.noun, id)
  }
}

/** What the file says goes before what the table says. */
function ringsIn(table: string) {
  return `
  WITH RECURSIVE said AS (SELECT id, parent_id FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)),
  up AS (
    SELECT id AS start, parent_id AS id FROM said WHERE parent_id IS NOT NULL
    UNION
    SELECT up.start, CASE WHEN s.id IS NULL THEN e.parent_id ELSE s.parent_id END
    FROM up LEFT JOIN said s ON s.id = up.id LEFT JOIN ${table} e ON e.id = up.id
    WHERE up.id IS NOT NULL AND up.id <> up.start
  )
  SELECT start AS id FROM up WHERE id = start`
}
