import { AxeBuilder } from '@axe-core/playwright'
import { test } from '@japa/runner'
import type { Screen } from '#tests/support/screen'
import { withScreens } from '#tests/support/screens'
import { twoTenants } from '#tests/support/tenants'

const ID = '00000000-0000-7000-8000-000000000000'
const OUTSIDE = [
  '/login',
  '/nowhere',
  '/password/forgot',
  `/password/reset/${ID}`,
  `/invitations/${ID}`,
]
const INSIDE = [
  '/welcome',
  '/work',
  '/tasks',
  '/tasks/board',
  '/tasks/new',
  '/tasks/:task',
  '/tasks/:task/edit',
  '/equipment',
  '/equipment/new',
  '/equipment/:equipment',
  '/equipment/:equipment/edit',
  '/facilities',
  '/facilities/new',
  '/facilities/:facility',
  '/imports/new',
  '/settings/definitions',
  '/settings/definitions/entity/equipment.elevator',
  '/security',
  '/settings/users',
  '/settings/roles',
  '/settings/audit',
  '/settings/storage',
  '/docs',
  `/tasks/${ID}`,
  '/nowhere',
]
const LOOKS = [1440, 390].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme }))
)

test.group('Every page is open to everyone', (group) => {
  const pair = twoTenants(group)
  const screens = withScreens(group)
  const ids: Record<string, string> = {}

  test('without a log-in: {$self}')
    .with(OUTSIDE)
    .run(async ({ assert }, path) => {
      const screen = await screens.at(pair.ours)
      await screen.visit(path)
      assert.deepEqual(await findings(screen), [])
    })

  test('at the bare host: {$self}')
    .with(['/', '/register', '/dev/mail'])
    .run(async ({ assert }, path) => {
      const screen = await screens.bare()
      await screen.visit(path)
      assert.deepEqual(await findings(screen), [])
    })

  test('{$self}')
    .with(INSIDE)
    .run(async ({ assert }, path) => {
      const screen = await screens.as(pair.ours.email, pair.ours)
      if (!ids.task) await fill(screen)
      await screen.visit(path.replace(/:(\w+)/, (_, noun) => ids[noun]))
      assert.deepEqual(await findings(screen), [])
    })

  async function fill(screen: Screen) {
    const facility = await screen.create('/facilities/', { name: 'Harbour House' })
    const machine = { name: 'Lift 1', equipment_number: 'L-1', equipment_type: 'elevator' }
    const equipment = await screen.create('/equipment/', { ...machine, facility_id: facility.id })
    const task = await screen.create('/tasks/', {
      title: 'Doors stick',
      equipment_id: equipment.id,
    })
    await screen.create(`/tasks/${task.id}/checklists/`, { form: 'pm_elevator_monthly' })
    await screen.create(`/tasks/${task.id}/comments/`, { body: 'Since Monday.' })
    Object.assign(ids, { facility: facility.id, equipment: equipment.id, task: task.id })
  }
})

/** What axe calls serious or critical, and pages wider than their screen, in each look. */
async function findings({ page }: Screen) {
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
