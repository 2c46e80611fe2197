import { test } from '@japa/runner'
import { tenant } from '#platform/tenancy/tenant_scope'
import { withScreens } from '#tests/support/screens'
import { twoTenants } from '#tests/support/tenants'

const LIFT = 'equipment.platform_lift'

test.group('Packs', (group) => {
  const pair = twoTenants(group)
  const screens = withScreens(group)

  /** As if an earlier version had been installed, in which the maker called a field otherwise. */
  function rewind() {
    return tenant.run(pair.ours.tenant, () =>
      tenant.query(
        `UPDATE packs SET version = '0.9.0', documents = (
           SELECT jsonb_agg(CASE WHEN document ->> 'key' = $1 THEN jsonb_set(document,
             '{schema,properties,lift_height_m,title,en}', '"Height"') ELSE document END)
           FROM jsonb_array_elements(documents) AS document)`,
        [LIFT]
      )
    )
  }

  test('a pack is installed, made one’s own, and upgraded without losing either side', async ({
    assert,
  }) => {
    const screen = await screens.as(pair.ours.email, pair.ours)
    const { page } = screen
    await screen.visit('/settings/packs')
    await page.getByRole('link', { name: /^Elevators/ }).click()
    await page.getByRole('heading', { level: 1, name: 'Elevators' }).waitFor()
    await screen.button('Install').click()
    await screen.sees(/definitions are new/)
    await screen.button(/^Publish \d+ definitions/).click()
    await screen.sees('Installed, version 1.0.0')

    await screen.visit(`/settings/definitions/entity/${LIFT}`)
    await page
      .getByRole('button', { name: /Lifting height/ })
      .first()
      .click()
    const inspector = page.getByRole('complementary', { name: 'Field' })
    await inspector.getByLabel('Name').fill('Height of travel')
    await screen.sees('Draft saved')
    await screen.button('Publish').click()
    await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click()
    await screen.sees(/Version 2/)
    await page.getByRole('dialog').waitFor({ state: 'detached' })

    await rewind()
    await screen.visit('/settings/packs/elevators')
    await screen.button('Upgrade to 1.0.0').click()
    const conflicts = page.getByRole('region', { name: /changed the same/ })
    await conflicts.getByText('Was: Height', { exact: true }).waitFor()
    await conflicts.getByText('1 part is still to be decided').waitFor()
    assert.isTrue(await screen.button(/^Take over|^Publish/).isDisabled())
    await conflicts.getByLabel(/Keep yours/).check()
    await conflicts.getByText('Everything is decided.').waitFor()
    await screen.button(/^Take over/).click()
    await screen.sees('Installed, version 1.0.0')

    await screen.visit('/equipment/new?equipment_type=platform_lift')
    await page.getByLabel('Height of travel').waitFor()
    await page.getByLabel('Rated load').waitFor()
  })

  test('uninstalling says what stays; the neighbour never had any of it', async ({ assert }) => {
    const screen = await screens.as(pair.ours.email, pair.ours)
    const { page } = screen
    await screen.visit('/settings/packs/elevators')
    await screen.button('Uninstall').click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Platform lift: you changed it').waitFor()
    await dialog.getByRole('button', { name: 'Uninstall' }).click()
    await screen.button('Install').waitFor()

    const neighbour = await screens.as(pair.theirs.email, pair.theirs)
    await neighbour.visit('/settings/packs/elevators')
    assert.equal(await neighbour.page.getByText(/^Installed/).count(), 0)
  })

  test('the configuration goes out as a file and comes back with nothing to change', async () => {
    const screen = await screens.as(pair.ours.email, pair.ours)
    const { page } = screen
    await screen.visit('/settings/packs')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      screen.button('Export').click(),
    ])
    await page.locator('input[type=file]').setInputFiles(await download.path())
    await screen.sees(/nothing happens to/)
    await screen.button('Nothing to publish').click()
    await screen.sees('Nothing had to change')
  })
})
