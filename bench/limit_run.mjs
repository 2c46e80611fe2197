// The product against the practical limit, on one database in one run: `[--rounds 3] [--seconds 3]`.
import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { answering, headersOf, node, openStand, root } from './stand.mjs'

const LIMIT = { port: 7001, url: 'http://127.0.0.1:7001' }

export async function measure() {
  const stand = await openStand()
  let limit
  try {
    const [tenant] = stand.fill()
    await seedLimit(stand.database.url)
    await stand.web()
    const env = {
      ...process.env,
      PORT: String(LIMIT.port),
      DATABASE_URL: stand.database.url,
      SCHEMA: 'tenant_bench',
    }
    limit = spawn(node, [join(root, 'bench/limit.mjs')], { env, stdio: 'inherit' })
    await answering(LIMIT.url)
    const file = join(mkdtempSync(join(tmpdir(), 'bench-')), 'targets.json')
    writeFileSync(file, JSON.stringify(targets(stand.url, tenant)))
    const words = [join(root, 'bench/bench.mjs'), file, ...process.argv.slice(2)]
    execFileSync(node, words, { stdio: 'inherit' })
  } finally {
    limit?.kill('SIGTERM')
    await stand.close()
  }
}

async function seedLimit(url) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query(`SELECT to_regclass('tenant_bench.equipment') AS seeded`)
  const script = readFileSync(join(root, 'bench/seed.sql'), 'utf8')
  if (!rows[0].seeded) await client.query(script.replaceAll(':"schema"', '"tenant_bench"'))
  // Both tables as they are once autovacuum has come by: what an earlier run wrote has statistics too.
  await client.query('VACUUM (ANALYZE)')
  await client.end()
}

function targets(url, tenant) {
  const list = '/api/v1/equipment/?status=operational&page=1&page_size=50'
  const id = '/api/v1/equipment/cd3dc8b6-cffb-41e4-163d-cbd857ca87da'
  const body = {
    name: 'Elevator $n',
    equipment_number: 'NEW-$n',
    equipment_type: 'elevator',
    custom: { capacity_lbs: 2000, floors: 4 },
  }
  const create = { path: '/api/v1/equipment/', body }
  const custom =
    '/api/v1/equipment/?filter[custom.capacity_lbs][gte]=4000&sort=-custom.capacity_lbs&page_size=50'
  const token = execFileSync(node, [join(root, 'bench/limit.mjs'), 'token'], { encoding: 'utf8' })
  return {
    limit: {
      url: LIMIT.url,
      token: token.trim(),
      paths: { list, custom: '/api/v1/equipment/?capacity_gte=4000&page_size=50', detail: id },
      create,
    },
    product: {
      url,
      token: tenant.token,
      headers: headersOf(tenant),
      paths: { list, custom, detail: `${id}/` },
      create,
    },
  }
}
