import { test } from '@japa/runner'
import { person } from '#tests/support/people'
import { withScreens } from '#tests/support/screens'
import { twoTenants } from '#tests/support/tenants'

test.group('A task on the phone', (group) => {
  const pair = twoTenants(group)
  const screens = withScreens(group)

  test('a technician fills the checklist, is led to what is missing, and completes the task', async () => {
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
    await page.getByRole('button', { name: 'Start', exact: true }).click()
    await screen.sees('In progress')

    await screen.button('Start checklist').click()
    const runner = page.getByRole('dialog')
    await pass('Area secured and signed')
    await pass('Locked out and tagged')
    await runner.getByText('Helmet', { exact: true }).click()
    await runner.getByRole('button', { name: 'Next' }).click()
    await skip('Ladders and access safe', 'Working alone', 'Signature')

    await runner.getByRole('button', { name: 'Finish checklist' }).click()
    await runner.getByRole('button', { name: /Ladders .*is required/ }).click()
    await pass('Ladders and access safe')
    await skip('Working alone', 'Signature')
    await runner.getByRole('button', { name: 'Finish checklist' }).click()
    await runner.waitFor({ state: 'detached' })
    await screen.sees(/Finished by/)

    await page.getByRole('button', { name: 'Complete', exact: true }).click()
    await screen.sees('Completed')

    async function pass(question: string) {
      await runner.getByRole('heading', { name: question }).waitFor()
      await runner.getByText('Pass', { exact: true }).click()
    }

    async function skip(...questions: string[]) {
      for (const question of questions) {
        await runner.getByRole('heading', { name: question }).waitFor()
        await runner.getByRole('button', { name: 'Skip' }).click()
      }
    }
  })
})
