import { DoorError, say } from './say.mjs'
import { openTestbed } from './testbed.mjs'

/** Steps in groups of those that share their time: one, or two where the second is to go beside the first. */
export function inGroups(steps) {
  const groups = []
  for (const step of steps) {
    const before = groups.at(-1)
    if (before?.length === 1 && step.beside === before[0].name) before.push(step)
    else groups.push([step])
  }
  return groups
}

/**
 * Does the steps of a group. Two go at once, for suites wait more than they work: the second begins when the first
 * has booted, since both write the generated files then, and what it says comes in one piece at its end.
 */
export async function takeGroup([step, other], { env }) {
  if (!other) return [await take(step, env)]
  const { promise: booted, resolve: onTest } = Promise.withResolvers()
  const first = take(step, env, { onTest })
  await Promise.race([booted, first])
  return Promise.all([first, takeApart(other)])
}

/** On a database and a folder of its own. */
async function takeApart(step) {
  const testbed = await openTestbed('storage/test_beside')
  const lines = []
  const result = await take(step, testbed.env, { tell: (line = '') => lines.push(line) })
  await testbed.close()
  for (const line of lines) say(line)
  return result
}

/** `tell` gets what is meant for people; `onTest` is called with every report of a suite. */
async function take({ name, work }, env, { tell = say, onTest } = {}) {
  tell(`\n── ${name}`)
  const start = Date.now()
  const result = await attempt(() => work(env, { tell, onTest }), tell)
  const seconds = ((Date.now() - start) / 1000).toFixed(1)
  tell(`── ${name}: ${result.failed ? 'failed' : 'ok'} (${seconds} s)`)
  return { name, seconds, ...result }
}

async function attempt(work, tell) {
  try {
    const result = await work()
    if (typeof result === 'object') return result
    return result ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
  } catch (error) {
    tell(error instanceof DoorError ? error.message : error.stack)
    return { passed: 0, failed: 1 }
  }
}
