import { test } from '@japa/runner'
import { lifts, metered } from '#plugins/maintenance/tests/support/lifts'
import { withScreens } from '#tests/support/screens'
import { withPlugin } from '#tests/support/with_plugin'

test.group('The page of a meter', (group) => {
  const pair = withPlugin(group, 'maintenance')
  const screens = withScreens(group)

  test('says what falls due by it, and a reading that crosses raises its task', async ({
    assert,
  }) => {
    const screen = await screens.as(pair.ours.email, pair.ours)
    const [{ id: lift }] = await lifts(screen, 1)
    const { id } = await metered(screen, lift)
    const { page } = screen
    await screen.visit(`/meters/${id}`)
    await screen.sees(/1,000 is expected on .* from the latest reading of 900 and 100 a day/)
    await screen.button('Enter reading').press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Reading').fill('800')
    await dialog.getByRole('button', { name: 'Save reading' }).press('Enter')
    await dialog.getByText(/runs backwards beside 900 \(\w+ \d+, \d{4}/).waitFor()
    await dialog.getByLabel('Reading').fill('1010')
    await screen.press('Enter')
    await dialog.waitFor({ state: 'detached' })
    const raised = page.getByRole('status').getByRole('link', { name: /^T-\d+ Service$/ })
    await raised.waitFor()
    await screen.counts(page.getByRole('listitem').getByRole('link', { name: /Service$/ }), 1)
    await raised.click()
    await screen.arrives(/^\/tasks\//)
    assert.lengthOf(screen.complaints, 0)
  })

  test('a correction stands beside what it corrects', async () => {
    const screen = await screens.as(pair.ours.email, pair.ours)
    const [{ id: lift }] = await lifts(screen, 1)
    const { id } = await metered(screen, lift)
    await screen.visit(`/meters/${id}`)
    await screen
      .button(/^Correct the reading of/)
      .first()
      .click()
    const dialog = screen.page.getByRole('dialog')
    await dialog.getByLabel('Reading').fill('850')
    await dialog.getByLabel('Note').fill('A digit was misread')
    await dialog.getByRole('button', { name: 'Correct', exact: true }).click()
    await dialog.waitFor({ state: 'detached' })
    await screen.sees('Was corrected')
    await screen.sees('A digit was misread')
    await screen.sees(/latest reading of 850/)
  })

  test('is deleted after one more question', async () => {
    const screen = await screens.as(pair.ours.email, pair.ours)
    const [{ id: lift }] = await lifts(screen, 1)
    const { id } = await metered(screen, lift)
    await screen.visit(`/meters/${id}`)
    await screen.button('Actions').press('Enter')
    await screen.page.getByRole('menuitem', { name: 'Delete' }).press('Enter')
    const dialog = screen.page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Delete' }).press('Enter')
    await screen.arrives('/meters')
  })

  test('is read from the equipment it is on', async () => {
    const screen = await screens.as(pair.ours.email, pair.ours)
    const [{ id: lift }] = await lifts(screen, 1)
    await metered(screen, lift)
    await screen.visit(`/equipment/${lift}`)
    await screen.page.getByRole('tab', { name: 'Maintenance' }).click()
    await screen.button('Enter a reading of Trips').click()
    const dialog = screen.page.getByRole('dialog')
    await dialog.getByLabel('Reading').fill('1200')
    await dialog.getByRole('button', { name: 'Save reading' }).click()
    await dialog.waitFor({ state: 'detached' })
    await screen.page
      .getByRole('status')
      .getByRole('link', { name: /Service$/ })
      .waitFor()
    await screen.sees(/1,200 trips on/)
  })
})
