import { test } from '@japa/runner'
import type { Absence, ShiftRow } from '#plugins/maintenance/pages/technicians/technician_types'
import { person } from '#tests/support/people'
import type { Screen } from '#tests/support/screen'
import { withScreens } from '#tests/support/screens'
import type { TestTenant } from '#tests/support/tenants'
import { withPlugin } from '#tests/support/with_plugin'

test.group('A technician', (group) => {
  const pair = withPlugin(group, 'maintenance')
  const screens = withScreens(group)

  test('is made of a user, with skills and a certificate that is refused at its field', async () => {
    const { id } = await person(pair.ours, 'technician')
    const screen = await screens.as(pair.ours.email, pair.ours)
    const { page } = screen
    await screen.visit('/technicians')
    await screen.sees('No technicians yet')
    await page.getByRole('link', { name: 'Make a technician' }).click()
    await screen.arrives('/technicians/new')
    await screen.visit(`/technicians/new?user_id=${id}`)
    await page.getByLabel('Skills').fill('hydraulics')
    await screen.press('Enter')
    await screen.button('Add certificate').click()
    const row = page.getByRole('group', { name: 'Certificate 1' })
    await row.getByRole('textbox').first().fill('First aid')
    await row.getByLabel('Issued').fill('2020-05-01')
    await row.getByLabel('Expires').fill('2019-05-01')
    await page.getByLabel('Rate per hour').fill('60')
    await screen.press('ControlOrMeta+Enter')
    await row.getByText('must not lie before the day it was issued').waitFor()
    await row.getByLabel('Expires').fill('2021-05-01')
    await screen.press('ControlOrMeta+Enter')
    await screen.arrives(/^\/technicians\/[0-9a-f-]{36}$/)
    await screen.sees(/^Expired .* days ago/)
    await screen.sees('hydraulics')
    await screen.sees('$60.00')
  })

  test('a week is filled by copying a day, and what cannot be is told at the shift', async ({
    assert,
  }) => {
    const screen = await screens.as(pair.ours.email, pair.ours)
    const id = await made(screen, pair.ours)
    const { page } = screen
    await screen.visit(`/technicians/${id}`)
    await screen.sees('No shift: zero capacity')
    await page.getByRole('tab', { name: 'Week', exact: true }).click()
    await screen.button('Add a shift on Monday').click()
    await page.getByLabel('Monday, starts').fill('07:00')
    await page.getByLabel('Monday, ends').fill('06:00')
    await screen.button('Save week').click()
    await screen.sees('must be later than starts; a night is two shifts')
    await page.getByLabel('Monday, ends').fill('15:00')
    await screen.button('Add a shift on Monday').click()
    await page.getByLabel('Monday, ends').last().fill('00:00')
    await page.getByLabel('Monday, starts').last().fill('14:00')
    await screen.button('Save week').click()
    await screen.sees('overlaps another shift of that day')
    await page.getByLabel('Monday, starts').last().fill('15:00')
    await screen.button('Monday 15:00: valid only for a time').click()
    await page.getByLabel('Monday, valid from').fill('2030-01-07')
    await page.getByLabel('Monday, valid until').fill('2030-03-31')
    await screen.button('Copy Monday onto other days').click()
    await page.getByRole('menuitem', { name: 'Monday to Friday' }).click()
    await screen.button('Remove the shift on Friday, 15:00').click()
    await screen.sees('40 h a week.')
    await screen.button('Save week').click()
    await screen.sees('Week saved')
    await screen.button('Save week').waitFor({ state: 'detached' })
    const shifts = (await screen.read(`/technicians/${id}/shifts/`)) as ShiftRow[]
    assert.lengthOf(shifts, 9)
    const late = { weekday: 4, starts: '15:00', ends: '24:00', valid_from: '2030-01-07' }
    assert.containSubset(shifts, [late, { weekday: 5, starts: '07:00', valid_to: null }])
    await page.getByRole('tab', { name: 'Next two weeks' }).click()
    await screen.sees('80 h')
  })

  test('an absence takes capacity, is refused twice, and comes back when undone', async ({
    assert,
  }) => {
    const screen = await screens.as(pair.ours.email, pair.ours)
    const id = await made(screen, pair.ours)
    const shifts = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
      ...{ weekday, starts: '08:00', ends: '16:00' },
    }))
    await screen.put(`/technicians/${id}/shifts/`, { shifts })
    const path = `/technicians/${id}/absences/`
    const { page } = screen
    await screen.visit(`/technicians/${id}`)
    await screen.sees('112 h')
    await page.getByRole('tab', { name: 'Absences' }).click()
    await screen.button('Add absence').click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Add absence' }).click()
    await dialog.waitFor({ state: 'detached' })
    await screen.button('Add absence').click()
    await dialog.getByRole('button', { name: 'Add absence' }).click()
    await dialog.getByText('overlaps another absence').first().waitFor()
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await page.getByRole('tab', { name: 'Next two weeks' }).click()
    await screen.sees('104 h')
    await screen.sees('Away for the whole shift of 8 h')
    await page.getByRole('tab', { name: 'Absences' }).click()
    await screen.button(/^Remove absence/).click()
    await screen.sees('No absences')
    await screen.button('Undo').click()
    await screen.button(/^Remove absence/).waitFor()
    assert.lengthOf((await screen.read(path)) as Absence[], 1)
  })

  test('somebody whose rights end at reading finds nothing to change', async () => {
    const screen = await screens.as(pair.ours.email, pair.ours)
    await screen.visit('/technicians')
    const { id: userId, email } = await person(pair.ours, 'technician')
    const { id } = await screen.create('/technicians/', { user_id: userId, hourly_rate: 60 })
    const shift = { weekday: 1, starts: '08:00', ends: '16:00' }
    await screen.put(`/technicians/${id}/shifts/`, { shifts: [shift] })
    const phone = await screens.as(email, pair.ours, { width: 390 })
    await phone.visit(`/technicians/${id}`)
    await phone.counts(phone.page.getByText('Rate per hour'), 0)
    await phone.page.getByRole('tab', { name: 'Week', exact: true }).click()
    await phone.sees('8 h a week.')
    await phone.counts(phone.button('Add a shift on Monday'), 0)
    await phone.page.getByRole('tab', { name: 'Absences' }).click()
    await phone.sees('No absences')
    await phone.counts(phone.button('Add absence'), 0)
  })
})

async function made(screen: Screen, home: TestTenant) {
  const { id } = await person(home, 'technician')
  await screen.visit('/technicians')
  return (await screen.create('/technicians/', { user_id: id })).id
}
