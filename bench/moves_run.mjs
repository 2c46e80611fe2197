// 10,000 stock moves by 64 clients at once on 100 levels: does the ledger add up, and what do many cost one another?
import { parseArgs } from 'node:util'
import pg from 'pg'
import { call, done, openStand, quantile } from './stand.mjs'

const [PARTS, LOCATIONS] = [20, 5]
/** Moves of the one client that the many are held against. */
const ALONE = 500
/** Refusals that are right where there is not enough: each with the code that says so. */
const RIGHT = new Set(['INSUFFICIENT_STOCK'])

/** Levels that are not the sum of their movements, or less than nothing, and movements without a level. */
const WRONG = `
  SELECT count(*)::int AS count FROM stock_levels l
  FULL JOIN (SELECT part_id, location_id, sum(quantity) AS moved FROM stock_movements GROUP BY 1, 2) m USING (part_id, location_id)
  WHERE l.on_hand IS DISTINCT FROM coalesce(m.moved, 0) OR l.on_hand < 0`
/** Each movement names the balance it left: that of the one before it and its own quantity. */
const BROKEN = `
  SELECT count(*)::int AS count FROM stock_movements m WHERE m.balance <> 0 AND NOT EXISTS (
    SELECT FROM stock_movements b WHERE b.part_id = m.part_id AND b.location_id = m.location_id AND b.id <> m.id
      AND b.balance = m.balance - m.quantity) AND m.balance <> m.quantity`
const LEDGER = 'SELECT count(*)::int AS count FROM stock_movements'

export async function measure() {
  const { values } = parseArgs({
    options: {
      moves: { type: 'string', default: '10000' },
      clients: { type: 'string', default: '64' },
    },
  })
  const [moves, clients] = [Number(values.moves), Number(values.clients)]
  const stand = await openStand({ folder: 'bench_moves', port: 7012 })
  const client = new pg.Client({ connectionString: stand.database.url })
  try {
    const [tenant] = stand.fill({ tenants: 1, rows: 1_000 })
    await stand.web()
    const admin = { ...tenant, token: tenant.admin }
    await done(stand, admin, { method: 'POST', path: '/plugins/inventory/enable/' })
    const store = await furnish(stand, admin)
    await openSchema(client, tenant.slug)
    const alone = await rush(stand, { ...store, admin, moves: ALONE, clients: 1 })
    const before = await count(client, LEDGER)
    const many = await rush(stand, { ...store, admin, moves, clients })
    tell({ alone, many, clients })
    await judge(client, { many, before })
  } finally {
    await client.end()
    await stand.close()
  }
}

/** Parts and places of their own, and half of the levels filled. */
async function furnish(stand, admin) {
  const run = Date.now()
  const make = (path, body) => done(stand, admin, { method: 'POST', path, body })
  const [parts, locations] = [[], []]
  for (let at = 0; at < PARTS; at++)
    parts.push((await make('/parts/', { part_number: `B-${run}-${at}`, name: `Part ${at}` })).id)
  for (let at = 0; at < LOCATIONS; at++)
    locations.push((await make('/stock-locations/', { name: `Store ${run} ${at}` })).id)
  for (const part of parts)
    for (const location of locations.slice(0, 3))
      await make('/stock/movements/', moveOf(part, location, 'receipt', 20))
  return { parts, locations }
}

function moveOf(part, location, kind, quantity) {
  const body = { part_id: part, location_id: location, kind, quantity: String(quantity) }
  return kind === 'receipt' ? { ...body, unit_cost: '2.5' } : body
}

/** So many moves, each client the next as soon as its last is answered. */
async function rush(stand, { admin, parts, locations, moves, clients }) {
  const tally = { took: [], refused: 0, lines: 0, wrong: new Map() }
  let next = 0
  const work = async () => {
    while (next < moves) {
      const body = moveAt(next++, { parts, locations })
      take(
        tally,
        body,
        await call(stand, admin, { method: 'POST', path: '/stock/movements/', body })
      )
    }
  }
  const start = performance.now()
  await Promise.all(Array.from({ length: clients }, work))
  return { ...tally, perSecond: (moves * 1_000) / (performance.now() - start) }
}

/** Always the same ones: mostly taking, so that levels run empty, transfers both ways, receipts, returns, counts. */
function moveAt(at, { parts, locations }) {
  const pick = (step, size) => ((at * step + Math.floor(at / size)) % 1_009) % size
  const [part, location] = [parts[pick(7, PARTS)], locations[pick(11, LOCATIONS)]]
  const quantity = 1 + (at % 4)
  if (at % 10 < 4) return moveOf(part, location, 'issue', quantity)
  if (at % 10 < 7) {
    const to_location_id = locations[(pick(11, LOCATIONS) + 1 + (at % (LOCATIONS - 1))) % LOCATIONS]
    return { ...moveOf(part, location, 'transfer', quantity), to_location_id }
  }
  if (at % 10 === 7) return moveOf(part, location, 'return', quantity)
  if (at % 100 === 8) return moveOf(part, location, 'count', at % 30)
  return moveOf(part, location, 'receipt', quantity)
}

function take(tally, { kind }, { status, body, took }) {
  tally.took.push(took)
  if (status === 201) return (tally.lines += kind === 'transfer' ? 2 : 1)
  const code = body?.error?.code
  if (status === 409 && RIGHT.has(code)) return tally.refused++
  const what = `${kind}: ${status} ${code ?? 'without a code'}`
  tally.wrong.set(what, (tally.wrong.get(what) ?? 0) + 1)
}

function tell({ alone, many, clients }) {
  const [median, late] = [0.5, 0.99].map((share) => quantile(many.took, share).toFixed(0))
  console.log(
    `${many.took.length} moves of ${clients} clients: ${many.perSecond.toFixed(0)}/s, ` +
      `${(many.perSecond / alone.perSecond).toFixed(1)} × one client's (${alone.perSecond.toFixed(0)}/s) · ` +
      `median ${median} ms, p99 ${late} ms · refused for want of stock: ${many.refused}`
  )
}

async function judge(client, { many, before }) {
  const added = (await count(client, LEDGER)) - before
  const [wrong, broken] = [await count(client, WRONG), await count(client, BROKEN)]
  const others = [...many.wrong].map(([what, times]) => `${times} × ${what}`)
  console.log(
    `ledger: ${added} lines, ${many.lines} answered · levels that are not their sum or below nothing: ${wrong} · ` +
      `lines that follow on none: ${broken} · other answers: ${others.join(', ') || 'none'}`
  )
  if (wrong || broken || others.length || added !== many.lines) process.exitCode = 1
}

async function count(client, sql) {
  return (await client.query(sql)).rows[0].count
}

async function openSchema(client, slug) {
  await client.connect()
  const { rows } = await client.query('SELECT schema_name FROM tenants WHERE slug = $1', [slug])
  await client.query(`SET search_path = ${client.escapeIdentifier(rows[0].schema_name)}`)
}
