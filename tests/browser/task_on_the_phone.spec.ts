import { test } from '@japa/runner'
import { person } from '#tests/support/people'
import { withScreens } from '#tests/support/screens'
import { twoTenants } from '#tests/support/tenants'

test.group('A task on the phone', (group) => {
  const pair = twoTenants(group)
  const screens = withScreens(group)

  test('a technician fills the checklist thumb by thumb and completes the task', async () => {
    const technician = await person(pair.ours, 'technician')
    const office = await screens.as(pair.ours.email, pair.ours)
    const { id } = await office.create('/tasks/', {
      title: 'Safety round',
      assigned_to: technician.id,
    })
    await office.create(`/tasks/${id}/checklists/`, { form: 'general_safety' })

    const screen = await screens.as(technician.email, pair.ours, { width: 390 })
    const { page } = screen
    await page.getByRole('link', { name: /Safety round/ }).click()
    await screen.button('More moves').click()
    await page.getByRole('menuitem', { name: 'Start' }).click()
    await screen.sees('In progress')

    await screen.button('Start checklist').click()
    const runner = page.getByRole('dialog')
    await runner.getByText('Pass', { exact: true }).click()
    await runner.getByRole('heading', { name: 'Locked out and tagged' }).waitFor()
    await runner.getByText('Pass', { exact: true }).click()
    await skip('Protective equipment worn')
    await runner.getByRole('heading', { name: 'Ladders and access safe' }).waitFor()
    await runner.getByText('Pass', { exact: true }).click()
    await skip('Working alone')
    await skip('Signature')
    await runner.getByRole('button', { name: 'Finish checklist' }).click()
    await runner.waitFor({ state: 'detached' })
    await screen.sees(/Finished by/)

    await screen.button('More moves').click()
    await page.getByRole('menuitem', { name: 'Complete' }).click()
    await screen.sees('Completed')

    async function skip(question: string) {
      await runner.getByRole('heading', { name: question }).waitFor()
      await runner.getByRole('button', { name: 'Skip' }).click()
    }
  })
})
