import { v7 } from 'uuid'
import { BulkBatch, BULK_BATCH, type Tally } from '#models/bulk_batch'
import { UNDO_HOURS, type BulkPlan, type Changer } from '#models/bulk_plan'
import { bulkLog, type BulkRecord } from '#models/bulk_log'
import { assertBulkEditable } from '#models/bulk_fields'
import { assertNothingEncrypted, pathsOf } from '#models/nothing_encrypted'
import { entityOf, hasStory, type Noun } from '#models/noun'
import { visibleRecords } from '#models/visible_records'
import { definitionRegistry } from '#platform/definitions/definition_registry'
import { isRecord } from '#platform/entities/merge_patch'
import { runCompiled } from '#platform/entities/query/run_compiled'
import { E_CONFLICT, E_VALIDATION } from '#platform/errors'
import { DurableJob } from '#platform/jobs/durable_job'
import { tenant } from '#platform/tenancy/tenant_scope'

/** Up to so many the answer waits for; more go on as a job. */
const AT_ONCE = BULK_BATCH
const MOST = 20_000

export type BulkWish = Omit<BulkPlan, 'locale' | 'channel' | 'noun'> & {
  ids?: string[]
  /** The list's own parameters, as an object. */
  filter?: unknown
  /** How many the person was told it would be. */
  expected?: number
}

/**
 * Changes many records by one order. Which they are is settled first; then each is changed by its own rules.
 * @returns the id of the change
 */
export async function startBulk(noun: Noun, wish: BulkWish, by: Changer) {
  by.principal.authorize(`${wish.action === 'delete' ? 'delete' : 'update'}_${noun}`)
  const { ids, filter, expected, ...order } = wish
  assertWhole(noun, wish)
  const entity = await definitionRegistry.entity(entityOf(noun))
  assertNothingEncrypted(entity, [...pathsOf(wish.values), ...pathsOf(wish.fields)])
  assertBulkEditable(entity, pathsOf(wish.values))
  const plan = { ...order, noun, locale: by.locale, channel: by.actor.channel }
  const id = await open(plan, by)
  const total = ids ? await take(id, ids) : await takeMatching(id, filter, { noun, by })
  if (expected !== undefined && expected !== total)
    throw new E_CONFLICT(`${total} records match by now: look again before you change them`)
  return go(id, plan, { total, by })
}

/** Gives back what a bulk change took, where nobody has changed it since. @throws E_CONFLICT, E_NOT_FOUND */
export async function undoBulk(id: string, by: Changer) {
  const done = await bulkLog.row(id, by.principal)
  assertUndoable(done)
  by.principal.authorize(`${done.action === 'delete' ? 'delete' : 'update'}_${done.noun}`)
  const { noun, action } = done
  const plan = { noun, action, undoes: id, locale: by.locale, channel: by.actor.channel }
  const undo = await open(plan, by)
  const rows = await tenant.query(TAKE_BACK, [undo, id])
  return go(undo, plan, { total: rows.length, by })
}

function assertUndoable({ action, undoes, undone_by: undone, finished_at: at }: BulkRecord) {
  if (undoes) throw new E_CONFLICT('This was an undo itself: make the change again instead')
  if (undone) throw new E_CONFLICT(`This ${action} was undone already`)
  if (!at) throw new E_CONFLICT('This change is still going on: stop it first')
  if (Date.now() - at.getTime() > UNDO_HOURS * 3_600_000)
    throw new E_CONFLICT(`A change of many can be undone for ${UNDO_HOURS} hours`)
}

/** @throws E_VALIDATION */
function assertWhole(noun: Noun, { ids, filter, action, values, status }: BulkWish) {
  const refuse = (path: string, text: string) => {
    throw new E_VALIDATION().withDetails({ [path]: [text] })
  }
  if (!ids === !isRecord(filter)) refuse('ids', 'or filter must say which records: one of the two')
  if (action === 'update' && (!isRecord(values) || !Object.keys(values).length))
    refuse('values', 'must be an object with at least one field')
  if (action === 'move' && !hasStory(noun)) refuse('action', 'move is for what has a workflow')
  if (action === 'move' && !status) refuse('status', 'is required')
}

async function open(plan: BulkPlan, { principal }: Changer) {
  const id = v7()
  const { noun, action, undoes = null } = plan
  await tenant.query(OPEN, [id, noun, action, JSON.stringify(plan), undoes, principal.id])
  return id
}

async function take(bulk: string, ids: string[]) {
  return (await tenant.query(TAKE, [bulk, ids])).length
}

async function takeMatching(
  bulk: string,
  filter: unknown,
  { noun, by }: { noun: Noun; by: Changer }
) {
  const records = await visibleRecords(by.principal, noun)
  const { sql, bindings } = records.matching(filter as Record<string, unknown>)
  const rows = await runCompiled({
    sql: `INSERT INTO bulk_change_rows (bulk_id, position, record_id)
      SELECT ?::uuid, row_number() OVER (ORDER BY id), id FROM (${sql} LIMIT ${MOST + 1}) m RETURNING 1`,
    bindings: [bulk, ...bindings],
  })
  if (rows.length > MOST)
    throw new E_CONFLICT(`At most ${MOST} records are changed at once: narrow the filter`)
  return rows.length
}

/** At once, or as a job that goes on after the answer. */
async function go(id: string, plan: BulkPlan, { total, by }: { total: number; by: Changer }) {
  await tenant.query('UPDATE bulk_changes SET total = $2 WHERE id = $1', [id, total])
  if (total > AT_ONCE) {
    const job = await DurableJob.start('change_in_bulk', { bulk: id }, by.actor)
    await tenant.query('UPDATE bulk_changes SET job_id = $2 WHERE id = $1', [id, job])
    return { id, isDone: false }
  }
  await new BulkBatch(id, plan, by).run(0)
  await finishBulk(id)
  return { id, isDone: true }
}

/** No more records follow. @returns what became of them */
export async function finishBulk(id: string): Promise<Tally> {
  const [tally] = await tenant.query<Tally>(FINISH, [id])
  return tally
}

const OPEN = `
  INSERT INTO bulk_changes (id, noun, action, input, undoes, created_by) VALUES ($1, $2, $3, $4, $5, $6)`

/** In the order of their ids, in which they are locked too. */
const TAKE = `
  INSERT INTO bulk_change_rows (bulk_id, position, record_id)
  SELECT $1, row_number() OVER (ORDER BY id), id FROM (SELECT DISTINCT unnest($2::uuid[]) AS id) m RETURNING 1`

const TAKE_BACK = `
  INSERT INTO bulk_change_rows (bulk_id, position, record_id, former, version)
  SELECT $1, row_number() OVER (ORDER BY position DESC), record_id, former, version FROM bulk_change_rows
  WHERE bulk_id = $2 AND outcome = 'changed' RETURNING 1`

const FINISH = `
  UPDATE bulk_changes SET finished_at = now() WHERE id = $1 RETURNING changed, unchanged, refused`
