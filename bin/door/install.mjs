// Runs before anything is installed: Node 20, no dependencies.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter } from 'node:path'
import { path, program, ROOT } from './paths.mjs'
import { DoorError, say } from './say.mjs'

const RECORD = path('node_modules/.fieldrino-lock')

/**
 * Installs the packages where package-lock.json has changed since the last time, and sees to it that
 * the script runs on the Node of the project. Returns false in a process that has handed over to
 * that Node; the caller has nothing left to do then.
 */
export async function prepare(script) {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    throw new DoorError(`This is Node ${process.versions.node}.`, 'Cure: install Node 20 or later.')
  }
  const installed = await install()
  if (!installed && process.versions.node.startsWith('24.')) return true
  await handOver(script)
  return false
}

/** Whether packages had to be installed. */
async function install() {
  const lock = readFileSync(path('package-lock.json'))
  const hash = createHash('sha256').update(lock).digest('hex')
  if (existsSync(RECORD) && readFileSync(RECORD, 'utf8') === hash) return false
  const needed = !isSatisfied(JSON.parse(lock.toString()))
  if (needed) await npmCi()
  writeFileSync(RECORD, hash)
  return needed
}

/** True where somebody has already run npm install: every package there, at the locked version. */
function isSatisfied(lock) {
  const record = path('node_modules/.package-lock.json')
  if (!existsSync(record) || !existsSync(program('node'))) return false
  const present = JSON.parse(readFileSync(record, 'utf8')).packages
  return Object.entries(lock.packages).every(
    ([name, entry]) =>
      name === '' ||
      (present[name] ? present[name].version === entry.version : entry.optional || entry.peer)
  )
}

async function npmCi() {
  say('Installing packages (770 MB, once; half a minute on a good line) …')
  const start = Date.now()
  const ticker = setInterval(() => say(`  … ${Math.round((Date.now() - start) / 1000)} s`), 5000)
  const code = await run('npm', ['ci', '--include=dev', '--loglevel=error', '--no-progress'])
  clearInterval(ticker)
  if (code !== 0)
    throw new DoorError('npm ci failed.', 'Cure: see its lines above, then try again.')
  say(`Installed in ${Math.round((Date.now() - start) / 1000)} s.`)
}

/** npm must not run on the Node that lies in the folder it is about to delete. */
function run(command, input) {
  const folders = process.env.PATH.split(delimiter).filter((folder) => !folder.startsWith(ROOT))
  const env = { ...process.env, PATH: folders.join(delimiter) }
  const child = spawn(command, input, { cwd: ROOT, env, stdio: 'inherit' })
  return new Promise((resolve, reject) => child.once('error', reject).once('close', resolve))
}

/** Signals of the terminal reach both processes; the outer one waits for the inner to finish. */
async function handOver(script) {
  const child = spawn(program('node'), [script, ...process.argv.slice(2)], { stdio: 'inherit' })
  process.on('SIGINT', () => {})
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  process.exitCode = await new Promise((resolve) =>
    child.once('close', (code) => resolve(code ?? 1))
  )
}
