import { test } from '@japa/runner'
import { lifts, read, scheduled } from '#plugins/maintenance/tests/support/lifts'
import { withScreens } from '#tests/support/screens'
import { withPlugin } from '#tests/support/with_plugin'

type Kept = { is_active: boolean; schedule_name: string; targets: { ids: string[] } }

test.group('A schedule of maintenance', (group) => {
  const pair = withPlugin(group, 'maintenance')
  const screens = withScreens(group)

  test('is written with its dates beside it, simulated and switched on', async ({ assert }) => {
    const screen = await screens.as(pair.ours.email, pair.ours)
    const [{ name }] = await lifts(screen, 1)
    const { page } = screen
    await screen.visit('/maintenance-schedules/new')
    await page.getByLabel('Name').fill('Quarterly check')
    await page.getByLabel('Add equipment').click()
    await page.keyboard.type(name)
    await page.getByRole('option', { name }).first().click()
    await page.getByRole('button', { name: `Remove ${name}` }).waitFor()
    await page.getByLabel('Every').fill('3')
    await page.getByLabel('Counted from').first().fill('2026-01-31')
    await screen.sees(/Every 3 months, from Jan 31/)
    await screen.sees('8 tasks in the next 24 months on each piece, on 1 piece of equipment.')
    await page.getByLabel('Estimated hours').fill('2')

    await page.getByLabel('Every').fill('0')
    await screen.sees('must be a whole number from 1 to 10000')
    await page.getByLabel('Every').fill('3')
    await screen.sees('8 tasks in the next 24 months')
    await screen.press('ControlOrMeta+Enter')
    await screen.arrives(/^\/maintenance-schedules\/[0-9a-f-]{36}$/)

    await screen.sees('Raises 4 tasks a year for 1 piece of equipment, about 0.7 hours a month.')
    await screen.button('Switch on').click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Raises 4 tasks a year for 1 piece of equipment').waitFor()
    await dialog.getByText('The first task is there on').waitFor()
    await dialog.getByRole('button', { name: 'Switch on' }).click()
    await screen.button('Pause').waitFor()
    const { pathname } = new URL(page.url())
    const schedule = await read<Kept>(page, `${pathname}/`)
    assert.deepInclude(schedule, { is_active: true, schedule_name: 'Quarterly check' })
    assert.lengthOf(schedule.targets.ids, 1)
  })

  test('tells before it is saved what a change of its rule moves', async ({ assert }) => {
    const screen = await screens.as(pair.ours.email, pair.ours)
    const made = await lifts(screen, 2)
    const ids = made.map((lift) => lift.id)
    const { id } = await scheduled(screen, ids, { horizon: 'P840D' })
    await screen.visit(`/maintenance-schedules/${id}/edit`)
    const { page } = screen
    const told = page.getByRole('region', { name: 'What this change moves' })
    await page.getByLabel('Counted from').first().fill('2030-01-20')
    await told.getByText('28 dates move').waitFor()
    await told.getByText(/Jan 15, 2030.*→.*Jan 20, 2030/).waitFor()
    await told.getByText(/it is alike on 1 more piece/).waitFor()
    await told.getByText('and 4 more').waitFor()
    await page.getByLabel('Every').fill('2')
    await told.getByText(/fall away/).waitFor()
    const kept = await read<{ triggers: object[] }>(page, `/maintenance-schedules/${id}/`)
    assert.deepInclude(kept.triggers[0], { every: 1, anchor_date: '2030-01-15' })
  })

  test('is for all that fit a filter, and says how many', async () => {
    const screen = await screens.as(pair.ours.email, pair.ours)
    await lifts(screen, 2)
    await screen.visit('/maintenance-schedules/new')
    await screen.page.getByRole('radio', { name: 'All that fit a filter' }).click()
    await screen.sees(/\d pieces of equipment/)
    await screen.page.getByLabel('Manufacturer').fill('Nobody makes it')
    await screen.sees('0 pieces of equipment')
  })
})
