// What a pointer costs a browser while a card is dragged over a board of `[--cards 1000]` cards, all of them
// fetched: script, style and layout of each move, from the trace of a headless Chromium (CHROMIUM_PATH names another).
import { parseArgs } from 'node:util'
import { chromium } from 'playwright'
import { costsBetween, logIn, traced } from './page.mjs'
import { openStand, quantile } from './stand.mjs'

const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
const MOVES = 300
/** In milliseconds, of script and layout a pointer move. */
const TARGET = 8
export async function measure() {
  const { values } = parseArgs({ options: { cards: { type: 'string', default: '1000' } } })
  const cards = Number(values.cards)
  const stand = await openStand({ folder: `bench_board_${cards}`, port: 7009 })
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] })
  try {
    const [{ slug }] = stand.fill({ tenants: 1, rows: cards })
    await stand.web()
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    const origin = `http://${slug}.localhost:${stand.env.PORT}`
    await logIn(page, origin)
    await fetchAll(page, { origin, cards })
    const costs = await drag(browser, page)
    const told = (share) => `${quantile(costs, share).toFixed(1)} ms`
    console.log(
      `${cards} cards, ${costs.length} moves: script and layout ${told(0.5)} at the median, ` +
        `${told(0.95)} at the 95th percentile, ${told(1)} at most (target ${TARGET} ms)`
    )
  } finally {
    await browser.close()
    await stand.close()
  }
}

/** Looks down every column until there is nothing more to fetch. */
async function fetchAll(page, { origin, cards }) {
  await page.goto(`${origin}/equipment?as=board`)
  await page.locator('[data-card]').first().waitFor()
  const more = page.locator('[data-cell] > button')
  // What is on its way may have been the last: then there is nothing to press any more.
  const press = () =>
    more
      .first()
      .click({ timeout: 2_000 })
      .catch(() => {})
  while ((await page.locator('[data-card]').count()) < cards) await press()
  await page.evaluate(() =>
    document.querySelectorAll('[data-cell]').forEach((cell) => (cell.scrollTop = 0))
  )
}

/** @returns milliseconds of the page's own thread for script, style and layout from each pointer move to the next */
async function drag(browser, page) {
  const card = await page.locator('[data-card]').first().boundingBox()
  await page.mouse.move(card.x + 40, card.y + 30)
  await page.mouse.down()
  await page.mouse.move(card.x + 60, card.y + 50, { steps: 5 })
  const events = await traced(browser, page, async () => {
    for (let at = 0; at < MOVES; at++) {
      const turn = (at / MOVES) * 4 * Math.PI
      await page.mouse.move(720 + 400 * Math.sin(turn), 480 + 250 * Math.cos(turn))
    }
  })
  await page.keyboard.press('Escape')
  await page.mouse.up()
  return costsBetween(events, 'pointermove')
}
