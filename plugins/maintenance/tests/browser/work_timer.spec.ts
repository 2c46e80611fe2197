import { test } from '@japa/runner'
import type { WorkEntry } from '#plugins/maintenance/pages/components/work_types'
import { obstacles } from '#tests/support/obstacles'
import { person } from '#tests/support/people'
import type { Screen } from '#tests/support/screen'
import { withScreens } from '#tests/support/screens'
import { withPlugin } from '#tests/support/with_plugin'

test.group('The timer of a task', (group) => {
  const pair = withPlugin(group, 'maintenance')
  const screens = withScreens(group)

  test('runs on through a reload, and another one stops it by name', async ({ assert }) => {
    const office = await screens.as(pair.ours.email, pair.ours)
    const [a, b] = [
      await raised(office, 'Doors of lift A'),
      await raised(office, 'Brake of lift B'),
    ]
    const { email } = await person(pair.ours, 'technician')
    const phone = await screens.as(email, pair.ours, { width: 390 })
    await phone.visit(`/tasks/${a}`)
    await phone.page.getByRole('radio', { name: 'Travel' }).click()
    await phone.button('Start timer').click()
    await phone.button('Stop timer').waitFor()
    await phone.visit(`/tasks/${a}`)
    await phone.page.getByRole('timer').waitFor()
    const [{ id }] = (await phone.read('/work-logs/')) as WorkEntry[]
    await phone.change(`/work-logs/${id}/`, { started_at: ago(90) })

    await phone.visit(`/tasks/${b}`)
    await phone.sees('Your timer runs on')
    await phone.button('Start timer').click()
    await phone.sees(/^Stopped the timer on .*Doors of lift A.*: 1 h 30 min$/)
    await phone.button('Stop timer').click()
    await phone.button('Start timer').waitFor()
    const logs = (await phone.read(`/work-logs/?filter[task_id]=${a}`)) as WorkEntry[]
    assert.containSubset(logs, [{ category: 'travel' }])
    assert.approximately(logs[0]!.minutes!, 90, 1)
  })

  test('time is written down, put right, deleted and brought back by its owner', async ({
    assert,
  }) => {
    const office = await screens.as(pair.ours.email, pair.ours)
    const task = await raised(office, 'By hand')
    const { id: userId, email } = await person(pair.ours, 'technician')
    await office.create('/technicians/', { user_id: userId, hourly_rate: 60 })
    const phone = await screens.as(email, pair.ours, { width: 390 })
    await phone.visit(`/tasks/${task}`)
    await write(phone, { day: '2026-01-05', from: '08:00', to: '09:30' })
    await phone.sees('1 h 30 min')
    await phone.counts(phone.page.getByText('$'), 0)

    await phone.button(/^What to do with the entry/).click()
    await phone.page.getByRole('menuitem', { name: 'Correct' }).click()
    const dialog = phone.page.getByRole('dialog')
    await dialog.getByLabel('To').fill('10:00')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await phone.sees('2 h')

    await phone.button(/^What to do with the entry/).click()
    await phone.page.getByRole('menuitem', { name: 'Delete' }).click()
    await phone.sees('No time has been written down yet.')
    await phone.button('Undo').click()
    await phone.sees('2 h')

    // Whoever may see rates sees what it cost.
    await office.visit(`/tasks/${task}`)
    await office.sees(/2 h · \$120\.00/)
    assert.containSubset(await office.read(`/tasks/${task}/`), { labour_cost: 120 })
  })

  test('nothing typed is lost when the network fails, and it is sent once', async ({ assert }) => {
    const screen = await screens.as(pair.ours.email, pair.ours, { width: 390 })
    const task = await raised(screen, 'In the shaft')
    await screen.visit(`/tasks/${task}`)
    await screen.button('Start timer').waitFor()
    await screen.page.context().setOffline(true)
    await screen.button('Start timer').click()
    await screen.sees('The server could not be reached.')
    const dialog = await write(screen, { day: '2026-01-05', from: '22:30', to: '01:00' })
    await dialog.getByText('The server could not be reached.').waitFor()
    await dialog.getByText('ends on the next day').waitFor()
    await screen.page.context().setOffline(false)
    await dialog.getByRole('button', { name: 'Save' }).click()
    await dialog.waitFor({ state: 'detached' })
    await screen.sees('2 h 30 min')
    const logs = (await screen.read(`/work-logs/?filter[task_id]=${task}`)) as WorkEntry[]
    assert.lengthOf(logs, 1)
  })

  test('is worked by keyboard, in reach of a thumb, and open to everyone', async ({ assert }) => {
    const screen = await screens.as(pair.ours.email, pair.ours, { width: 390 })
    const task = await raised(screen, 'Thumb')
    await screen.visit(`/tasks/${task}`)
    const start = screen.button('Start timer')
    const box = await start.boundingBox()
    assert.isAtLeast(box!.height, 44)
    await start.focus()
    await screen.press('Enter')
    await screen.button('Stop timer').waitFor()
    assert.deepEqual(await obstacles(screen), [])
    await screen.visit('/work')
    await screen.sees('Your time today')
    await screen.button('Stop timer').click()
    await screen.sees('No timer is running.')
  })
})

function ago(minutes: number) {
  return new Date(Date.now() - minutes * 60_000).toISOString()
}

/** On a page of theirs, from which requests are let in. */
async function raised(screen: Screen, title: string) {
  await screen.visit('/work')
  return (await screen.create('/tasks/', { title })).id
}

async function write(screen: Screen, { day, from, to }: Record<'day' | 'from' | 'to', string>) {
  await screen.button('Write down time').click()
  const dialog = screen.page.getByRole('dialog')
  await dialog.getByLabel('Day').fill(day)
  await dialog.getByLabel('From').fill(from)
  await dialog.getByLabel('To').fill(to)
  await dialog.getByRole('button', { name: 'Save' }).click()
  return dialog
}
