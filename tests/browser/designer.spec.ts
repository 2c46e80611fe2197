import { test } from '@japa/runner'
import { withScreens } from '#tests/support/screens'
import { twoTenants } from '#tests/support/tenants'

test.group('The designer', (group) => {
  const pair = twoTenants(group)
  const screens = withScreens(group)

  test('a field added, planned and published stands on the form, and only in our company', async ({
    assert,
  }) => {
    const screen = await screens.as(pair.ours.email, pair.ours)
    const { page } = screen
    await screen.visit('/settings/definitions/entity/equipment.elevator')
    await page.getByRole('list').getByRole('button', { name: 'Whole number', exact: true }).click()
    const inspector = page.getByRole('complementary', { name: 'Field' })
    await inspector.getByLabel('Name').fill('Rope count')
    await screen.sees('Rope count added')
    await screen.sees('Draft saved')

    await screen.button('Publish').click()
    await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click()
    await screen.sees(/Version 1/)
    await page.getByRole('dialog').waitFor({ state: 'detached' })

    await screen.visit('/equipment/new?equipment_type=elevator')
    await page.getByLabel('Rope count').waitFor()
    assert.equal(await ropeCounts(pair.theirs), 0)
  })

  test('a field that is encrypted says what it loses, and is filled in and read like others', async ({
    assert,
  }) => {
    const screen = await screens.as(pair.ours.email, pair.ours)
    const { page } = screen
    await screen.visit('/settings/definitions/entity/equipment.escalator')
    await page.getByRole('list').getByRole('button', { name: 'Phone', exact: true }).click()
    const inspector = page.getByRole('complementary', { name: 'Field' })
    await inspector.getByLabel('Name').fill('Owner phone')
    await inspector.getByText('it can no longer be searched, sorted or compared').waitFor()
    await inspector.getByRole('switch', { name: 'Encrypted' }).click()
    assert.isTrue(await inspector.getByRole('switch', { name: 'Can be sorted' }).isDisabled())
    await screen.sees('Owner phone added')
    await screen.sees('Draft saved')
    await screen.button('Publish').click()
    await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click()
    await screen.sees(/Version 1/)
    await page.getByRole('dialog').waitFor({ state: 'detached' })

    await screen.visit('/equipment/new?equipment_type=escalator')
    await page.getByLabel('Name', { exact: false }).first().fill('Escalator of the lobby')
    await page.getByLabel('Number', { exact: false }).first().fill('ES-900')
    await page.getByLabel('Owner phone').fill('+49 30 5550199')
    await screen.button('Create').click()
    await screen.sees('+49 30 5550199')
  })

  async function ropeCounts(home: typeof pair.ours) {
    const screen = await screens.as(home.email, home)
    await screen.visit('/equipment/new?equipment_type=elevator')
    await screen.page.getByLabel('Emergency phone').waitFor()
    return screen.page.getByLabel('Rope count').count()
  }
})
