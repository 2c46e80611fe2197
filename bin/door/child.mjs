import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { stripVTControlCharacters } from 'node:util'
import { ROOT } from './paths.mjs'

/** The framework's test command begins with it; it would wipe what other steps have said. */
const CLEAR_SCREEN = '\u001Bc'

const running = new Set()

/**
 * Runs a program to its end and hands every line it prints to `onLine`. A program that says nothing
 * for `silence` milliseconds is ended with all its children: a boot error can leave a test runner
 * waiting for ever. Answers the exit code, or 'silent' where it had to be ended.
 */
export async function run([program, ...input], { env, onLine, silence = 600_000 } = {}) {
  const child = spawn(program, input, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  running.add(child)
  const guard = silenceGuard(child, silence)
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      guard.refresh()
      onLine?.(legible(line))
    })
  }
  const code = await new Promise((resolve) => child.once('error', resolve).once('close', resolve))
  clearTimeout(guard)
  running.delete(child)
  return child.wasSilent ? 'silent' : code
}

/** The framework colours its tests even where nobody can see colours. */
function legible(line) {
  return process.stdout.isTTY ? line.replaceAll(CLEAR_SCREEN, '') : stripVTControlCharacters(line)
}

function silenceGuard(child, milliseconds) {
  return setTimeout(() => {
    child.wasSilent = true
    endGroup(child)
  }, milliseconds)
}

/** Ends what `run` has started and has not finished. */
export function endAll() {
  for (const child of running) endGroup(child)
}

function endGroup(child) {
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch {
    // It has ended by itself in the meantime.
  }
}
