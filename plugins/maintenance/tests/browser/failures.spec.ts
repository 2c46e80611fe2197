import { test } from '@japa/runner'
import { lifts } from '#plugins/maintenance/tests/support/lifts'
import { obstacles } from '#tests/support/obstacles'
import type { Screen } from '#tests/support/screen'
import { withScreens } from '#tests/support/screens'
import { withPlugin } from '#tests/support/with_plugin'

test.group('Work on a failure', (group) => {
  const pair = withPlugin(group, 'maintenance')
  const screens = withScreens(group)

  const failed = async (screen: Screen, criticality: string) => {
    const [lift] = await lifts(screen, 1)
    await screen.change(`/equipment/${lift.id}/`, { criticality, failure_class: 'elevator' })
    const body = { title: 'Doors stuck', task_type: 'corrective', equipment_id: lift.id }
    return { lift, task: await screen.create('/tasks/', body) }
  }
  const choose = async (screen: Screen, label: string, choice: string) => {
    await screen.page.getByRole('dialog').getByLabel(label).press('Enter')
    await screen.page.getByRole('option', { name: choice, exact: true }).press('Enter')
  }

  test('begins with whether it is down, and ends with why it failed', async ({ assert }) => {
    const screen = await screens.as(pair.ours.email, pair.ours)
    const { lift, task } = await failed(screen, 'A')
    await screen.visit(`/tasks/${task.id}`)
    const dialog = screen.page.getByRole('dialog')
    await screen.button(/^Start$/).press('Enter')
    await dialog.getByRole('radio', { name: 'Yes, it is down' }).click()
    await dialog.getByLabel('Since').waitFor()
    assert.deepEqual(await obstacles(screen), [])
    await dialog.getByRole('button', { name: 'Start' }).press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await screen.button('Complete').press('Enter')
    await choose(screen, 'Problem', 'Door does not move')
    await choose(screen, 'Cause', 'Wear')
    await dialog.getByRole('button', { name: 'Complete' }).press('Enter')
    await dialog.getByText('Remedy is needed first').waitFor()
    await choose(screen, 'Remedy', 'Replaced')
    assert.deepEqual(await obstacles(screen), [])
    await dialog.getByRole('button', { name: 'Complete' }).press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await screen.button('Reopen').waitFor()
    const done = (await screen.read(`/tasks/${task.id}/`)) as Record<string, unknown>
    const codes = { failure_problem: 'door_stuck', failure_cause: 'wear' }
    assert.deepInclude(done, { ...codes, failure_remedy: 'replace', status: 'completed' })
    const equipment = (await screen.read(`/equipment/${lift.id}/`)) as Record<string, unknown>
    assert.equal(equipment.status, 'operational')
  })

  test('may end with what nobody knows', async ({ assert }) => {
    const screen = await screens.as(pair.ours.email, pair.ours)
    const { task } = await failed(screen, 'C')
    await screen.visit(`/tasks/${task.id}`)
    const dialog = screen.page.getByRole('dialog')
    await screen.button(/^Start$/).click()
    await dialog.getByRole('button', { name: 'Start' }).click()
    await dialog.waitFor({ state: 'detached' })
    await screen.button('Complete').click()
    await choose(screen, 'Problem', 'Not known')
    await dialog.getByRole('button', { name: 'Complete' }).click()
    await dialog.waitFor({ state: 'detached' })
    const done = (await screen.read(`/tasks/${task.id}/`)) as Record<string, unknown>
    assert.deepInclude(done, { failure_problem: null, status: 'completed' })
  })
})
