#!/usr/bin/env node
// `npm test`: the whole door. `npm test -- --only unit,functional` opens a part of it.
import { endAll } from './door/child.mjs'
import { prepare } from './door/install.mjs'
import { DoorError, leave, say } from './door/say.mjs'

if (await prepare(import.meta.filename ?? process.argv[1]).catch(leave)) await verify().catch(leave)

async function verify() {
  const { steps } = await import('./door/steps.mjs')
  const { Lanes } = await import('./door/take.mjs')
  const chosen = choose(steps, process.argv.slice(2))
  const lanes = new Lanes()
  stopOnSignal(lanes)
  const results = await lanes.take(chosen)
  await lanes.close()
  report([{ name: 'install', seconds: '0.0', passed: 1, failed: 0 }, ...results])
}

function choose(steps, [flag, names]) {
  if (flag !== '--only') return steps
  const wanted = new Set(names?.split(','))
  const unknown = [...wanted].filter((name) => !steps.some((step) => step.name === name))
  if (unknown.length || !names) {
    throw new DoorError(`Steps are: ${steps.map((step) => step.name).join(', ')}.`)
  }
  for (const step of steps) if (wanted.has(step.name) && step.needs) wanted.add(step.needs)
  return steps.filter((step) => wanted.has(step.name))
}

/** What failed is named once more at the end: a log may be cut off above it. */
function report(results) {
  say()
  for (const { name, seconds, passed, failed, failures = [] } of results) {
    const mark = failed ? '✗' : '✓'
    say(`${mark} ${name.padEnd(17)}${seconds.padStart(7)} s  ${passed} passed, ${failed} failed`)
    for (const failure of failures) say(`    ${failure}`)
  }
  const sum = (key) => results.reduce((total, result) => total + result[key], 0)
  process.exitCode = sum('failed') ? 1 : 0
  say(`\n${sum('passed')} passed, ${sum('failed')} failed`)
}

function stopOnSignal(lanes) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, async () => {
      endAll()
      await lanes.close()
      process.exit(130)
    })
  }
}
