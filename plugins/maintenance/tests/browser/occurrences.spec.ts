import { test } from '@japa/runner'
import { lifts, read, scheduled } from '#plugins/maintenance/tests/support/lifts'
import { daily } from '#plugins/maintenance/tests/support/upkeep'
import { withScreens } from '#tests/support/screens'
import { withPlugin } from '#tests/support/with_plugin'

/** Whatever day it is, several are due in the six weeks that a month shows. */
const ROUND = { triggers: [daily('2026-01-05', 2)], schedule_name: 'Safety round' }

test.group('Dates of a schedule', (group) => {
  const pair = withPlugin(group, 'maintenance')
  const screens = withScreens(group)

  test('one is skipped with a reason, and says so', async () => {
    const screen = await screens.as(pair.ours.email, pair.ours)
    const [{ id: lift }] = await lifts(screen, 1)
    const { id } = await scheduled(screen, [lift], ROUND)
    await screen.visit(`/maintenance-schedules/${id}`)
    await screen
      .button(/^What to do with/)
      .nth(1)
      .click()
    await screen.page.getByRole('menuitem', { name: 'Skip' }).click()
    const dialog = screen.page.getByRole('dialog')
    await dialog.getByLabel('Reason').fill('The building is closed')
    await dialog.getByLabel('Excused').click()
    await dialog.getByRole('button', { name: 'Skip', exact: true }).click()
    await dialog.waitFor({ state: 'detached' })
    await screen.sees(/excused: The building is closed/)
    await screen.sees('Skipped')
  })

  test('this and all later ones move by keyboard, after a look at what moves', async ({
    assert,
  }) => {
    const screen = await screens.as(pair.ours.email, pair.ours)
    const [{ id: lift }] = await lifts(screen, 1)
    const { id } = await scheduled(screen, [lift], ROUND)
    const { page } = screen
    await screen.visit(`/maintenance/calendar?schedule=${id}`)
    await page
      .getByRole('button', { name: /Safety round/ })
      .first()
      .focus()
    await screen.press('m')
    const dialog = page.getByRole('dialog')
    const day = dialog.getByLabel('New day')
    await day.fill(dayAfter(await day.inputValue()))
    await dialog.getByRole('radio', { name: 'Only this one' }).focus()
    await screen.press('ArrowDown', 'Space')
    await dialog.getByText(/\d+ dates move/).waitFor()
    await dialog.getByRole('button', { name: 'Move all' }).focus()
    await screen.press('Enter')
    await dialog.waitFor({ state: 'detached' })
    const { triggers } = await read<{ triggers: { anchor_date: string }[] }>(
      page,
      `/maintenance-schedules/${id}/`
    )
    assert.equal(triggers[0].anchor_date, '2026-01-06')
  })

  test('each says why it is there, in the language of its reader', async () => {
    const screen = await screens.as(pair.ours.email, pair.ours)
    const [{ id: lift }] = await lifts(screen, 1)
    const { id } = await scheduled(screen, [lift], ROUND)
    await screen.visit(`/maintenance/calendar?schedule=${id}`)
    await screen.page
      .getByRole('button', { name: /Safety round/ })
      .first()
      .press('Enter')
    const panel = screen.page.getByRole('dialog')
    await panel.getByText(/every 2 days, from Jan 5/).waitFor()
    await panel.getByRole('button', { name: 'Move to…' }).waitFor()
  })
})

function dayAfter(day: string) {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
}
