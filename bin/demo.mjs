#!/usr/bin/env node
// `npm run demo`: the product with a demo tenant, in one go. `npm run demo -- --fresh` starts over.
import { prepare } from './door/install.mjs'
import { leave } from './door/say.mjs'

if (await prepare(import.meta.filename ?? process.argv[1]).catch(leave)) {
  const { Demo } = await import('./door/demo_run.mjs')
  const demo = new Demo()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => demo.stop(0))
  await demo.start({ fresh: process.argv.includes('--fresh') }).catch((error) => demo.fail(error))
}
