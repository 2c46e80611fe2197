// A change of a large entity planned and published over `[--rows 100000]` records, while `[--writers 4]` write:
// how long the plan takes, and the longest write while it plans, while it publishes and while it is indexed.
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { WORKER_HEAP } from '../bin/door/worker_heap.mjs'
import { fieldsOf } from './company.mjs'
import { done, openStand, quantile } from './stand.mjs'
import { report, writeUntil } from './writers.mjs'

/** Seconds. */
const TARGET = 5
const QUIET = 5_000
const PLANS = 5
const HOME = '/definitions/entity/equipment.elevator'
const BUILDING = `
  SELECT count(*) FILTER (WHERE indisvalid)::int AS ready FROM pg_index
  JOIN pg_class ON pg_class.oid = indexrelid
  WHERE relname LIKE $1 AND relnamespace = (SELECT oid FROM pg_namespace WHERE nspname ~ '^t_bench')`

export async function measure() {
  const { values } = parseArgs({
    options: {
      rows: { type: 'string', default: '100000' },
      writers: { type: 'string', default: '4' },
    },
  })
  const rows = Number(values.rows)
  const stand = await openStand({ folder: 'bench_plan', port: 7012 })
  const database = new pg.Client({ connectionString: stand.database.url })
  try {
    const [tenant] = stand.fill({ tenants: 1, rows })
    const admin = { slug: tenant.slug, token: tenant.admin }
    const ask = await stand.watched()
    stand.run([...WORKER_HEAP, 'ace.js', 'queue:work'])
    await database.connect()
    const write = (end) => writeUntil(end, stand.url, tenant, Number(values.writers))
    await write(pause(2_000))
    report('quiet', await write(pause(QUIET)))
    const mark = Date.now().toString(36)
    await draft(stand, admin, mark)
    await plan(stand, admin, { rows, ask })
    report('while it plans', await write(done(stand, admin, post('/plan/', {}))))
    report('while it publishes', await write(done(stand, admin, post('/publish/', LENIENT))))
    report('while it is indexed', await write(indexed(database, mark)))
  } finally {
    await database.end()
    await stand.close()
  }
}

const LENIENT = { accept_invalid: true }
const post = (path, body) => ({ method: 'POST', path: `${HOME}${path}`, body })

/** The elevator with six fields more, which ask for indexes, a rule, and a limit that a quarter of them break. */
async function draft(stand, admin, mark) {
  const { document } = await done(stand, admin, { method: 'GET', path: `${HOME}/` })
  const fresh = Object.entries(fieldsOf(6)).map(([key, field]) => [`${key}_${mark}`, field])
  const capacity = { ...document.schema.properties.capacity_lbs, minimum: 2_000 }
  const properties = {
    ...Object.fromEntries(fresh),
    ...document.schema.properties,
    capacity_lbs: capacity,
  }
  const rule = 'custom.capacity_lbs >= 1000.0 || custom.speed_fpm < 500.0'
  const body = {
    ...document,
    schema: { ...document.schema, properties },
    rules: [{ rule, message: 'A slow lift carries more' }],
  }
  await done(stand, admin, { method: 'PUT', path: `${HOME}/draft/`, body })
}

async function plan(stand, admin, { rows, ask }) {
  const took = []
  await ask('reset')
  let planned
  for (let turn = 0; turn < PLANS; turn++) {
    planned = await done(stand, admin, post('/plan/', {}))
    took.push(planned.took / 1_000)
  }
  const { blocked } = await ask('read')
  const seconds = (share) => `${quantile(took, share).toFixed(1)} s`
  console.log(
    `${rows.toLocaleString('en')} records planned in ${seconds(0.5)} at the median, ${seconds(1)} at most ` +
      `(target ${TARGET} s): ${planned.invalid_records.count} would be invalid, ${planned.indexes.length} indexes; ` +
      `the event loop stood still for ${blocked.toFixed(0)} ms at most`
  )
}

/** Until the indexes of the new fields are there. */
async function indexed(database, mark) {
  const start = performance.now()
  for (;;) {
    const { rows } = await database.query(BUILDING, [`%_${mark}_%`])
    if (rows[0].ready >= 6) break
    if (performance.now() - start > 300_000) throw new Error('The indexes were not built')
    await pause(50)
  }
  console.log(`6 indexes built in ${((performance.now() - start) / 1_000).toFixed(1)} s`)
}
