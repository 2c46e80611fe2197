#!/usr/bin/env node
// `npm run fault -- <name> [--full] [--seed 7]`: one fault on a database of its own, and what it left behind.
// Ends with 0 where everything held.
import { readdirSync } from 'node:fs'
import { endAll, run } from './door/child.mjs'
import { prepare } from './door/install.mjs'
import { path, program } from './door/paths.mjs'
import { DoorError, leave, say } from './door/say.mjs'

const FOLDER = 'tests/durability/faults'
const SILENCE = 660_000

if (await prepare(import.meta.filename ?? process.argv[1]).catch(leave)) await fault().catch(leave)

async function fault() {
  const { name, env } = read(process.argv.slice(2))
  const { openTestbed } = await import('./door/testbed.mjs')
  const { findRedis } = await import('./door/redis.mjs')
  const testbed = await openTestbed()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, async () => {
      endAll()
      await testbed.close()
      process.exit(130)
    })
  }
  const file = `${FOLDER}/${name.replaceAll('-', '_')}.spec.ts`
  const command = [program('node'), 'ace', 'test', 'durability', '--files', file]
  const settings = { ...testbed.env, ...env, REDIS_SERVER: findRedis() }
  const code = await run(command, { env: settings, onLine: say, silence: SILENCE })
  await testbed.close()
  process.exitCode = code === 0 ? 0 : 1
}

function read([name, ...options]) {
  const names = readdirSync(path(FOLDER)).map((file) =>
    file.replace('.spec.ts', '').replaceAll('_', '-')
  )
  if (!names.includes(name)) throw new DoorError(`Faults are: ${names.join(', ')}.`)
  const env = {}
  for (let at = 0; at < options.length; at++) {
    if (options[at] === '--full') env.FAULT_SIZE = 'full'
    else if (options[at] === '--seed' && /^\d+$/.test(options[at + 1]))
      env.FAULT_SEED = options[++at]
    else throw new DoorError('Usage: npm run fault -- <name> [--full] [--seed <number>]')
  }
  return { name, env }
}
