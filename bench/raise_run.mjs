// Schedules that are all due at once: how long until each has its task. `[--rows 100000]`
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { WORKER_HEAP } from '../bin/door/worker_heap.mjs'
import { processorTime } from './cpu.mjs'
import { done, memoryOf, openStand } from './stand.mjs'

/** Seconds for 100,000 schedules on two cores. */
const TARGET = 60

const SCHEDULES = `
  INSERT INTO maintenance_schedules (id, schedule_name, equipment_id, targets, triggers, task_template, time_zone, local_time)
  SELECT gen_random_uuid(), 'Service of ' || name, id, jsonb_build_object('ids', jsonb_build_array(id)),
    jsonb_build_array(jsonb_build_object('type', 'calendar', 'every', 1, 'unit', 'month', 'anchor_date', current_date::text)),
    '{"title":"Monthly service","priority":"high","estimated_hours":1.5}', 'UTC', '00:00'
  FROM equipment WHERE deleted_at IS NULL AND status <> 'retired' ORDER BY id LIMIT $1`
const TARGETS = `
  INSERT INTO schedule_targets (id, schedule_id, equipment_id, since, settled_at, next_raise_at)
  SELECT gen_random_uuid(), id, equipment_id, date_trunc('day', now(), 'UTC'), date_trunc('day', now(), 'UTC'), date_trunc('day', now(), 'UTC')
  FROM maintenance_schedules`
const EMPTY = `
  DELETE FROM occurrences;
  UPDATE tasks SET maintenance_schedule_id = NULL WHERE maintenance_schedule_id IS NOT NULL;
  DELETE FROM schedule_targets; DELETE FROM schedule_pauses; DELETE FROM maintenance_schedules`
const LEFT = 'SELECT count(*)::int AS count FROM schedule_targets WHERE next_raise_at <= now()'

/** One row at a time with its audit and event: what the batches are held against. */
const BASELINE = 500

export async function measure() {
  const { values } = parseArgs({ options: { rows: { type: 'string', default: '100000' } } })
  const rows = Number(values.rows)
  const stand = await openStand({ folder: 'bench_raise', port: 7010 })
  const client = new pg.Client({ connectionString: stand.database.url })
  try {
    const [tenant] = stand.fill({ tenants: 1, rows })
    await stand.web()
    const admin = { ...tenant, token: tenant.admin }
    await done(stand, admin, { method: 'POST', path: '/plugins/maintenance/enable/' })
    await client.connect()
    await openSchema(client, tenant.slug)
    await client.query(EMPTY)
    await client.query(SCHEDULES, [rows])
    await client.query(TARGETS)
    await client.query('ANALYZE maintenance_schedules, schedule_targets, occurrences')
    const each = await oneByOne(stand, admin)
    const { seconds, tasks, peaks, used } = await raised(stand, client)
    const ratio = (each * tasks) / 1_000 / seconds
    console.log(
      `${tasks} tasks of ${rows} schedules in ${seconds.toFixed(1)} s (target ${TARGET} s for 100,000), ` +
        `${ratio.toFixed(1)} × as fast as one by one over the API (${each.toFixed(1)} ms each) · ` +
        `worker after a quarter, half and all of it: ${peaks.join(', ')} MB · ` +
        `processor: PostgreSQL ${used.postgres.toFixed(1)} s, ours ${used.node.toFixed(1)} s`
    )
  } finally {
    await client.end()
    await stand.close()
  }
}

async function openSchema(client, slug) {
  const { rows } = await client.query('SELECT schema_name FROM tenants WHERE slug = $1', [slug])
  await client.query(`SET search_path = ${client.escapeIdentifier(rows[0].schema_name)}`)
}

/** @returns the milliseconds of one */
async function oneByOne(stand, admin) {
  const start = performance.now()
  for (let made = 0; made < BASELINE; made++)
    await done(stand, admin, {
      method: 'POST',
      path: '/tasks/',
      body: { title: 'Monthly service', priority: 'high' },
    })
  return (performance.now() - start) / BASELINE
}

async function raised(stand, client) {
  const left = async () => (await client.query(LEFT)).rows[0].count
  const all = await left()
  const worker = stand.run([...WORKER_HEAP, 'ace.js', 'queue:work'])
  stand.run(['ace.js', 'scheduler:run'])
  const peaks = []
  while ((await left()) === all) await pause(50)
  const [start, before] = [performance.now(), processorTime()]
  for (let rest = await left(); rest > 0; rest = await left()) {
    if (rest < all * [0.75, 0.5][peaks.length]) peaks.push(memory(worker))
    await pause(500)
  }
  const [seconds, after] = [(performance.now() - start) / 1_000, processorTime()]
  const used = { postgres: after.postgres - before.postgres, node: after.node - before.node }
  const { rows } = await client.query(
    'SELECT count(*)::int AS count FROM tasks WHERE maintenance_schedule_id IS NOT NULL'
  )
  return { seconds, tasks: rows[0].count, peaks: [...peaks, memory(worker)], used }
}

function memory({ pid }) {
  return Math.round(memoryOf(pid, 'VmRSS'))
}
