import { test } from '@japa/runner'
import { FIRST, SECOND } from '#tests/support/flight_workflows'
import { obstacles } from '#tests/support/obstacles'
import { withWorker } from '#tests/support/queue'
import type { Screen } from '#tests/support/screen'
import { withScreens } from '#tests/support/screens'
import { twoTenants } from '#tests/support/tenants'

const PATH = '/definitions/workflow/task/'
const PAGE = '/settings/definitions/workflow/task'

test.group('Publishing a workflow with tasks in progress', (group) => {
  const pair = twoTenants(group)
  const screens = withScreens(group)
  const worker = withWorker(group)

  async function draft(screen: Screen, workflow: object) {
    await screen.put(`${PATH}draft/`, workflow)
  }

  /** Two tasks wait for parts in the version that applies; the draft has no such state. */
  async function stage() {
    const screen = await screens.as(pair.ours.email, pair.ours)
    await screen.visit('/work')
    await draft(screen, FIRST)
    await screen.create(`${PATH}publish/`, {})
    const tasks = []
    for (const title of ['Rope', 'Motor']) {
      const { id } = await screen.create('/tasks/', { title })
      await screen.change(`/tasks/${id}/status/`, { status: 'waiting_parts' })
      tasks.push(id)
    }
    await draft(screen, SECOND)
    return { screen, tasks }
  }

  test('tasks of a state that is dropped move to another, and back with a rollback', async ({
    assert,
  }) => {
    const { screen, tasks } = await stage()
    await screen.visit(PAGE)
    await screen.sees(/2 records in “Waiting for parts”.*publishing asks/)
    await screen.button('Publish').click()
    await screen.sees('What happens to the 2 records in progress?')
    await screen.page.getByRole('radio', { name: /^They move over, state by state/ }).click()
    const dialog = screen.page.getByRole('dialog')
    const confirm = dialog.getByRole('button', { name: 'Publish' })
    assert.isTrue(await confirm.isDisabled())
    await dialog.getByRole('combobox', { name: /^Where Waiting for parts/ }).click()
    await screen.page.getByRole('option', { name: 'On hold' }).click()
    assert.deepEqual(await obstacles(screen), [])
    await screen.page.setViewportSize({ width: 1440, height: 900 })
    await confirm.click()

    await screen.sees('Moving records to the new version')
    await worker.settle(pair.ours.tenant)
    await screen.sees('All records in progress are on the new version')
    await screen.sees('2 records moved')
    await screen.visit(`/tasks/${tasks[0]}`)
    await screen.sees('On hold')
    await screen.sees(/moved it to the new workflow/)
    await screen.sees(/changed Status from Waiting for parts to On hold/)

    await screen.visit(`${PAGE}?view=versions`)
    await screen.page.getByRole('button', { name: 'Publish again' }).first().click()
    await screen.sees('What happens to the 2 records in progress?')
    await screen.page.getByRole('radio', { name: /put into one state/ }).click()
    await screen.sees('2 records are put there.')
    await screen.page.getByRole('dialog').getByRole('button', { name: 'Publish again' }).click()
    await screen.sees('Moving records to the new version')
    await worker.settle(pair.ours.tenant)
    await screen.sees(/2 put into another state/)
    await screen.visit(`/tasks/${tasks[0]}`)
    await screen.sees(/put it into a state of the new workflow/)
  })

  test('pinned tasks stand on the board in a column of their own', async () => {
    const { screen } = await stage()
    await screen.visit(PAGE)
    await screen.button('Publish').click()
    await screen.page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click()
    await screen.sees(/Version \d+ is published/)
    await screen.visit('/tasks/board')
    const column = screen.page.getByRole('region', { name: 'Waiting for parts' })
    await column.getByText('Earlier workflow').waitFor()
    await column.getByRole('link', { name: 'Rope' }).waitFor()
  })
})
