import { connect, type Socket } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { test } from '@japa/runner'
import { until } from '#tests/support/faults/load'
import { FAULT_TIMEOUT, sized } from '#tests/support/faults/size'
import { Verdict } from '#tests/support/faults/verdict'
import { adminHeaders } from '#tests/support/people'
import { killAll, Process } from '#tests/support/process'
import { twoTenants } from '#tests/support/tenants'

const SLOW = 500
/** Milliseconds a client has for headers and body: in full those of production. */
const TIMES = sized({ headers: 2_000, body: 4_000 }, { headers: 10_000, body: 30_000 })
/** Milliseconds between two bytes of a slow client. */
const DRIP = 250
/** Milliseconds past its time until the last slow client has gone. */
const GRACE = 5_000
/** Requests of the others in each process. */
const LEAST = 100

test.group('Five hundred slow clients', (group) => {
  const pair = twoTenants(group)
  group.teardown(killAll)

  test('cost the others little, and are sent away in time', async ({ assert }) => {
    const limits = {
      HTTP_HEADERS_TIMEOUT: String(TIMES.headers),
      HTTP_BODY_TIMEOUT: String(TIMES.body),
    }
    const [web, other] = await Promise.all([Process.web(limits), Process.web(limits)])
    const headers = await adminHeaders(pair.ours)
    const ask = (url: string) => timed(() => fetch(`${url}/api/v1/facilities/`, { headers }))
    await Promise.all([web, other].map(({ url }) => ask(url)))

    const start = performance.now()
    const crowd = Array.from({ length: SLOW }, (_each, at) => new SlowClient(web.url, at % 2 === 0))
    const dripping = drip(crowd)
    const allGone = () => crowd.every(({ lasted }) => lasted !== undefined)
    const [crowded, quiet] = await latencies(
      [web, other].map(
        ({ url }) =>
          () =>
            ask(url)
      ),
      allGone
    )
    await dripping
    const longest = Math.max(...crowd.map(({ lasted }) => lasted! - start))

    const [inHeaders, inBody] = [true, false].map((kind) =>
      crowd.filter(({ slowHeaders, answer }) => slowHeaders === kind && / 408 /.test(answer))
    )
    new Verdict('slow-loris')
      .equal('clients answered 408 while they dripped headers', inHeaders.length, SLOW / 2)
      .equal('clients answered 408 while they dripped a body', inBody.length, SLOW / 2)
      .atMost('milliseconds until the last was gone', Math.round(longest), TIMES.body + GRACE)
      .equal('statuses of the others', [...new Set(crowded.map(({ status }) => status))], [200])
      .atMost(
        `milliseconds of their 95th percentile (${p95(quiet)} in a process without a crowd)`,
        p95(crowded),
        Math.max(100, p95(quiet) * 5)
      )
      .equal('the process runs', web.isRunning, true)
      .close(assert)
  }).timeout(FAULT_TIMEOUT)
})

/** Begins a request and never ends it. */
class SlowClient {
  answer = ''
  /** When the server had enough, by the clock of this process. */
  lasted?: number
  private socket: Socket

  constructor(
    url: string,
    readonly slowHeaders: boolean
  ) {
    const { hostname, port, host } = new URL(url)
    this.socket = connect(Number(port), hostname)
    this.socket.on('data', (chunk) => (this.answer += chunk))
    this.socket.on('error', () => {}).on('close', () => (this.lasted = performance.now()))
    this.socket.write(`POST /api/v1/auth/login/ HTTP/1.1\r\nHost: ${host}\r\n`)
    if (!slowHeaders)
      this.socket.write('Content-Type: application/json\r\nContent-Length: 100000\r\n\r\n{')
  }

  drip(number: number) {
    if (this.socket.writable) this.socket.write(this.slowHeaders ? `X-${number}: 1\r\n` : ' ')
  }
}

async function drip(crowd: SlowClient[]) {
  for (let number = 0; crowd.some(({ lasted }) => lasted === undefined); number++) {
    for (const client of crowd) client.drip(number)
    await setTimeout(DRIP)
  }
}

type Timed = { status: number; ms: number }

async function timed(send: () => Promise<Response>): Promise<Timed> {
  const start = performance.now()
  const answer = await send()
  await answer.text()
  return { status: answer.status, ms: performance.now() - start }
}

/** One after the other, as one person does; in turn, so that whatever else the machine does slows both. */
async function latencies(asks: (() => Promise<Timed>)[], isOver: () => boolean) {
  const found = asks.map((): Timed[] => [])
  await until(async () => {
    for (const [at, ask] of asks.entries()) found[at].push(await ask())
    return found[0].length >= LEAST && isOver()
  })
  return found
}

function p95(all: Timed[]) {
  const sorted = all.map(({ ms }) => ms).sort((one, other) => one - other)
  return Math.round(sorted[Math.floor(sorted.length * 0.95)] * 10) / 10
}
