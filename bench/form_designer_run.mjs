// What a letter costs a browser in the designer of a form of `[--items 350]` items: script, style and layout from
// one key to the next, from the trace of a headless Chromium (CHROMIUM_PATH names another).
import { parseArgs } from 'node:util'
import { chromium } from 'playwright'
import { formOf, publish } from './company.mjs'
import { costsBetween, logIn, traced } from './page.mjs'
import { openStand, quantile } from './stand.mjs'

const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
const TEXT = 'Is the car door closing without touching its frame at all?'
/** In milliseconds of the page's own computing. */
const TARGET = 50

export async function measure() {
  const { values } = parseArgs({ options: { items: { type: 'string', default: '350' } } })
  const items = Number(values.items)
  const stand = await openStand({ folder: 'bench_form', port: 7015 })
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] })
  try {
    const [{ slug, admin: token }] = stand.fill({ tenants: 1, rows: 1_000 })
    await stand.web()
    const key = `check_of_${items}`
    await publish(stand, { slug, token }, formOf(key, items))
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    const origin = `http://${slug}.localhost:${stand.env.PORT}`
    await logIn(page, origin, 'admin@bench.example')
    await page.goto(`${origin}/settings/definitions/form/${key}`)
    await page.locator('[data-place]').nth(3).click()
    const input = page.locator('[data-inspector] input').first()
    await input.click()
    const events = await traced(browser, page, () => page.keyboard.type(TEXT))
    await page.locator('[data-place]', { hasText: TEXT }).waitFor()
    const costs = costsBetween(events, 'keydown')
    const told = (share) => `${quantile(costs, share).toFixed(1)} ms`
    console.log(
      `${items} items, ${costs.length} letters: script and layout ${told(0.5)} at the median, ` +
        `${told(0.95)} at the 95th percentile, ${told(1)} at most (target ${TARGET} ms)`
    )
  } finally {
    await browser.close()
    await stand.close()
  }
}
