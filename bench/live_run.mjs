// A web process with many open pages that follow changes: `[--connections 1000] [--tenants 10] [--rounds 5]`.
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { Session } from './session.mjs'
import { headersOf, memoryOf, openStand, quantile } from './stand.mjs'

const LIVE = '/ui/v1/live/?topics=equipment'

export async function measure() {
  const { values } = parseArgs({
    options: {
      connections: { type: 'string', default: '1000' },
      tenants: { type: 'string', default: '10' },
      rounds: { type: 'string', default: '5' },
    },
  })
  const stand = await openStand({ folder: 'bench_tenants', port: 7004 })
  try {
    const tenants = stand.fill({ tenants: Number(values.tenants), rows: 1_000 })
    const web = await stand.web()
    const resident = () => `${memoryOf(web.pid, 'VmRSS').toFixed(0)} MB`
    const pages = new Pages(stand, tenants)
    await pages.logIn()
    await pages.changeAll()
    const before = resident()
    await pages.open(Number(values.connections))
    console.log(`${pages.count} open pages: ${resident()}, ${before} without them`)
    for (let round = 0; round < Number(values.rounds); round++) {
      const waits = await pages.changeAll()
      console.log(`  a change in each company: ${told(waits)} · ${resident()}`)
    }
  } finally {
    await stand.close()
  }
}

/** Pages of managers, spread evenly over the tenants. */
class Pages {
  #open = []

  constructor(stand, tenants) {
    this.stand = stand
    this.tenants = tenants
  }

  get count() {
    return this.#open.length
  }

  async logIn() {
    for (const tenant of this.tenants) tenant.session = await Session.open(this.stand, tenant.slug)
  }

  async open(count) {
    for (let at = 0; at < count; at++) {
      const tenant = this.tenants[at % this.tenants.length]
      const stream = await tenant.session.ask('GET', LIVE, { stays: true })
      if (stream.statusCode !== 200) throw new Error(`A page was answered ${stream.statusCode}`)
      const page = { tenant, heard: () => {} }
      stream.on('data', (chunk) => String(chunk).includes('event: change') && page.heard())
      this.#open.push(page)
    }
  }

  /** @returns milliseconds from a change's answer until each page of its company had heard of it */
  async changeAll() {
    const waits = []
    for (const tenant of this.tenants) {
      const pages = this.#open.filter((page) => page.tenant === tenant)
      let since = Infinity
      const hearing = pages.map(
        (page) =>
          new Promise((resolve) => {
            page.heard = () => {
              waits.push(Math.max(0, performance.now() - since))
              resolve()
            }
          })
      )
      since = performance.now()
      await this.#create(tenant)
      await Promise.race([Promise.all(hearing), tooLong()])
    }
    return waits
  }

  async #create(tenant) {
    const body = JSON.stringify({
      name: 'Elevator',
      equipment_number: `L-${Date.now()}-${performance.now()}`,
    })
    const options = { method: 'POST', headers: headersOf(tenant), body }
    const answer = await fetch(`${this.stand.url}/api/v1/equipment/`, options)
    if (!answer.ok) throw new Error(`A change was answered ${answer.status}`)
  }
}

function told(waits) {
  if (!waits.length) return 'nobody to tell'
  const [middle, last] = [0.5, 1].map((share) => quantile(waits, share).toFixed(0))
  return `${waits.length} pages told, median ${middle} ms, last ${last} ms`
}

async function tooLong() {
  await pause(10_000, undefined, { ref: false })
  throw new Error('A page did not hear of a change within ten seconds')
}
