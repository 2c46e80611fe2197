// What the page of a browser computes, from its trace.

const PASSWORD = 'measure-twice-cut-once'
const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline']
const COUNTED = new Set([
  'EventDispatch',
  'FireAnimationFrame',
  'FunctionCall',
  'HitTest',
  'Layout',
  'RunMicrotasks',
  'TimerFire',
  'UpdateLayoutTree',
])

export async function logIn(page, origin, email = 'manager@bench.example') {
  await page.goto(`${origin}/login`)
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Log in' }).click()
  await page.waitForURL(/\/work$/)
}

/** The trace of what `work` does. */
export async function traced(browser, page, work) {
  await browser.startTracing(page, { categories: CATEGORIES })
  await work()
  return JSON.parse((await browser.stopTracing()).toString()).traceEvents
}

/**
 * @returns milliseconds of the page's own thread for script, style and layout from each event of a type to the next:
 * what the thread computed, where the trace tells, not what it waited for others on the machine
 */
export function costsBetween(events, type) {
  const isNext = ({ name, args }) => name === 'EventDispatch' && args?.data?.type === type
  const { pid, tid } = events.find(isNext)
  const own = events
    .filter((event) => event.ph === 'X' && event.pid === pid && event.tid === tid)
    .filter(({ name }) => COUNTED.has(name))
    .sort((one, other) => one.ts - other.ts)
  const costs = []
  let end = 0
  for (const event of own) {
    if (isNext(event)) costs.push(0)
    // What runs inside another event is in its duration already.
    if (event.ts < end) continue
    end = event.ts + event.dur
    if (costs.length) costs[costs.length - 1] += (event.tdur ?? event.dur) / 1_000
  }
  return costs
}
