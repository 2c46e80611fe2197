#!/usr/bin/env node
// `npm run bench -- [--rounds 3] [--seconds 3]`: the product against the practical limit, on one database in one run.
// Needs a build (`npm run demo` makes one) and wrk (`apt-get install wrk`). Prints medians and ratios.
import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { openDatabase } from '../bin/door/postgres.mjs'

const root = new URL('../', import.meta.url).pathname
const node = process.execPath
const ports = { product: 7002, limit: 7001 }
const database = await openDatabase(join(root, 'storage/bench/postgres'))
const env = {
  ...process.env,
  NODE_ENV: 'production',
  HOST: '127.0.0.1',
  PORT: String(ports.product),
  APP_DOMAIN: 'localhost',
  LOG_LEVEL: 'info',
  APP_KEY: 'a key for measuring, of no other use',
  MASTER_KEY: 'a master key for measuring and of no other use',
  DATABASE_URL: database.url,
  STORAGE_PATH: join(root, 'storage/bench'),
  RATE_USER_PER_MINUTE: '100000000',
  RATE_TENANT_PER_MINUTE: '100000000',
  RATE_BURST: '100000000',
}
const children = []

try {
  ace('landlord:migrate')
  const { slug, token } = JSON.parse(ace('bench:fill').trim().split('\n').at(-1))
  await seedLimit()
  children.push(
    spawn(node, ['bin/server.js'], {
      cwd: join(root, 'build'),
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
  )
  const limitEnv = {
    ...process.env,
    PORT: String(ports.limit),
    DATABASE_URL: database.url,
    SCHEMA: 'tenant_bench',
  }
  children.push(spawn(node, [join(root, 'bench/limit.mjs')], { env: limitEnv, stdio: 'inherit' }))
  await Promise.all(Object.values(ports).map(answering))
  const file = join(mkdtempSync(join(tmpdir(), 'bench-')), 'targets.json')
  writeFileSync(file, JSON.stringify(targets(slug, token)))
  execFileSync(node, [join(root, 'bench/bench.mjs'), file, ...process.argv.slice(2)], {
    stdio: 'inherit',
  })
} finally {
  for (const child of children) child.kill('SIGTERM')
  await database.stop()
}

function ace(command) {
  return execFileSync(node, ['ace.js', command], {
    cwd: join(root, 'build'),
    env,
    encoding: 'utf8',
  })
}

async function seedLimit() {
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  const { rows } = await client.query(`SELECT to_regclass('tenant_bench.equipment') AS seeded`)
  const script = readFileSync(join(root, 'bench/seed.sql'), 'utf8').replaceAll(
    ':"schema"',
    '"tenant_bench"'
  )
  if (!rows[0].seeded) await client.query(script)
  await client.end()
}

async function answering(port) {
  for (let tries = 0; tries < 100; tries++) {
    const answered = await fetch(`http://127.0.0.1:${port}/`).catch(() => null)
    if (answered) return
    await pause(100)
  }
  throw new Error(`Nothing answers on port ${port}`)
}

function targets(slug, token) {
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
  const limitToken = execFileSync(node, [join(root, 'bench/limit.mjs'), 'token'], {
    encoding: 'utf8',
  }).trim()
  return {
    limit: {
      url: `http://127.0.0.1:${ports.limit}`,
      token: limitToken,
      paths: { list, custom: '/api/v1/equipment/?capacity_gte=4000&page_size=50', detail: id },
      create,
    },
    product: {
      url: `http://127.0.0.1:${ports.product}`,
      token,
      headers: { 'X-Tenant': slug },
      paths: { list, custom, detail: `${id}/` },
      create,
    },
  }
}
