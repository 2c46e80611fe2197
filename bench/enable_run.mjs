// Plugins enabled for companies that never had them: their tables are made while somebody waits. `[--tenants 10]`
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { eraseDatabase } from '../bin/door/postgres.mjs'
import { processorTime } from './cpu.mjs'
import { done, openStand, quantile, root } from './stand.mjs'

/** Milliseconds at most. */
const TARGET = 1_000
const PLUGINS = ['maintenance', 'inventory']
const FOLDER = 'bench_enable'

export async function measure() {
  const { values } = parseArgs({ options: { tenants: { type: 'string', default: '10' } } })
  await eraseDatabase(join(root, 'storage', FOLDER, 'postgres'))
  const stand = await openStand({ folder: FOLDER, port: 7013 })
  try {
    const tenants = stand.fill({ tenants: Number(values.tenants), rows: 100 })
    await stand.web()
    for (const plugin of PLUGINS) await enable(stand, { plugin, tenants })
  } finally {
    await stand.close()
  }
}

/** The first company's request reads the plugin's migrations too; turning it on again makes no table. */
async function enable(stand, { plugin, tenants }) {
  const turn = (tenant, way) =>
    done(
      stand,
      { ...tenant, token: tenant.admin },
      { method: 'POST', path: `/plugins/${plugin}/${way}/` }
    )
  const times = []
  const before = processorTime()
  for (const tenant of tenants) times.push((await turn(tenant, 'enable')).took)
  const after = processorTime()
  await turn(tenants[0], 'disable')
  const { took: again } = await turn(tenants[0], 'enable')
  const each = (kind) => Math.round(((after[kind] - before[kind]) * 1_000) / tenants.length)
  console.log(
    `${plugin}: the first ${times[0].toFixed(0)} ms, median ${quantile(times, 0.5).toFixed(0)} ms, ` +
      `at most ${Math.max(...times).toFixed(0)} ms (target ${TARGET} ms) · ` +
      `${(quantile(times, 0.5) / again).toFixed(1)} × turning it on again (${again.toFixed(0)} ms) · ` +
      `processor each: PostgreSQL ${each('postgres')} ms, ours ${each('node')} ms`
  )
}
