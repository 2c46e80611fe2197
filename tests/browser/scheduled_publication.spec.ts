import { test } from '@japa/runner'
import { askForDuePublications } from '#jobs/publish_scheduled'
import { obstacles } from '#tests/support/obstacles'
import { withWorker } from '#tests/support/queue'
import { withScreens } from '#tests/support/screens'
import { twoTenants } from '#tests/support/tenants'

const ADDRESS = '/settings/definitions/entity/equipment.elevator'
const IN_A_WEEK = new Date(Date.now() + 7 * 86_400_000)

test.group('A publication with a time', (group) => {
  const pair = twoTenants(group)
  const screens = withScreens(group)
  const worker = withWorker(group)

  async function scheduled() {
    const screen = await screens.as(pair.ours.email, pair.ours)
    const { page } = screen
    await screen.visit(ADDRESS)
    await screen.press('a', 'Enter')
    await page.keyboard.type('Rope count')
    await screen.sees('Draft saved')
    await screen.button('Publish').click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('radio', { name: 'At a time' }).click()
    await dialog.getByLabel('Day').fill(IN_A_WEEK.toISOString().slice(0, 10))
    await dialog.getByRole('textbox', { name: 'Time' }).fill('06:30')
    await dialog.getByLabel('What changed, in a sentence').fill('Ropes are counted')
    return { screen, dialog, page, told: page.locator('[data-scheduled]') }
  }

  test('is set in the dialog, told in the head, and taken back there', async ({ assert }) => {
    const { screen, dialog, page, told } = await scheduled()
    await dialog.getByText('Times are those of').waitFor()
    assert.deepEqual(await obstacles(screen), [])
    await page.setViewportSize({ width: 1440, height: 900 })
    await dialog.getByRole('button', { name: 'Schedule' }).click()
    await told.getByText(/Will be published on .*6:30.* by Ada Admin/).waitFor()
    await told.getByText('Ropes are counted').waitFor()
    await dialog.waitFor({ state: 'detached' })
    await page.reload()
    await told.waitFor()
    assert.deepEqual(await obstacles(screen), [])
    await page.setViewportSize({ width: 1440, height: 900 })
    await told.getByRole('button', { name: 'Cancel the time' }).click()
    await told.waitFor({ state: 'detached' })
    await page.reload()
    await screen.sees('Rope count')
    assert.equal(await told.count(), 0)
  })

  test('is done when its time has come, and heard of', async () => {
    const { screen, dialog, page, told } = await scheduled()
    await dialog.getByRole('button', { name: 'Schedule' }).click()
    await told.waitFor()
    const later = new Date(IN_A_WEEK.getTime() + 2 * 86_400_000)
    await askForDuePublications(pair.ours.tenant, later)
    await worker.settle(pair.ours.tenant)
    await screen.visit(`${ADDRESS}?view=versions`)
    await screen.sees('Version 1')
    await screen.sees('Ropes are counted')
    await page
      .getByRole('button', { name: /notification/i })
      .first()
      .click()
    await screen.sees(/version 1 is published, as you set the time/)
  })
})
