// The indexes of custom fields built anew over a large table while people write: `[--rows 1000000] [--writers 4]`.
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { openStand } from './stand.mjs'
import { report, writeUntil } from './writers.mjs'

const QUIET = 10_000
const INDEXES = `
  SELECT format('DROP INDEX %I.%I', schemaname, indexname) AS drop FROM pg_indexes
  WHERE schemaname ~ $1 AND indexname ~ '_[0-9a-f]{8}_idx$'`

export async function measure() {
  const { values } = parseArgs({
    options: {
      rows: { type: 'string', default: '1000000' },
      writers: { type: 'string', default: '4' },
    },
  })
  const rows = Number(values.rows)
  const stand = await openStand({ folder: 'bench_index', port: 7006 })
  try {
    const [tenant] = stand.fill({ tenants: 1, rows })
    const dropped = await dropIndexes(stand.database.url)
    await stand.web()
    await writeUntil(pause(2_000), stand.url, tenant, 1)
    const write = (end) => writeUntil(end, stand.url, tenant, Number(values.writers))
    report('quiet', await write(pause(QUIET)))
    const start = performance.now()
    const job = stand.run(['ace.js', 'tenants:index', tenant.slug])
    const waits = await write(once(job, 'exit'))
    if (job.exitCode !== 0) throw new Error(`The index job ended with ${job.exitCode}`)
    const seconds = ((performance.now() - start) / 1_000).toFixed(0)
    report(`${dropped} indexes over ${rows.toLocaleString('en')} rows in ${seconds} s`, waits)
  } finally {
    await stand.close()
  }
}

async function dropIndexes(url) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query(INDEXES, ['^t_bench'])
  for (const { drop } of rows) await client.query(drop)
  await client.end()
  return rows.length
}
