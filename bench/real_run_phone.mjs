import { chromium } from 'playwright'
import { findChromium } from '../bin/door/chromium.mjs'

/** A technician's phone: 390 px wide, touch, logged in at the company's own address. */
export class Phone {
  static async open({ url, slug, email, password }) {
    const browser = await chromium.launch({
      executablePath: await findChromium(),
      args: ['--no-sandbox'],
    })
    const page = await browser.newPage({ viewport: { width: 390, height: 844 }, hasTouch: true })
    const address = new URL(url)
    address.hostname = `${slug}.${address.hostname}`
    await page.goto(new URL('/login', address).href)
    await page.getByLabel('E-mail').fill(email)
    await page.getByLabel('Password', { exact: true }).fill(password)
    await page.keyboard.press('Enter')
    await page.waitForURL((now) => now.pathname !== '/login')
    await page.goto(new URL('/tasks', address).href)
    return new Phone(browser, page)
  }

  constructor(browser, page) {
    this.browser = browser
    this.page = page
  }

  /** Starts the task, fills its checklist, finishes it and completes the task. */
  async complete(title) {
    const { page } = this
    await page.getByRole('link', { name: new RegExp(title) }).click()
    await page.getByRole('button', { name: 'Start', exact: true }).click()
    await page.getByText('In progress').first().waitFor()
    await page.getByRole('button', { name: 'Start checklist' }).click()
    const runner = page.getByRole('dialog')
    await this.#pass(runner, 'Area secured and signed')
    await this.#pass(runner, 'Locked out and tagged')
    await runner.getByText('Helmet', { exact: true }).click()
    await runner.getByRole('button', { name: 'Next' }).click()
    await this.#pass(runner, 'Ladders and access safe')
    for (const question of ['Working alone', 'Signature']) {
      await runner.getByRole('heading', { name: question }).waitFor()
      await runner.getByRole('button', { name: 'Skip' }).click()
    }
    await runner.getByRole('button', { name: 'Finish checklist' }).click()
    await runner.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Complete', exact: true }).click()
    await page.getByText('Completed').first().waitFor()
  }

  async #pass(runner, question) {
    await runner.getByRole('heading', { name: question }).waitFor()
    await runner.getByText('Pass', { exact: true }).click()
  }

  close() {
    return this.browser.close()
  }
}
