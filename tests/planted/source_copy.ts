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

/** The program in a folder of its own, to be changed and run there. */
export async function copyOfTheSource() {
  const folder = await mkdtemp(join(tmpdir(), 'fieldrino-planted-'))
  const there = SOURCE.filter((name) => existsSync(app.makePath(name)))
  for (const name of there) await cp(app.makePath(name), join(folder, name), { recursive: true })
  await symlink(app.makePath('node_modules'), join(folder, 'node_modules'))
  return folder
}

/** How these tests go there, by title; whatever did not run is missing. */
export async function outcomes(folder: string, wanted: Pick<Violation, 'spec' | 'test'>[]) {
  const files = [...new Set(wanted.map(({ spec }) => spec))].flatMap((spec) => ['--files', spec])
  const titles = wanted.flatMap(({ test }) => ['--tests', test])
  const runner = ['--import=@poppinss/ts-exec', 'bin/test.ts', 'functional', '--reporters=ndjson']
  const child = spawn(process.execPath, [...runner, ...files, ...titles], {
    cwd: folder,
    env: { ...process.env, PORT: String(await freePort()) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'close')
  const seen: Record<string, string> = {}
  for await (const line of createInterface({ input: child.stdout })) {
    const { event, title, errors } = JSON.parse(line.startsWith('{"event"') ? line : '{}')
    if (event === 'test:end') seen[title.expanded] = errors.length > 0 ? 'failed' : 'passed'
  }
  await ended
  return seen
}
