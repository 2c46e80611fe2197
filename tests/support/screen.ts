import { join } from 'node:path'
import type { Browser, Locator, Page, Request, Response } from 'playwright'
import { storagePath } from '#config/app'
import { PASSWORD } from '#tests/support/tenants'

export type StorageState = Awaited<ReturnType<ReturnType<Page['context']>['storageState']>>
export type Look = { width?: number; state?: StorageState; locale?: string }

const PHONE = { width: 390, height: 844 }
const DESK = { width: 1440, height: 900 }

/** One person's browser window at one host. It notes what no page may ever do. */
export class Screen {
  /** Requests to other hosts, violations of the content security policy, scripts that broke. */
  readonly complaints: string[] = []
  /** What the server refused, told when a test fails. */
  readonly refusals: string[] = []
  /** Requests under way. */
  private readonly asked = new Set<Request>()

  private constructor(
    readonly page: Page,
    readonly origin: string
  ) {
    page.on('request', (request) => this.watch(request))
    page.on('requestfinished', (request) => this.asked.delete(request))
    page.on('requestfailed', (request) => this.asked.delete(request))
    page.on('response', (response) => response.status() >= 400 && void this.hear(response))
    page.on('pageerror', (error) => this.complain(error.message))
    page.on('console', (message) => {
      const isOwn = message.type() === 'error' && !/^Failed to load resource/.test(message.text())
      if (isOwn) this.complain(message.text())
    })
  }

  static async open(
    browser: Browser,
    origin: string,
    { width = DESK.width, state, locale }: Look = {}
  ) {
    const isPhone = width === PHONE.width
    const context = await browser.newContext({
      viewport: isPhone ? PHONE : { ...DESK, width },
      hasTouch: isPhone,
      reducedMotion: 'reduce',
      storageState: state,
      locale,
    })
    context.setDefaultTimeout(15_000)
    return new Screen(await context.newPage(), origin)
  }

  /** Pages are drawn in the browser: one with a heading is ready to use. */
  async visit(path: string) {
    await this.page.goto(this.origin + path)
    await this.page.locator('h1').first().waitFor()
  }

  async logIn(email: string, password = PASSWORD) {
    await this.page.getByLabel('E-mail').fill(email)
    await this.page.getByLabel('Password', { exact: true }).fill(password)
    await this.page.getByRole('button', { name: 'Log in' }).click()
  }

  async press(...keys: string[]) {
    for (const key of keys) await this.page.keyboard.press(key)
  }

  sees(text: string | RegExp) {
    return this.page.getByText(text).first().waitFor()
  }

  /** So many are there, or will be once the page has caught up. */
  async counts(found: Locator, number: number) {
    if (number) await found.nth(number - 1).waitFor({ state: 'attached' })
    await found.nth(number).waitFor({ state: 'detached' })
  }

  button(name: string | RegExp) {
    return this.page.getByRole('button', { name })
  }

  /** Everything it has asked for is there and drawn, and nothing fades or moves any more. */
  async settles() {
    await this.page.evaluate(standStill)
    while (this.asked.size) {
      await Promise.race([...this.asked].map(ended))
      await this.page.evaluate(standStill)
    }
  }

  /** Ends where the address says; the page may still be loading. */
  arrives(path: string | RegExp) {
    const { origin } = this
    return this.page.waitForURL((url) => {
      const isHere = url.origin === origin
      return isHere && (typeof path === 'string' ? url.pathname === path : path.test(url.pathname))
    })
  }

  /** What a test needs to be there, written through the door of the pages. @returns the record */
  async create(path: string, body: object): Promise<{ id: string } & Record<string, unknown>> {
    return this.write('POST', path, body)
  }

  /** The same for what is there already. */
  async change(path: string, body: object) {
    await this.write('PATCH', path, body)
  }

  async put(path: string, body: object) {
    await this.write('PUT', path, body)
  }

  /** What is there now, through the door of the pages. */
  async read(path: string): Promise<unknown> {
    return this.page.evaluate(
      async (url) => (await (await fetch(url)).json()).data,
      `/ui/v1${path}`
    )
  }

  /** For whoever wonders why a test failed. */
  photograph(title: string) {
    const name = title.replace(/[^a-z0-9]+/gi, '_').slice(0, 80)
    return this.page.screenshot({ path: join(storagePath, 'screens', `${name}.png`) })
  }

  close() {
    return this.page.context().close()
  }

  private async write(method: 'POST' | 'PATCH' | 'PUT', path: string, body: object) {
    const { status, answer } = await this.page.evaluate(send, { method, path, body })
    if (status >= 300)
      throw new Error(`${method} ${path} answered ${status}: ${JSON.stringify(answer)}`)
    return answer.data
  }

  private watch(request: Request) {
    const { protocol, hostname } = new URL(request.url())
    const isLocal = hostname === 'localhost' || hostname.endsWith('.localhost')
    if (/^https?:|^wss?:/.test(protocol) && !isLocal) this.complain(`asked ${request.url()}`)
    // News come for as long as the page is open.
    if (request.resourceType() !== 'eventsource') this.asked.add(request)
  }

  private async hear(response: Response) {
    const body = await response.text().catch(() => '')
    this.refusals.push(
      `${response.request().method()} ${response.url()} ${response.status()} ${body.slice(0, 400)}`
    )
  }

  private complain(what: string) {
    this.complaints.push(`${new URL(this.page.url()).pathname}: ${what}`)
  }
}

async function ended(request: Request) {
  const response = await request.response()
  await response?.finished()
}

/** Runs in the page: until two frames have passed without a change. */
async function standStill() {
  let calm = 0
  const changes = new MutationObserver(() => (calm = 0))
  changes.observe(document, { subtree: true, childList: true, attributes: true })
  for (; calm < 2; calm++) await new Promise(requestAnimationFrame)
  changes.disconnect()
  const fading = document.getAnimations().filter((each) => each instanceof CSSTransition)
  await Promise.allSettled(fading.map((each) => each.finished))
}

/** Runs in the page. */
async function send({ method, path, body }: { method: string; path: string; body: object }) {
  const token = decodeURIComponent(/XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1] ?? '')
  const headers = {
    'content-type': 'application/json',
    'accept': 'application/json',
    'x-xsrf-token': token,
  }
  const response = await fetch(`/ui/v1${path}`, {
    method,
    headers,
    body: JSON.stringify(body),
  })
  return { status: response.status, answer: await response.json() }
}
