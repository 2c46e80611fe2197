// Lists of an entity of the company's own with `[--rows 1000000]` records: how long each takes, against the list by
// its newest, and whether PostgreSQL read the whole table for it.
import { parseArgs } from 'node:util'
import pg from 'pg'
import { fieldsOf, publish } from './company.mjs'
import { call, openStand, quantile } from './stand.mjs'

const KEY = 'asset'
const ROUNDS = 15
const LISTS = {
  'newest first': '',
  'the thousandth page': 'page=1000',
  'by number': 'sort=number',
  'by title': 'sort=title',
  'one state': 'status=open',
  'due before a day': 'filter[due_date][lt]=2026-02-01&sort=due_date',
  'by a field of its own': 'sort=custom.f1',
  'by it, downwards': 'sort=-custom.f1',
  'a number of its own': 'filter[custom.f1][gte]=99000',
  'a choice of its own, by a number': 'filter[custom.f2][eq]=gone&sort=-custom.f1',
  'a day of its own': 'filter[custom.f3][lt]=2020-01-20',
  'a text of its own': 'filter[custom.f0][eq]=text-77',
  'words': 'search=asset 4711',
}

export async function measure() {
  const { values } = parseArgs({ options: { rows: { type: 'string', default: '1000000' } } })
  const rows = Number(values.rows)
  const stand = await openStand({ folder: `bench_records_${rows}`, port: 7014 })
  const database = new pg.Client({ connectionString: stand.database.url })
  try {
    const [tenant] = stand.fill({ tenants: 1, rows: 1_000 })
    await stand.web()
    await database.connect()
    await fill({ stand, database, rows, admin: { slug: tenant.slug, token: tenant.admin } })
    let usual
    for (const [what, query] of Object.entries(LISTS)) {
      const { took, scans } = await measureList({ stand, database, tenant }, query)
      usual ??= took
      console.log(
        `${what}: ${took.toFixed(0)} ms at the median, ${(took / usual).toFixed(1)} × the newest` +
          (scans ? `, reads the whole table ${scans} times` : '')
      )
    }
  } finally {
    await database.end()
    await stand.close()
  }
}

async function fill({ stand, database, rows, admin }) {
  const schema = { type: 'object', properties: fieldsOf(6) }
  const known = await call(stand, admin, { path: `/records/${KEY}/?page_size=1` })
  if (known.body?.meta?.pagination?.total >= rows) return
  await publish(stand, admin, { kind: 'entity', key: KEY, title: 'Asset', schema })
  await publish(stand, admin, workflow())
  const { rows: found } = await database.query(
    `SELECT nspname FROM pg_namespace WHERE nspname ~ '^t_bench'`
  )
  await database.query(`SET search_path = "${found[0].nspname}"`)
  await database.query(RECORDS, [rows])
  stand.ace('tenants:index', admin.slug)
  await database.query('VACUUM (ANALYZE) records')
}

function workflow() {
  const states = { open: { category: 'active' }, done: { category: 'done' } }
  const finish = { from: ['open'], to: 'done' }
  return { kind: 'workflow', key: KEY, initial: 'open', states, transitions: { finish } }
}

const RECORDS = `
  INSERT INTO records (id, entity, number, title, status, status_category, workflow_version, due_date, custom, search_text, created_at)
  SELECT md5('r' || i)::uuid, '${KEY}', 'A-' || lpad(i::text, 7, '0'), 'Asset ' || i,
    CASE WHEN i % 10 = 0 THEN 'open' ELSE 'done' END, CASE WHEN i % 10 = 0 THEN 'active' ELSE 'done' END, 1,
    date '2026-01-01' + i % 700,
    jsonb_build_object('f0', 'text-' || i % 5000, 'f1', i % 100000, 'f2', (array['good', 'worn', 'broken', 'gone'])[1 + i % 4],
      'f3', (date '2020-01-01' + i % 2000)::text, 'f4', i % 3 = 0, 'f5', i % 1000 / 4.0),
    'asset ' || i || ' a-' || lpad(i::text, 7, '0'), now() - i * interval '1 minute'
  FROM generate_series(1, $1::int) i`

async function measureList({ stand, database, tenant }, query) {
  const ask = () => call(stand, tenant, { path: `/records/${KEY}/?page_size=50&${query}` })
  const { status, body } = await ask()
  if (status !== 200) throw new Error(`${query}: ${status} ${JSON.stringify(body).slice(0, 300)}`)
  const before = await scansOf(database)
  const times = []
  for (let round = 0; round < ROUNDS; round++) times.push((await ask()).took)
  return { took: quantile(times, 0.5), scans: (await scansOf(database)) - before }
}

/** Backends tell what they did a second late at most, unless they are made to. */
async function scansOf(database) {
  await new Promise((resolve) => setTimeout(resolve, 1_200))
  const { rows } = await database.query(
    `SELECT sum(seq_scan)::int AS scans FROM pg_stat_user_tables WHERE relname = 'records'`
  )
  return rows[0].scans
}
