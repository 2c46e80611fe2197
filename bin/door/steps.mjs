import { build } from './build.mjs'
import { run } from './child.mjs'
import { findChromium } from './chromium.mjs'
import { filesOf } from './parts.mjs'
import { path, program } from './paths.mjs'
import { openPgbouncer } from './pgbouncer.mjs'
import { findRedis, openRedis } from './redis.mjs'
import { sourceHashes } from './sources.mjs'
import { Tally } from './tally.mjs'

const NODE = program('node')
const ACE = [NODE, 'ace']
const RUNNER = [NODE, '--import=@poppinss/ts-exec', '--enable-source-maps', 'bin/test.ts']
const LAW = ['--config', '.dependency-cruiser.mjs', '--output-type', 'err-long', '.']
const SUITE_SILENCE = 180_000

/** Plugins that only tests have. */
const PROBES = {
  PLUGIN_PATHS: ['probe_plugin', 'probe_dependant', 'probe_careless', 'probe_gadgets']
    .map((name) => `tests/support/${name}`)
    .join(),
}

/**
 * What `npm test` does, in order, each as soon as there is a lane for it: the long ones stand before the short ones,
 * which fill what is left, and what waits much beside what works much. A step answers `{ passed, failed }`, throws, or
 * answers whether it went well. `needs` names a step that has to go first, `alone` one that writes what others read,
 * `parts` how many tasks a suite is divided into.
 */
export const steps = [
  { name: 'generated', alone: true, work: generated },
  { name: 'format', work: tool('prettier', '--check', '--log-level=warn', '.') },
  { name: 'lint', work: tool('eslint', '--max-warnings=0', '.') },
  { name: 'imports', work: tool('depcruise', ...LAW) },
  { name: 'unused', work: tool('knip', '--no-progress') },
  { name: 'schemas', work: (task) => goesWell(task, [...ACE, 'schemas:check']) },
  { name: 'build', alone: true, work: buildAll },
  { name: 'types', needs: 'build', work: types },
  { name: 'law', work: (task) => suite('law', task) },
  { name: 'unit', work: (task) => suite('unit', task) },
  { name: 'durability', needs: 'build', work: durability },
  { name: 'browser', needs: 'build', parts: 2, work: browser },
  { name: 'functional_pgbouncer', needs: 'build', work: functionalBehindPgbouncer },
  { name: 'functional_redis_two_webs', needs: 'build', work: functionalOnTwoWebs },
  { name: 'functional', needs: 'build', work: (task) => suite('functional', task) },
  { name: 'planted', work: (task) => suite('planted', task) },
]

function tool(name, ...input) {
  return (task) => goesWell(task, [NODE, program(name), ...input])
}

async function goesWell({ env, tell }, command) {
  return (await run(command, { env, onLine: tell })) === 0
}

/** What packages extend for their pages and slots is held by the one package there is. */
const EXAMPLE_PAGES = 'docs/examples/key_register/tsconfig.pages.json'

/** The pages' compiler reads the component types which the build writes: hence after it. */
async function types(task) {
  const backEnd = await tool('tsc', '--noEmit')(task)
  const frontEnd = await tool('vue-tsc', '--noEmit', '--project', 'resources')(task)
  const example = await tool('vue-tsc', '--noEmit', '--project', EXAMPLE_PAGES)(task)
  return backEnd && frontEnd && example
}

let written

/** Once in a run, and by nobody else: who reads a file while it is written finds half of it. */
function generate(task) {
  written ??= goesWell(task, [...ACE, 'codegen'])
  return written
}

/** The build writes the same files. */
async function buildAll({ env, tell }) {
  const isBuilt = await build({ env, onLine: tell })
  if (isBuilt) written ??= true
  return isBuilt
}

/** What is generated and committed must be what the generators write today. */
async function generated(task) {
  const before = sourceHashes()
  if (!(await generate(task))) return false
  const after = sourceHashes()
  const names = [...new Set([...before.keys(), ...after.keys()])]
  const stale = names.filter((name) => before.get(name) !== after.get(name))
  for (const name of stale) task.tell(`  was not up to date, and is now: ${name}`)
  return stale.length === 0
}

async function browser({ env, ...task }) {
  const settings = { ...env, CHROMIUM_PATH: await findChromium() }
  return suite('browser', { ...task, env: settings }, filesOf('browser', task.part))
}

/** The same suite once more, requests and jobs by way of a PgBouncer in transaction mode; the logins it lets in must be there first. */
async function functionalBehindPgbouncer({ env, ...task }) {
  if (!(await goesWell({ env, ...task }, [...ACE, 'landlord:migrate']))) return false
  const { DATABASE_URL: databaseUrl, STORAGE_PATH: storage } = env
  const pgbouncer = await openPgbouncer(path('storage/test/pgbouncer'), { databaseUrl, storage })
  try {
    const settings = { ...env, DATABASE_POOLER_URL: pgbouncer.url }
    return await suite('functional', { ...task, env: settings })
  } finally {
    await pgbouncer.stop()
  }
}

/**
 * Once more on Redis, with two web processes which take the requests in turn: whatever one of them keeps to itself
 * shows. Queue and limits are Redis's, so this is the run of Redis mode too.
 */
async function functionalOnTwoWebs({ env, ...task }) {
  const redis = await openRedis(path('storage/test/redis'))
  try {
    const settings = { ...env, REDIS_URL: redis.url, TWO_WEBS: 'yes' }
    return await suite('functional', { ...task, env: settings })
  } finally {
    await redis.stop()
  }
}

async function durability({ env, ...task }) {
  return suite('durability', { ...task, env: { ...env, REDIS_SERVER: findRedis() } })
}

async function suite(name, { env, tell, ...task }, files = []) {
  if (!(await generate({ env, tell, ...task }))) return false
  const tally = new Tally()
  const onLine = (line) => tally.read(line) || tell(line)
  const chosen = files.flatMap((file) => ['--files', file])
  const command = [...RUNNER, name, '--reporters=dot,ndjson', ...chosen]
  const code = await run(command, { env: { ...env, ...PROBES }, onLine, silence: SUITE_SILENCE })
  if (code === 'silent')
    tell(`  ${name} said nothing for ${SUITE_SILENCE / 60_000} minutes and was ended.`)
  return tally.result(code)
}
