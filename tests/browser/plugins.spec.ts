import { test } from '@japa/runner'
import { tenant } from '#platform/tenancy/tenant_scope'
import { obstacles } from '#tests/support/obstacles'
import type { Screen } from '#tests/support/screen'
import { withScreens } from '#tests/support/screens'
import { twoTenants } from '#tests/support/tenants'

const PROBE = '/settings/plugins/probe'

test.group('Plugins', (group) => {
  const pair = twoTenants(group)
  const screens = withScreens(group)
  const admin = (width?: number) => screens.as(pair.ours.email, pair.ours, { width })

  const enable = (screen: Screen) => screen.create('/plugins/probe/enable/', {})
  const disable = (screen: Screen) => screen.create('/plugins/probe/disable/', {})
  /** In this state, whatever the test before left behind. */
  async function stand(screen: Screen, isOn: boolean) {
    await screen.visit('/settings')
    await (isOn ? enable : disable)(screen)
    await screen.visit(PROBE)
  }

  const plan = ({ page }: Screen) => page.getByRole('region', { name: 'What will happen' })

  test('what needs another leads there; the plan is told, carried out, and taken back', async ({
    assert,
  }) => {
    const screen = await admin()
    const { page } = screen
    await stand(screen, false)
    await screen.visit('/settings')
    await page
      .getByRole('main')
      .getByRole('link', { name: /^Plugins/ })
      .click()
    await page.getByRole('link', { name: /^Dependant/ }).click()
    await screen.button('Enable').click()
    assert.isTrue(await plan(screen).getByRole('button', { name: 'Enable' }).isDisabled())
    await plan(screen).getByRole('link', { name: 'Enable Probe first' }).click()

    await page.getByRole('heading', { level: 1, name: 'Probe' }).waitFor()
    await screen.button('Enable').click()
    await plan(screen).getByText('Makes 1 table of its own').waitFor()
    await plan(screen).getByText('Adds to 1 table that is there: Facilities').waitFor()
    await plan(screen).getByText('Technician may from then on: Poke probes').waitFor()
    assert.deepEqual(await obstacles(screen), [])
    await page.setViewportSize({ width: 1440, height: 900 })
    await plan(screen).getByRole('button', { name: 'Enable' }).click()
    await screen.sees('On, version 1.1.0')
    const sidebar = page.getByRole('complementary', { name: 'Sidebar' })
    await sidebar
      .getByRole('list', { name: 'Probe' })
      .getByRole('link', { name: 'Probes' })
      .waitFor()

    await screen.button('Undo').click()
    await screen.sees('Off')
    await screen.counts(sidebar.getByRole('list', { name: 'Probe' }), 0)
  })

  test('is switched on and off by keyboard, and says what stays', async ({ assert }) => {
    const screen = await admin()
    const { page } = screen
    await stand(screen, false)
    await screen.button('Enable').focus()
    await screen.press('Enter')
    await plan(screen).getByRole('heading').waitFor()
    await screen.press('Tab')
    assert.equal(await page.locator(':focus').innerText(), 'Enable')
    await screen.press('Enter')
    await screen.sees('On, version 1.1.0')

    await screen.button('Disable').focus()
    await screen.press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.getByText('All its data stay').waitFor()
    await dialog.getByRole('button', { name: 'Disable' }).press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await screen.sees('Off')
  })

  test('settings are checked beside their fields, and a secret is set, replaced and removed', async ({
    assert,
  }) => {
    const screen = await admin()
    const { page } = screen
    await stand(screen, true)
    await screen.change('/plugins/probe/settings/', { token: null })
    await screen.visit(PROBE)
    const token = page.getByLabel('Token')
    await token.fill('abc')
    await screen.button('Save').click()
    await page.getByRole('link', { name: 'Token' }).click()
    assert.isTrue(await token.evaluate((input) => input === document.activeElement))
    await token.fill('open sesame')
    await screen.press('Control+Enter')
    await screen.button('Replace Token').waitFor()
    assert.notInclude(await page.content(), 'sesame')
    // Without the toast, whose markup is its library's.
    await screen.visit(PROBE)
    assert.deepEqual(await obstacles(screen), [])

    await screen.button('Replace Token').click()
    await screen.button('Keep what is set').click()
    assert.isTrue(await screen.button('Save').isDisabled())
    await screen.button('Remove Token').click()
    await screen.sees('Removed when you save')
    await screen.button('Save').click()
    await token.waitFor()
  })

  test('what is not saved is guarded, and what somebody else saved is not overwritten', async ({
    assert,
  }) => {
    const screen = await admin()
    const { page } = screen
    await stand(screen, true)
    await page.getByLabel('Greeting').fill('Mine')
    const asked = page.waitForEvent('dialog')
    const left = page.getByRole('link', { name: 'Roles' }).click()
    await (await asked).dismiss()
    await left
    assert.equal(new URL(page.url()).pathname, PROBE)
    await screen.change('/plugins/probe/settings/', { greeting: 'Theirs' })
    await screen.button('Save').click()
    await screen.sees(/Somebody else saved/)
    await screen.button('Load newest').click()
    await page.waitForFunction(() =>
      [...document.querySelectorAll('input')].some(({ value }) => value === 'Theirs')
    )
  })

  test('a newer version waits until somebody takes it', async () => {
    const screen = await admin()
    await stand(screen, true)
    await tenant.run(pair.ours.tenant, () =>
      tenant.query("UPDATE plugins SET version = '1.0.0' WHERE key = 'probe'")
    )
    await screen.visit(PROBE)
    await screen.sees('Version 1.1.0 is out')
    await screen.button('Upgrade to 1.1.0').click()
    await plan(screen).getByText('It goes from version 1.0.0 to 1.1.0.').waitFor()
    await plan(screen).getByRole('button', { name: 'Upgrade to 1.1.0' }).click()
    await screen.sees('On, version 1.1.0')
  })

  test('its pages stand in the phone’s menu and in the palette', async () => {
    const screen = await admin(390)
    await stand(screen, true)
    await screen.button('More').click()
    const menu = screen.page.getByRole('dialog')
    await menu.getByRole('list', { name: 'Probe' }).getByRole('link', { name: 'Probes' }).waitFor()
    await menu.getByRole('button', { name: 'Search' }).click()
    await screen.page.getByRole('option', { name: 'Probes' }).waitFor()
  })

  test('a part of a plugin that breaks leaves the page whole; who has it not sees none of it', async ({
    assert,
  }) => {
    const screen = await admin()
    const { page } = screen
    await stand(screen, true)
    const { id } = await screen.create('/facilities/', { name: 'Harbour House' })
    await screen.visit(`/facilities/${id}`)
    // Its slots are those of a plugin that was not built into the pages.
    await page.getByRole('tab', { name: 'Depth' }).click()
    await screen.sees('Depth could not be shown')
    await screen.button('Try again').click()
    await screen.sees('Depth could not be shown')
    await page.getByRole('tab', { name: 'History' }).click()
    await page.getByRole('tabpanel', { name: 'History' }).waitFor()
    const told = screen.complaints.splice(0)
    assert.isAbove(told.length, 0)
    assert.isEmpty(told.filter((line) => !/No slot is called "probe::depth"/.test(line)))

    await disable(screen)
    await screen.visit(`/facilities/${id}`)
    await page.getByRole('tab', { name: 'History' }).waitFor()
    assert.equal(await page.getByRole('tab', { name: 'Depth' }).count(), 0)
  })
})
