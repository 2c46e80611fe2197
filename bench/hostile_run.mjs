// Every document of tests/support/hostile brought in as an admin would, and what each cost the web process:
// `[--rounds 3]`, of which the best counts, because what others on the machine take is nobody's document.
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { call, done, openStand, root } from './stand.mjs'

/** Milliseconds until the answer, milliseconds the event loop stands still, megabytes more than before. */
const TARGET = { took: 500, blocked: 250, grown: 50 }
const WORST = 5

export async function measure() {
  const { values } = parseArgs({ options: { rounds: { type: 'string', default: '3' } } })
  const support = join(root, 'build/tests/support/hostile')
  const { HOSTILE } = await import(join(support, 'documents.js'))
  const { callsOf } = await import(join(support, 'hostile_calls.js'))
  const stand = await openStand({ folder: 'bench_hostile', port: 7010 })
  try {
    const [{ slug, admin: token }] = stand.fill({ tenants: 1, rows: 100 })
    const ask = await stand.watched()
    const admin = { slug, token }
    const task = { method: 'POST', path: '/tasks/', body: { title: 'Hostile' } }
    const { id } = await done(stand, admin, task)
    const costs = []
    for (let round = 0; round <= Number(values.rounds); round++)
      for (const [kind, documents] of Object.entries(HOSTILE))
        for (const hostile of documents) {
          const cost = await costOf({ stand, admin, ask }, callsOf(hostile, id))
          // The first round warms the process.
          if (round) note(costs, { kind, name: hostile.name }, cost)
        }
    report(costs)
  } finally {
    await stand.close()
  }
}

async function costOf({ stand, admin, ask }, calls) {
  const { resident } = await ask('reset')
  let longest = 0
  for (const each of calls) longest = Math.max(longest, (await call(stand, admin, each)).took)
  const { blocked, peak } = await ask('read')
  return { took: longest, blocked, grown: (peak - resident) / 2 ** 20 }
}

function note(costs, { kind, name }, cost) {
  const known = costs.find((each) => each.kind === kind && each.name === name)
  if (!known) return costs.push({ kind, name, ...cost })
  for (const what of Object.keys(TARGET)) known[what] = Math.min(known[what], cost[what])
}

function report(costs) {
  const over = costs.filter((cost) => Object.keys(TARGET).some((what) => cost[what] > TARGET[what]))
  console.log(`${costs.length} hostile documents, ${over.length} above a target`)
  const units = { took: 'ms until answered', blocked: 'ms blocked', grown: 'MB more' }
  for (const [what, unit] of Object.entries(units)) {
    console.log(`worst in ${unit} (target ${TARGET[what]}):`)
    for (const cost of costs.toSorted((a, b) => b[what] - a[what]).slice(0, WORST))
      console.log(`  ${cost[what].toFixed(0).padStart(5)}  ${cost.kind}: ${cost.name}`)
  }
}
