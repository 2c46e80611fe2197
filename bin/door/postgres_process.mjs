import { spawn } from 'node:child_process'
import { existsSync, openSync, closeSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Ties the server to the pipe on its standard input: when we end, however we end, the pipe
 * closes and the server shuts down. Without it a kill -9 of ours would leave it behind.
 */
export const TETHER = `
exec 3<&0
"$@" </dev/null 3<&- & server=$!
(read -r _ <&3; kill -INT $server) & tether=$!
wait $server; code=$?
kill $tether 2>/dev/null
exit $code
`

/** Starts the server in a session of its own: a Ctrl-C in the terminal must reach us first. */
export function launch(home, settings, tethered) {
  const log = openSync(`${home.folder}.log`, 'a', 0o600)
  const server = [join(home.programs, 'bin/postgres'), '-D', home.data, ...settings.flatMap(flag)]
  const [program, ...input] = tethered ? ['sh', '-c', TETHER, 'sh', ...server] : server
  const child = spawn(program, input, {
    ...home.account,
    cwd: '/',
    detached: true,
    stdio: [tethered ? 'pipe' : 'ignore', log, log],
  })
  closeSync(log)
  if (!tethered) child.unref()
  return child
}

function flag(setting) {
  return ['-c', setting]
}

/** The process id of the server that holds this data folder, or undefined. */
export function runningServer(home) {
  const file = join(home.data, 'postmaster.pid')
  if (!existsSync(file)) return undefined
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0])
  return isServerOf(home, pid) ? pid : undefined
}

/**
 * A kill -9 or a power cut leaves postmaster.pid behind. PostgreSQL sees through that unless the
 * number belongs to another process by now, as it does after the restart of a container.
 */
export function removeStaleLock(home) {
  if (!runningServer(home)) rmSync(join(home.data, 'postmaster.pid'), { force: true })
}

function isServerOf(home, pid) {
  if (existsSync('/proc/self/cmdline')) {
    const commandLine = `/proc/${pid}/cmdline`
    return existsSync(commandLine) && readFileSync(commandLine, 'utf8').includes(home.data)
  }
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
