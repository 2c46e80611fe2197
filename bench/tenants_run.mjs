// Many tenants served in turn against one of them alone: `[--tenants 200] [--rounds 5] [--seconds 3] [--connections 16]`.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { headersOf, openStand, quantile } from './stand.mjs'

const ROWS = 1_000
const PATHS = {
  list: '/api/v1/equipment/?status=operational&page=1&page_size=50',
  detail: '/api/v1/equipment/cd3dc8b6-cffb-41e4-163d-cbd857ca87da/',
}
const script = join(mkdtempSync(join(tmpdir(), 'bench-')), 'wrk.lua')

export async function measure() {
  const { values } = parseArgs({
    options: {
      tenants: { type: 'string', default: '200' },
      rounds: { type: 'string', default: '5' },
      seconds: { type: 'string', default: '3' },
      connections: { type: 'string', default: '16' },
    },
  })
  const stand = await openStand({ folder: 'bench_tenants' })
  try {
    const many = stand.fill({ tenants: Number(values.tenants), rows: ROWS })
    await stand.web()
    const ask = (path, tenants) => wrk(stand.url, path, tenants, values)
    for (const path of Object.keys(PATHS)) {
      ask(path, many)
      const rounds = Array.from({ length: Number(values.rounds) }, () => ({
        one: ask(path, many.slice(0, 1)),
        many: ask(path, many),
      }))
      report(path, many.length, rounds)
    }
  } finally {
    await stand.close()
  }
}

/** @returns {{ mean: number, p99: number, bad: number }} latencies in milliseconds */
function wrk(url, path, tenants, { seconds, connections }) {
  writeFileSync(script, lua(PATHS[path], tenants))
  const words = ['-t1', `-c${connections}`, `-d${seconds}s`, '--latency', '-s', script, url]
  const printed = execFileSync('wrk', words, { encoding: 'utf8' })
  const [mean, p99, bad] = printed
    .match(/^R (.*)$/m)[1]
    .split(' ')
    .map(Number)
  return { mean, p99, bad }
}

function lua(path, tenants) {
  const lines = tenants.map((tenant) => {
    const pairs = Object.entries(headersOf(tenant)).map(
      ([name, value]) => `[${JSON.stringify(name)}]=${JSON.stringify(value)}`
    )
    return `{${pairs.join(',')}}`
  })
  return `
local tenants, turn = {${lines.join(',\n')}}, 0
request = function() turn = turn + 1; return wrk.format("GET", ${JSON.stringify(path)}, tenants[turn % #tenants + 1]) end
done = function(s, l, r) io.write(string.format("R %.3f %.3f %d\\n", l.mean / 1000, l:percentile(99) / 1000, s.errors.status)) end
`
}

function report(path, count, rounds) {
  const [one, many] = ['one', 'many'].map((who) => ({
    mean: quantile(
      rounds.map((round) => round[who].mean),
      0.5
    ),
    p99: quantile(
      rounds.map((round) => round[who].p99),
      0.5
    ),
  }))
  const bad = rounds.reduce((sum, round) => sum + round.one.bad + round.many.bad, 0)
  const ratio = (many.mean / one.mean).toFixed(2)
  console.log(
    `${path}: one tenant ${one.mean.toFixed(1)} ms (p99 ${one.p99.toFixed(1)}), ${count} in turn ` +
      `${many.mean.toFixed(1)} ms (p99 ${many.p99.toFixed(1)}): ${ratio} ×${bad ? `, ${bad} BAD ANSWERS` : ''}`
  )
}
