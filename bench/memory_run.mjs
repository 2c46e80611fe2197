// The memory of PostgreSQL's backends while many tenants are served in turn: `[--tenants 200] [--minutes 60] [--rate 40]`.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { headersOf, memoryOf, openStand } from './stand.mjs'

const ROWS = 1_000
/** Minutes after which new access tokens are fetched. */
const TOKENS_LAST = 10
const PATHS = [
  'equipment/?page_size=20',
  'equipment/?search=elevator',
  'equipment/cd3dc8b6-cffb-41e4-163d-cbd857ca87da/',
  'tasks/?page_size=20',
  'facilities/?page_size=20',
  'people/',
  'imports/',
  'jobs/',
  'search/?q=elevator',
]

export async function measure() {
  const { values } = parseArgs({
    options: {
      tenants: { type: 'string', default: '200' },
      minutes: { type: 'string', default: '60' },
      rate: { type: 'string', default: '40' },
    },
  })
  const stand = await openStand({ folder: 'bench_tenants', port: 7003 })
  try {
    const fill = () => stand.fill({ tenants: Number(values.tenants), rows: ROWS })
    const load = { asked: 0, bad: 0, tenants: fill() }
    const web = await stand.web()
    const end = Date.now() + Number(values.minutes) * 60_000
    load.done = keepAsking(stand.url, load, Number(values.rate), end)
    for (let minute = 1; Date.now() < end; minute++) {
      await pause(Math.min(60_000, end - Date.now()))
      report(web.pid, stand.database.url, load)
      if (minute % TOKENS_LAST === 0) load.tenants = fill()
    }
    await load.done
  } finally {
    await stand.close()
  }
}

/** `rate` requests a second, each to the next tenant. */
async function keepAsking(url, load, rate, end) {
  for (let turn = 0; Date.now() < end; turn++) {
    void ask(url, load.tenants[turn % load.tenants.length], turn, load)
    await pause(1_000 / rate)
  }
}

async function ask(url, tenant, turn, load) {
  const path = PATHS[Math.floor(turn / 7) % PATHS.length]
  const isWrite = turn % 10 === 0
  const body = JSON.stringify({
    name: `Elevator ${turn}`,
    equipment_number: `M-${Date.now()}-${turn}`,
  })
  const answer = await fetch(isWrite ? `${url}/api/v1/equipment/` : `${url}/api/v1/${path}`, {
    method: isWrite ? 'POST' : 'GET',
    headers: headersOf(tenant),
    ...(isWrite && { body }),
  }).catch(() => null)
  await answer?.arrayBuffer()
  load.asked++
  if (!answer?.ok) load.bad++
}

function report(web, databaseUrl, load) {
  const backends = clientBackends(new URL(databaseUrl).port)
  const sizes = backends
    .map((pid) => memoryOf(pid, 'RssAnon'))
    .toSorted((one, other) => other - one)
  const total = sizes.reduce((sum, size) => sum + size, 0)
  const told = (megabytes) => `${megabytes.toFixed(1)} MB`
  console.log(
    `${new Date().toISOString().slice(11, 19)}  ${load.asked} asked, ${load.bad} bad · ${sizes.length} backends, ` +
      `largest ${told(sizes[0] ?? 0)}, together ${told(total)} · web ${told(memoryOf(web, 'RssAnon'))}`
  )
}

/** The processes that serve a connection of the cluster on `port`. */
function clientBackends(port) {
  const [postmaster] = execFileSync('pgrep', ['-f', `^[^ ]*postgres .*port=${port}`], {
    encoding: 'utf8',
  })
    .trim()
    .split('\n')
  return execFileSync('pgrep', ['-P', postmaster], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .filter((pid) => /127\.0\.0\.1/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8')))
}
