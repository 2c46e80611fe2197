import axe from 'axe-core'
import type { Frame } from 'playwright'
import type { Screen } from '#tests/support/screen'

const LOOKS = [1440, 390].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme }))
)

/** What axe calls serious or critical, and pages wider than their screen, in each look. */
export async function obstacles(screen: Screen) {
  const { page } = screen
  const found: string[] = []
  for (const { width, colorScheme } of LOOKS) {
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme })
    const grave = await gravely(screen)
    const overhang = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    if (overhang > 0) found.push(`${width} ${colorScheme}: ${overhang} px too wide`)
    for (const each of grave) found.push(`${width} ${colorScheme}: ${each}`)
  }
  return found
}

/** What axe calls serious or critical in the look the page has. */
export async function gravely(screen: Screen) {
  const { page } = screen
  await screen.settles()
  await Promise.all(page.frames().map(equip))
  const grave = await page.evaluate(violations)
  return grave.map(({ id, targets }) => `${id} at ${targets.join(', ')}`)
}

/** Half a megabyte, once for each document; a frame that lets no script in is not looked into. */
async function equip(frame: Frame) {
  const isThere = await frame.evaluate(() => 'axe' in globalThis).catch(() => true)
  if (!isThere) await frame.evaluate(axe.source)
}

/** Runs in the page. */
async function violations() {
  const { axe: inPage } = globalThis as unknown as { axe: typeof axe }
  const told = await inPage.run(document, { resultTypes: ['violations'] })
  return told.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => ({ id, targets: nodes.map(({ target }) => String(target)) }))
}
