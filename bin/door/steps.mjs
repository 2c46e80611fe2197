import { build } from './build.mjs'
import { run } from './child.mjs'
import { findChromium } from './chromium.mjs'
import { path, program } from './paths.mjs'
import { openPgbouncer } from './pgbouncer.mjs'
import { findRedis, openRedis } from './redis.mjs'
import { say } from './say.mjs'
import { sourceHashes } from './sources.mjs'
import { Tally } from './tally.mjs'

const NODE = program('node')
const ACE = [NODE, 'ace']
const LAW = ['--config', '.dependency-cruiser.mjs', '--output-type', 'err-long', '.']
const SUITE_SILENCE = 180_000

/** Plugins that only tests have. */
const PROBES = { PLUGIN_PATHS: 'tests/support/probe_plugin,tests/support/probe_dependant' }

/**
 * What `npm test` does, in order. A step answers `{ passed, failed }`, throws, or answers whether it
 * went well. `needs` names a step that has to go first, `beside` the one before, whose time it shares.
 */
export const steps = [
  { name: 'format', work: (env) => tool(env, 'prettier', '--check', '--log-level=warn', '.') },
  { name: 'lint', work: (env) => tool(env, 'eslint', '--max-warnings=0', '.') },
  { name: 'imports', work: (env) => tool(env, 'depcruise', ...LAW) },
  { name: 'unused', work: (env) => tool(env, 'knip', '--no-progress') },
  { name: 'generated', work: generated },
  { name: 'schemas', work: (env) => goesWell(env, [...ACE, 'schemas:check']) },
  { name: 'build', work: (env) => build({ env, onLine: say }) },
  { name: 'types', needs: 'build', work: types },
  { name: 'law', work: (env) => suite('law', env) },
  { name: 'unit', work: (env) => suite('unit', env) },
  { name: 'functional', needs: 'build', work: (env) => suite('functional', env) },
  { name: 'functional_pgbouncer', needs: 'build', work: functionalBehindPgbouncer },
  {
    name: 'functional_redis_two_webs',
    needs: 'build',
    beside: 'functional_pgbouncer',
    work: functionalOnTwoWebs,
  },
  { name: 'planted', work: (env) => suite('planted', env) },
  { name: 'browser', needs: 'build', work: browser },
  { name: 'durability', needs: 'build', beside: 'browser', work: durability },
]

function tool(env, name, ...input) {
  return goesWell(env, [NODE, program(name), ...input])
}

async function goesWell(env, command) {
  return (await run(command, { env, onLine: say })) === 0
}

/** The pages' compiler reads the component types which the build writes: hence after it. */
async function types(env) {
  const backEnd = await tool(env, 'tsc', '--noEmit')
  const frontEnd = await tool(env, 'vue-tsc', '--noEmit', '--project', 'resources')
  return backEnd && frontEnd
}

/** What is generated and committed must be what the generators write today. */
async function generated(env) {
  const before = sourceHashes()
  if (!(await goesWell(env, [...ACE, 'codegen']))) return false
  const after = sourceHashes()
  const names = [...new Set([...before.keys(), ...after.keys()])]
  const stale = names.filter((name) => before.get(name) !== after.get(name))
  for (const name of stale) say(`  was not up to date, and is now: ${name}`)
  return stale.length === 0
}

async function browser(env, listener) {
  return suite('browser', { ...env, CHROMIUM_PATH: await findChromium() }, listener)
}

/** The same suite once more, requests and jobs by way of a PgBouncer in transaction mode; the logins it lets in must be there first. */
async function functionalBehindPgbouncer(env, listener) {
  if (!(await goesWell(env, [...ACE, 'landlord:migrate']))) return false
  const { DATABASE_URL: databaseUrl, STORAGE_PATH: storage } = env
  const pgbouncer = await openPgbouncer(path('storage/test/pgbouncer'), { databaseUrl, storage })
  try {
    return await suite('functional', { ...env, DATABASE_POOLER_URL: pgbouncer.url }, listener)
  } finally {
    await pgbouncer.stop()
  }
}

/**
 * Once more on Redis, with two web processes which take the requests in turn: whatever one of them keeps to itself
 * shows. Queue and limits are Redis's, so this is the run of Redis mode too.
 */
async function functionalOnTwoWebs(env, listener) {
  const redis = await openRedis(path('storage/test/redis'))
  try {
    return await suite('functional', { ...env, REDIS_URL: redis.url, TWO_WEBS: 'yes' }, listener)
  } finally {
    await redis.stop()
  }
}

async function durability(env, listener) {
  return suite('durability', { ...env, REDIS_SERVER: findRedis() }, listener)
}

/** `onTest` is called with every report of the runner, `tell` with what is meant for people. */
async function suite(name, env, { tell = say, onTest } = {}) {
  const tally = new Tally()
  const onLine = (line) => (tally.read(line) ? onTest?.() : tell(line))
  const command = [...ACE, 'test', name, '--reporters=dot,ndjson']
  const code = await run(command, { env: { ...env, ...PROBES }, onLine, silence: SUITE_SILENCE })
  if (code === 'silent')
    tell(`  ${name} said nothing for ${SUITE_SILENCE / 60_000} minutes and was ended.`)
  return tally.result(code)
}
