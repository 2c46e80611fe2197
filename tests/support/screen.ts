import { join } from 'node:path'
import type { Browser, Locator, Page, Response } from 'playwright'
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

  private constructor(
    readonly page: Page,
    readonly origin: string
  ) {
    page.on('request', (request) => this.watch(request.url()))
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

  private watch(address: string) {
    const { protocol, hostname } = new URL(address)
    const isLocal = hostname === 'localhost' || hostname.endsWith('.localhost')
    if (/^https?:|^wss?:/.test(protocol) && !isLocal) this.complain(`asked ${address}`)
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
