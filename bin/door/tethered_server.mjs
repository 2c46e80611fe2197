import { spawn } from 'node:child_process'
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from './ports.mjs'
import { TETHER } from './postgres_process.mjs'
import { DoorError } from './say.mjs'

/**
 * A server of one's own on a free port, for one run of the tests: it ends with this process, however that ends.
 * `command(port)` is what to run, `answers(port)` whether it is ready.
 */
export async function openServer({ name, folder, command, answers }, attempts = 3) {
  mkdirSync(folder, { recursive: true })
  const log = join(folder, `${name}.log`)
  const port = await freePort()
  const child = launch(command(port), folder, log)
  const exited = new Promise((resolve) => child.once('exit', resolve).once('error', resolve))
  if (await isUp(() => answers(port), exited)) return { port, stop }
  await stop()
  // Another program may have taken the port after we looked.
  if (attempts > 1) return openServer({ name, folder, command, answers }, attempts - 1)
  throw new DoorError(`${name} did not start:\n${lastLines(log)}`)

  async function stop() {
    child.stdin.end()
    await exited
  }
}

function launch(command, folder, file) {
  const log = openSync(file, 'w', 0o600)
  const child = spawn('sh', ['-c', TETHER, 'sh', ...command.map(String)], {
    cwd: folder,
    detached: true,
    stdio: ['pipe', log, log],
  })
  closeSync(log)
  return child
}

async function isUp(answers, exited) {
  let gone = false
  exited.then(() => (gone = true))
  for (const deadline = Date.now() + 10_000; !gone && Date.now() < deadline; await pause(25)) {
    if (await answers()) return true
  }
  return false
}

function lastLines(file) {
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-15).join('\n')
}
