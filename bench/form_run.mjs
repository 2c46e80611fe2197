// A form of 300 fields opened in a company of sixty definitions: `[--rounds 30]`. Cold is the first of a process,
// and the first after a publication; the pages of designers and the calls behind them stand beside it.
import { parseArgs } from 'node:util'
import { company, publish, wideEntity } from './company.mjs'
import { Session } from './session.mjs'
import { call, openStand, quantile } from './stand.mjs'

/** Milliseconds until the server has sent the whole page. */
const TARGET = 150
const PAGES = [
  '/records/wide_asset/new',
  '/equipment/new?equipment_type=wide',
  '/records/wide_asset',
  '/settings/definitions',
  '/settings/definitions/entity/wide_asset',
  '/settings/definitions/form/check_350',
]
const WIDE = '/definitions/entity/wide_asset'

export async function measure() {
  const { values } = parseArgs({ options: { rounds: { type: 'string', default: '30' } } })
  const stand = await openStand({ folder: 'bench_form', port: 7011 })
  try {
    const [{ slug, admin: token }] = stand.fill({ tenants: 1, rows: 1_000 })
    const admin = { slug, token }
    await configure(stand, admin)
    for (const path of PAGES)
      await measurePage(stand, admin, { path, rounds: Number(values.rounds) })
    await measureCalls(stand, admin, Number(values.rounds))
  } finally {
    await stand.close()
  }
}

async function configure(stand, admin) {
  const web = await stand.web()
  const known = await call(stand, admin, { path: `${WIDE}/` })
  if (known.status !== 200) for (const document of company()) await publish(stand, admin, document)
  await stand.end(web)
}

async function measurePage(stand, admin, { path, rounds }) {
  const web = await stand.web()
  const session = await Session.open(stand, admin.slug, 'admin@bench.example')
  const first = await session.read(path)
  const published = []
  for (let turn = 0; turn < 5; turn++) {
    const title = `Wide ${turn} ${Date.now()}`
    await publish(stand, admin, wideEntity('wide_asset', { title }))
    published.push((await session.read(path)).took)
  }
  const warm = []
  for (let round = 0; round < rounds; round++) warm.push((await session.read(path)).took)
  await stand.end(web)
  const size = `${(first.bytes / 1024).toFixed(0)} KB`
  console.log(
    `${path} (${size}): ${told(first.took)} first of a process, ${told(quantile(published, 0.5))} after publishing, ` +
      `${told(quantile(warm, 0.5))} warm at the median, ${told(quantile(warm, 0.95))} at the 95th percentile`
  )
}

async function measureCalls(stand, admin, rounds) {
  await stand.web()
  const document = wideEntity('wide_asset')
  const calls = {
    'its definition': { path: `${WIDE}/` },
    'its JSON schema': { path: `${WIDE}/schema.json` },
    'its draft saved': { method: 'PUT', path: `${WIDE}/draft/`, body: document },
    'its plan': { method: 'POST', path: `${WIDE}/plan/`, body: {} },
  }
  for (const [what, asked] of Object.entries(calls)) {
    const took = []
    for (let round = 0; round < rounds; round++) took.push((await call(stand, admin, asked)).took)
    const [first, ...warm] = took
    console.log(`${what}: ${told(first)} first, ${told(quantile(warm, 0.5))} warm at the median`)
  }
}

function told(milliseconds) {
  return `${milliseconds.toFixed(0)} ms${milliseconds > TARGET ? ` (above ${TARGET})` : ''}`
}
