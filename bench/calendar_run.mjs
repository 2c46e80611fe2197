// The calendar of a month with 5,000 occurrences: all of them yet to come, and half of them with a task already.
import { parseArgs } from 'node:util'
import pg from 'pg'
import { processorTime } from './cpu.mjs'
import { call, done, openStand, quantile } from './stand.mjs'

/** Milliseconds at most, and occurrences of the month. */
const [TARGET, ENTRIES] = [300, 5_000]
/** Rounds before any is counted. */
const WARM = 5

const SCHEDULES = `
  INSERT INTO maintenance_schedules (id, schedule_name, equipment_id, targets, triggers, task_template, time_zone, assigned_to)
  SELECT gen_random_uuid(), 'Service of ' || name, id, jsonb_build_object('ids', jsonb_build_array(id)),
    jsonb_build_array(jsonb_build_object('type', 'calendar', 'every', 1, 'unit', 'month',
      'anchor_date', (date_trunc('month', current_date)::date + (row_number() OVER (ORDER BY id) % 28)::int)::text)),
    '{"title":"Monthly service","priority":"high","estimated_hours":1.5}', 'Europe/Vienna', (SELECT id FROM users ORDER BY id LIMIT 1)
  FROM equipment WHERE deleted_at IS NULL AND status <> 'retired' ORDER BY equipment.id LIMIT ${ENTRIES}`
const TARGETS = `
  INSERT INTO schedule_targets (id, schedule_id, equipment_id, since, settled_at, next_raise_at, next_due_at)
  SELECT gen_random_uuid(), id, equipment_id, start, start, due, due
  FROM maintenance_schedules, LATERAL (SELECT date_trunc('month', now()) AS start) begin,
    LATERAL (SELECT ((triggers->0->>'anchor_date') || ' 09:00')::timestamp AT TIME ZONE 'Europe/Vienna' AS due) first`
const RAISED = `
  INSERT INTO occurrences (id, schedule_id, target_id, equipment_id, occurrence_key, state, planned_at, due_at, raise_at, because, raised_at)
  SELECT gen_random_uuid(), schedule_id, id, equipment_id, (next_due_at AT TIME ZONE 'Europe/Vienna')::date::text, 'raised',
    next_due_at, next_due_at, next_due_at, $1, now()
  FROM schedule_targets WHERE next_due_at < date_trunc('month', now()) + interval '14 days'`
const WENT_ON = `
  UPDATE schedule_targets t SET next_due_at = t.next_due_at + interval '1 month', next_raise_at = t.next_raise_at + interval '1 month'
  FROM occurrences o WHERE o.target_id = t.id`
const BECAUSE = {
  code: 'fell_due',
  params: { trigger: 0, rule: 'every month', due: '2026-11-01 09:00', missed: 0 },
}
const EMPTY = `
  DELETE FROM occurrences; DELETE FROM schedule_targets; DELETE FROM schedule_pauses; DELETE FROM maintenance_schedules`

/** What nobody can be faster than: rows of the same shape by one statement, made JSON. */
const LIMIT = `
  SELECT o.id, o.schedule_id, e.schedule_name, o.equipment_id, json_build_object('id', q.id, 'label', q.name) AS equipment,
    o.occurrence_key AS key, o.due_at, o.raise_at, o.state, o.because AS reason, o.task_id, e.assigned_to, e.assigned_team
  FROM schedule_targets t JOIN maintenance_schedules e ON e.id = t.schedule_id JOIN equipment q ON q.id = t.equipment_id
    LEFT JOIN occurrences o ON o.target_id = t.id ORDER BY t.next_due_at, t.id`

export async function measure() {
  const { values } = parseArgs({ options: { rounds: { type: 'string', default: '15' } } })
  const rounds = Number(values.rounds)
  const stand = await openStand({ folder: 'bench_calendar', port: 7011 })
  const client = new pg.Client({ connectionString: stand.database.url })
  try {
    const [tenant] = stand.fill({ tenants: 1, rows: 6_000 })
    await stand.web()
    const admin = { ...tenant, token: tenant.admin }
    await done(stand, admin, { method: 'POST', path: '/plugins/maintenance/enable/' })
    await client.connect()
    await furnish(client, tenant.slug)
    const limit = quantile(await timesOf(rounds, () => byHand(client)), 0.5)
    for (const [name, from, to] of windows()) {
      const before = processorTime()
      const times = await timesOf(rounds, () => month(stand, admin, { from, to }))
      const after = processorTime()
      const [median, most] = [quantile(times, 0.5), Math.max(...times)]
      const each = (kind) => Math.round(((after[kind] - before[kind]) * 1_000) / (rounds + WARM))
      console.log(
        `${name}: ${median.toFixed(0)} ms at the median, ${most.toFixed(0)} ms at most (target ${TARGET} ms) · ` +
          `${(median / limit).toFixed(1)} × one statement by hand (${limit.toFixed(0)} ms) · ` +
          `processor each: PostgreSQL ${each('postgres')} ms, ours ${each('node')} ms`
      )
    }
  } finally {
    await client.end()
    await stand.close()
  }
}

async function furnish(client, slug) {
  const { rows } = await client.query('SELECT schema_name FROM tenants WHERE slug = $1', [slug])
  await client.query(`SET search_path = ${client.escapeIdentifier(rows[0].schema_name)}`)
  await client.query(EMPTY)
  await client.query(SCHEDULES)
  await client.query(TARGETS)
  await client.query(RAISED, [BECAUSE])
  await client.query(WENT_ON)
  await client.query('ANALYZE maintenance_schedules, schedule_targets, occurrences, equipment')
}

/** This month, half of which is raised, and the next one, of which nothing is. */
function windows() {
  const [year, month] = new Date().toISOString().split('-').map(Number)
  const first = (ahead) => new Date(Date.UTC(year, month - 1 + ahead, 1)).toISOString().slice(0, 10)
  return [
    ['this month, half of it with tasks', first(0), first(1)],
    ['the next month, all to come', first(1), first(2)],
  ]
}

async function timesOf(rounds, work) {
  const times = []
  for (let round = 0; round < rounds + WARM; round++) times.push(await work())
  return times.slice(WARM)
}

async function byHand(client) {
  const start = performance.now()
  const { rows } = await client.query(LIMIT)
  JSON.stringify(rows)
  return performance.now() - start
}

async function month(stand, admin, { from, to }) {
  const path = `/maintenance-schedules/calendar/?from=${from}&to=${to}`
  const { status, body, took } = await call(stand, admin, { path })
  if (status !== 200 || body.data.length !== ENTRIES)
    throw new Error(`${status}: ${body?.data?.length} occurrences instead of ${ENTRIES}`)
  return took
}
