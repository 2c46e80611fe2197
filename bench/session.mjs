// Somebody at a browser, as far as the server sees it: cookies, the token against forgery, and pages.
import { Agent, request } from 'node:http'

const PASSWORD = 'measure-twice-cut-once'
const agent = new Agent({ keepAlive: false, maxSockets: Infinity })

/** Logged in by password, as a manager unless told otherwise. */
export class Session {
  #cookies = {}

  constructor(stand, slug) {
    this.stand = stand
    this.slug = slug
  }

  static async open(stand, slug, email = 'manager@bench.example') {
    const session = new Session(stand, slug)
    session.#keep(await session.ask('GET', '/login'))
    const body = JSON.stringify({ email, password: PASSWORD })
    const entered = await session.ask('POST', '/ui/v1/auth/session', { body })
    if (entered.statusCode >= 400) throw new Error(`Log-in answered ${entered.statusCode}`)
    session.#keep(entered)
    return session
  }

  /** @param more `body` as text, further `headers`; `stays` leaves the answer to be read @returns the answer */
  ask(method, path, { body, headers, stays = false } = {}) {
    const options = { method, agent, headers: { ...this.#headers(body), ...headers } }
    return new Promise((resolve, reject) => {
      const call = request(this.stand.url + path, options, (answer) => {
        if (!stays) answer.resume()
        resolve(answer)
      })
      call.on('error', reject)
      call.end(body)
    })
  }

  /** A page read to its end. @returns milliseconds it took, bytes of it, and its text */
  async read(path, headers) {
    const start = performance.now()
    const answer = await this.ask('GET', path, { headers, stays: true })
    const chunks = await answer.toArray()
    const took = performance.now() - start
    const text = Buffer.concat(chunks)
    if (answer.statusCode !== 200)
      throw new Error(`${path} answered ${answer.statusCode}: ${text.toString().slice(0, 300)}`)
    return { took, bytes: text.length, text: text.toString() }
  }

  #keep({ headers }) {
    const set = (headers['set-cookie'] ?? []).map((line) => line.split(';')[0].split(/=(.*)/s))
    this.#cookies = { ...this.#cookies, ...Object.fromEntries(set.map((pair) => pair.slice(0, 2))) }
  }

  #headers(body) {
    const token = this.#cookies['XSRF-TOKEN']
    return {
      host: `${this.slug}.localhost:${this.stand.env.PORT}`,
      accept: 'application/json, text/event-stream, text/html',
      cookie: Object.entries(this.#cookies)
        .map(([name, value]) => `${name}=${value}`)
        .join('; '),
      ...(body && { 'content-type': 'application/json' }),
      ...(token && { 'x-xsrf-token': decodeURIComponent(token) }),
    }
  }
}
