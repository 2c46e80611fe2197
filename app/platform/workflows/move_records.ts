import { definitionRegistry } from '#platform/definitions/definition_registry'
import { inFlight } from '#platform/definitions/records_in_flight'
import { stateMoves, type InFlightWish, type StateMove } from '#platform/definitions/state_moves'
import type { StateCategory, WorkflowDefinition } from '#platform/definitions/types'
import { allWorkflowVersions, workflowVersions } from '#platform/definitions/workflow_versions'
import type { Entity } from '#platform/entities/entity'
import { identifier } from '#platform/entities/query/identifier'
import { E_CONFLICT, E_NOT_FOUND } from '#platform/errors'
import type { Actor } from '#platform/events/actor'
import { journal, type Changes } from '#platform/events/journal'
import { DurableJob } from '#platform/jobs/durable_job'
import {
  defineDurableJob,
  type DurableOrder,
  type DurableWork,
  type Position,
  type Step,
} from '#platform/jobs/durable_kind'
import { recordIfFree } from '#platform/entities/record_if_free'
import { tenant } from '#platform/tenancy/tenant_scope'
import { entityMachine } from '#platform/workflows/entity_machine'
import { SlaClocks } from '#platform/workflows/sla_clocks'
import { slaRows } from '#platform/workflows/sla_rows'
import type { StateMachine } from '#platform/workflows/state_machine'

export type MoveOrder = { key: string; version: number; wish: InFlightWish }

type Cursor = { after: string | null; moved: number; forced: number }
type Destination = { entity: Entity; machine: StateMachine }
type Route = StateMove & { category: StateCategory }
type MovedRow = {
  id: string
  from_status: string
  from_category: StateCategory
  from_version: number
  status: string
  category: StateCategory
  forced: boolean
}

const NAME = 'move_records'

/** Records of a step: well below a second with their history. */
const BATCH = 200

const ACTIVE = `
  SELECT id FROM jobs WHERE name = '${NAME}' AND input->>'key' = $1 AND state IN ('queued', 'running', 'cancelling')
  ORDER BY created_at DESC LIMIT 1`

const RECENT = `
  SELECT id FROM jobs WHERE name = '${NAME}' AND input->>'key' = $1
    AND (finished_at IS NULL OR finished_at > now() - interval '10 minutes')
  ORDER BY created_at DESC LIMIT 1`

/** Begins to take the records of a workflow over to its new version. @returns the job's id */
export function startMoving(order: MoveOrder, by: Actor) {
  return DurableJob.start(NAME, order, by)
}

/** The job that moves records of this workflow now, or null. */
async function movingJob(key: string): Promise<string | null> {
  const [row] = await tenant.query<{ id: string }>(ACTIVE, [key])
  return row?.id ?? null
}

/** The same, or the one that has just ended: people see what became of it. */
export async function recentMove(key: string): Promise<string | null> {
  const [row] = await tenant.query<{ id: string }>(RECENT, [key])
  return row?.id ?? null
}

/** @throws E_CONFLICT while records are still on their way to the version before */
export async function assertNothingMoves(key: string) {
  if (await movingJob(key))
    throw new E_CONFLICT('Records are still being moved to the present version: wait, or stop it')
}

/**
 * Takes records in flight over to a version of their workflow, in the order of their ids. Rows are locked one
 * batch at a time and only where they stand is written, so what people change meanwhile stays; a record that
 * came into a state without a target stays on its version and is counted as left.
 */
export class RecordMove implements DurableWork<Cursor> {
  private readonly entity: Entity
  private readonly machine: StateMachine

  private constructor(
    private order: DurableOrder<MoveOrder>,
    { entity, machine }: Destination,
    private routes: Route[]
  ) {
    this.entity = entity
    this.machine = machine
  }

  static open(order: DurableOrder<MoveOrder>) {
    const { key, version, wish } = order.input
    return tenant.run(order.tenant, async () => {
      const document = (await workflowVersions(key, [version])).get(version)
      if (!document) throw new E_NOT_FOUND(`Version ${version} of this workflow is gone`)
      const entity = await definitionRegistry.entity(key)
      const destination = { entity, machine: entityMachine(entity, document) }
      return new RecordMove(order, destination, await routesTo(document, version, wish))
    })
  }

  async step({ cursor, total }: Position<Cursor>): Promise<Step<Cursor>> {
    const { after, moved, forced } = cursor ?? { after: null, moved: 0, forced: 0 }
    const rows = await this.take(after)
    journal(
      rows.map((row) => this.entryOf(row)),
      this.order.by
    )
    await this.runClocks(rows)
    const next = {
      after: rows.at(-1)?.id ?? null,
      moved: moved + rows.length,
      forced: forced + rows.filter((row) => row.forced).length,
    }
    const told = { done: next.moved, total: total ?? (await this.waiting(after)) + rows.length }
    if (rows.length) return { cursor: next, ...told }
    // Whoever raised a record while the new version was being published is behind the cursor: once more from the start.
    if (after) return { cursor: next, ...told }
    return { cursor: next, done: next.moved, total: next.moved, result: await this.result(next) }
  }

  cancelled({ cursor }: Position<Cursor>) {
    return this.result(cursor ?? { after: null, moved: 0, forced: 0 })
  }

  private async result({ moved, forced }: Cursor) {
    const { version } = this.order.input
    const [{ left }] = await tenant.query<{ left: number }>(
      `SELECT count(*)::int AS left FROM ${this.table} e WHERE ${inFlight(this.entity)} AND e.workflow_version <> $1`,
      [version]
    )
    return { moved, forced, left }
  }

  private async waiting(after: string | null) {
    const [{ count }] = await tenant.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM ${this.table} e ${this.onRoute(after)}`,
      this.bindings(after)
    )
    return count
  }

  private take(after: string | null) {
    const completed = this.entity.field('completed_at')
      ? `, completed_at = CASE WHEN m.category = 'done' THEN coalesce(e.completed_at, now()) ELSE NULL END`
      : ''
    return tenant.query<MovedRow>(
      `WITH taken AS (
        SELECT e.id, e.status AS from_status, e.status_category AS from_category,
          e.workflow_version AS from_version, m."to", m.category, m.forced
        FROM ${this.table} e ${this.onRoute(after)} ORDER BY e.id LIMIT ${BATCH} FOR UPDATE OF e
      ), changed AS (
        UPDATE ${this.table} e SET status = m."to", status_category = m.category, workflow_version = $2,
          row_version = e.row_version + 1, updated_at = now()${completed}
        FROM taken m WHERE e.id = m.id
        RETURNING e.id, m.from_status, m.from_category, m.from_version, m."to" AS status, m.category, m.forced
      ) SELECT * FROM changed ORDER BY id`,
      this.bindings(after)
    )
  }

  private onRoute(after: string | null) {
    return `JOIN jsonb_to_recordset($1::jsonb) AS m (version int, state text, "to" text, category text, forced boolean)
      ON m.version = e.workflow_version AND m.state = e.status
      WHERE ${inFlight(this.entity)} AND e.workflow_version <> $2 AND ${after ? 'e.id > $3::uuid' : '$3::uuid IS NULL'}`
  }

  private bindings(after: string | null) {
    const routes = this.routes.map(({ isForced, ...route }) => ({ ...route, forced: isForced }))
    return [JSON.stringify(routes), this.order.input.version, after]
  }

  private entryOf(row: MovedRow) {
    const { key, version } = this.order.input
    const changes: Changes = { workflow_version: [row.from_version, version] }
    if (row.from_status !== row.status) changes.status = [row.from_status, row.status]
    if (row.from_category !== row.category)
      changes.status_category = [row.from_category, row.category]
    const payload = { from: row.from_status, to: row.status, version }
    return {
      entity: key,
      recordId: row.id,
      action: row.forced ? 'forced' : 'migrated',
      changes,
      payload,
    }
  }

  /** Where no clock runs and the new version has none there is nothing to read. */
  private async runClocks(rows: MovedRow[]) {
    const { key, version } = this.order.input
    const needed = this.machine.definition.slas ? rows : await slaRows.withClocks(key, rows)
    const clocks = new SlaClocks(this.machine, { now: new Date(), by: this.order.by })
    for (const { id, status } of needed) {
      const record = await recordIfFree(this.entity, id)
      if (record)
        await clocks.take({
          entity: key,
          record: { ...record, id, status, workflow_version: version },
        })
    }
  }

  private get table() {
    return identifier(this.entity.table)
  }
}

/** Every state of every other version, whether a record is in it now or comes into it before its turn. */
async function routesTo(document: WorkflowDefinition, version: number, wish: InFlightWish) {
  const others = [...(await allWorkflowVersions(document.key))].filter(([each]) => each !== version)
  const moves = others.flatMap(([each, { states }]) =>
    stateMoves(document, { version: each, states: Object.keys(states) }, wish)
  )
  return moves.map((move) => ({ ...move, category: document.states[move.to].category }))
}

defineDurableJob<MoveOrder, Cursor>({
  name: NAME,
  channel: 'system',
  open: (order) => RecordMove.open(order),
})
