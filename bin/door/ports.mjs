import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'

/** Whether this process could listen on the port now. */
export function isPortFree(port, host = '127.0.0.1') {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen({ port, host }, () => server.close(() => resolve(true)))
  })
}

/** Below those a system hands out by itself, so that no outgoing connection takes one before it is used. */
const OWN = [11_000, 32_000]

/** The preferred port where it is free, otherwise any other. */
export async function freePort(preferred = randomInt(...OWN)) {
  return (await isPortFree(preferred)) ? preferred : freePort()
}
