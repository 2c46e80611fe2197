import { AxeBuilder } from '@axe-core/playwright'
import type { Screen } from '#tests/support/screen'

const LOOKS = [1440, 390].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme }))
)

/** What axe calls serious or critical, and pages wider than their screen, in each look. */
export async function obstacles({ page }: Screen) {
  const found: string[] = []
  for (const { width, colorScheme } of LOOKS) {
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme })
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode()
      .options({ resultTypes: ['violations'] })
      .analyze()
    const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    const overhang = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    if (overhang > 0) found.push(`${width} ${colorScheme}: ${overhang} px too wide`)
    for (const { id, nodes } of grave)
      found.push(
        `${width} ${colorScheme}: ${id} at ${nodes.map(({ target }) => target).join(', ')}`
      )
  }
  return found
}
