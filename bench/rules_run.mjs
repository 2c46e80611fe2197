// How many rules a second the product answers: those of the shipped definitions, as it asks them. `[--seconds 1]`
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { root } from './stand.mjs'

/** Answers a second. */
const TARGET = 50_000
const FOLDERS = ['schemas/core', 'schemas/packs/elevators', 'schemas/packs/facility_management']

const CUSTOM = {
  capacity_lbs: 2_500,
  speed_fpm: 350,
  drive: 'traction',
  floors: 12,
  last_periodic_inspection: '2026-02-03',
  tags: ['roped', 'indoor', 'public'],
}
const RECORD = {
  ...{ id: '5d3c0f1e-2a53-4d3a-8a21-9f1f3c0a7b11', name: 'Elevator 7', title: 'Door reopens' },
  ...{ status: 'in_progress', priority: 'critical', equipment_type: 'elevator' },
  ...{ description: 'The door reopens at the third floor.', assigned_to: 'u1' },
  ...{ created_at: '2026-11-20T08:00:00Z', completed_at: '2026-11-26T08:00:00Z' },
  ...{ next_maintenance_date: '2026-12-04T08:00:00Z', installation_date: '2009-05-04' },
  custom: CUSTOM,
}
const VARIABLES = {
  ...CUSTOM,
  ...RECORD,
  record: RECORD,
  custom: CUSTOM,
  before: { ...RECORD, status: 'new' },
  data: { oil_level: 'leak', door_gap: 8, cabin_light: 'pass' },
  user: { id: 'u1', role: 'manager', email: 'a@b.example' },
  tenant: { time_zone: 'America/New_York', slug: 'demo' },
  now: new Date('2026-11-27T08:00:00Z'),
}

/** Without their entity at hand, as a workflow of an unknown entity is read: names are dyn, answers the same. */
const ANY = [...Object.keys(VARIABLES), 'record', 'custom', 'before', 'data', 'user', 'tenant']
const TYPES = { ...Object.fromEntries(ANY.map((name) => [name, 'dyn'])), now: 'time' }

export async function measure() {
  const { values } = parseArgs({ options: { seconds: { type: 'string', default: '1' } } })
  const { RuleBook } = await import(join(root, 'build/app/platform/workflows/rule_book.js'))
  const { Rule } = await import(join(root, 'build/app/platform/rules/rule.js'))
  const groups = Map.groupBy(FOLDERS.flatMap(rulesUnder), ({ kind }) => kind)
  for (const [kind, all] of groups) {
    const sources = [...new Set(all.map(({ rule }) => rule))]
    const usable = sources.filter((rule) => !Rule.problem(rule, TYPES))
    const book = new RuleBook(TYPES)
    const rate = perSecond(Number(values.seconds), usable, (rule) => book.evaluate(rule, VARIABLES))
    const parsed = perSecond(Number(values.seconds), usable, (rule) => Rule.parse(rule, TYPES))
    console.log(
      `${kind}: ${usable.length} rules, ${rate.toLocaleString('en')} answers a second, ` +
        `${(rate / TARGET).toFixed(1)} × the target (parsed and type-checked: ${parsed.toLocaleString('en')} a second)`
    )
  }
}

function perSecond(seconds, rules, ask) {
  const run = (until) => {
    let count = 0
    while (performance.now() < until) {
      for (const rule of rules) ask(rule)
      count += rules.length
    }
    return count
  }
  run(performance.now() + 200)
  // Of this process's own computing: what others take of the machine is not the rules'.
  const started = process.cpuUsage()
  const count = run(performance.now() + seconds * 1_000)
  const { user, system } = process.cpuUsage(started)
  return Math.round(count / ((user + system) / 1e6))
}

/** Every rule of the definitions in a folder. */
function rulesUnder(name) {
  const folder = join(root, name)
  const files = readdirSync(folder, { recursive: true }).filter((file) => file.endsWith('.json'))
  return files.flatMap((file) => {
    const document = JSON.parse(readFileSync(join(folder, file), 'utf8'))
    return document.kind ? rulesIn(document).map((rule) => ({ kind: document.kind, rule })) : []
  })
}

/** Where the dialect holds rules, at any depth. */
function rulesIn(value, key = '') {
  if (typeof value === 'string')
    return ['if', 'show', 'when', 'rule', 'x-computed'].includes(key) ? [value] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, child]) => rulesIn(child, name))
}
