import { connect } from 'node:net'
import { findProgram } from './debian_program.mjs'
import { openServer } from './tethered_server.mjs'

/** Nothing is kept: the server lives for one run of the tests. */
const FORGETFUL = ['--save', '', '--appendonly', 'no', '--maxmemory-policy', 'noeviction']

/** A Redis of one's own, which listens on this machine alone. */
export async function openRedis(folder) {
  const program = findRedis()
  const { port, stop } = await openServer({
    name: 'redis',
    folder,
    command: (free) => [program, '--port', free, '--bind', '127.0.0.1', ...FORGETFUL],
    answers: pongs,
  })
  return { url: `redis://127.0.0.1:${port}`, stop }
}

/** The machine's redis-server, or Debian's. @throws DoorError with the command to run */
export function findRedis(search = {}) {
  return findProgram('redis-server', {
    from: 'redis-server',
    purpose: 'the tests in Redis mode',
    ...search,
  })
}

/** A server that still loads answers otherwise, and another program not at all. */
function pongs(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('PING\r\n'))
    socket.setTimeout(1_000, () => socket.destroy())
    socket.once('data', (answer) => socket.end() && resolve(String(answer).startsWith('+PONG')))
    socket.once('error', () => resolve(false)).once('close', () => resolve(false))
  })
}
