import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { cp, mkdtemp, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import app from '@adonisjs/core/services/app'
import { freePort } from '#tests/support/process'
import type { Violation } from '#tests/planted/violations'

const SOURCE = [
  '.adonisjs',
  'adonisrc.ts',
  'app',
  'bin',
  'commands',
  'config',
  'database',
  'package.json',
  'plugins',
  'providers',
  'resources',
  'schemas',
  'start',
  'tests',
  'tsconfig.json',
]

const TOOLS = [
  '.dependency-cruiser.mjs',
  '.dependency-cruiser.resolve.mjs',
  '.npmrc',
  'ace.js',
  'build_hooks',
  'package-lock.json',
  'stubs',
  'vite.config.ts',
]

/** The program in a folder of its own, to be changed and run there. */
export async function copyOfTheSource() {
  const folder = await copyOf(SOURCE)
  await symlink(app.makePath('node_modules'), join(folder, 'node_modules'))
  return folder
}

/** The same to be built, checked and installed into: its packages are its own, which cost no room until one changes. */
export async function workshop() {
  const folder = await copyOf([...SOURCE, ...TOOLS])
  await done(['cp', '-al', app.makePath('node_modules'), folder], { cwd: folder })
  return folder
}

/** Runs a program to its end. @returns what it printed. @throws with that, where it failed */
export async function done(
  [program, ...input]: string[],
  { cwd, env = {} }: { cwd: string; env?: Record<string, string> }
) {
  const child = spawn(program, input, { cwd, env: { ...process.env, NO_COLOR: '1', ...env } })
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (piece) => said.push(String(piece)))
  const [code] = await once(child, 'close')
  const told = said.join('')
  if (code !== 0) throw new Error(`${program} ${input.join(' ')} ended with ${code}:\n${told}`)
  return told
}

async function copyOf(names: string[]) {
  const folder = await mkdtemp(join(tmpdir(), 'fieldrino-planted-'))
  const there = names.filter((name) => existsSync(app.makePath(name)))
  for (const name of there) await cp(app.makePath(name), join(folder, name), { recursive: true })
  return folder
}

/** How these tests go there, by title; whatever did not run is missing. */
export function outcomes(folder: string, wanted: Pick<Violation, 'spec' | 'test'>[]) {
  const titles = wanted.flatMap(({ test }) => ['--tests', test])
  return outcomesOf(folder, { specs: wanted.map(({ spec }) => spec), titles })
}

type Run = { specs: string[]; titles?: string[]; env?: Record<string, string> }

/** The same for every test of these files, or for those with these titles. */
export async function outcomesOf(folder: string, { specs, titles = [], env = {} }: Run) {
  const files = [...new Set(specs)].flatMap((spec) => ['--files', spec])
  const runner = ['--import=@poppinss/ts-exec', 'bin/test.ts', 'functional', '--reporters=ndjson']
  const child = spawn(process.execPath, [...runner, ...files, ...titles], {
    cwd: folder,
    env: { ...process.env, ...env, PORT: String(await freePort()) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'close')
  const seen: Record<string, string> = {}
  const told: string[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    const start = line.indexOf('{"event":"test:end"')
    if (start < 0) told.push(line)
    else note(seen, line.slice(start))
  }
  await ended
  if (Object.keys(seen).length === 0) throw new Error(`No test ran:\n${told.join('\n')}`)
  return seen
}

function note(seen: Record<string, string>, report: string) {
  const { title, errors } = JSON.parse(report)
  seen[title.expanded] = errors.length > 0 ? 'failed' : 'passed'
}
