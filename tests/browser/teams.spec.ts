import { test } from '@japa/runner'
import { withScreens } from '#tests/support/screens'
import { twoTenants } from '#tests/support/tenants'

test.group('Teams', (group) => {
  const pair = twoTenants(group)
  const screens = withScreens(group)

  test('a team is made, gets somebody, and one takes up its work', async () => {
    const screen = await screens.as(pair.ours.email, pair.ours)
    await screen.visit('/settings/teams')
    await screen.sees('No teams yet')
    await screen.button('New team').click()
    await screen.page.getByLabel('Name').fill('Night shift')
    await screen.button('Save').click()
    await screen.arrives(/^\/settings\/teams\/[0-9a-f-]{36}$/)
    const id = new URL(screen.page.url()).pathname.split('/').at(-1)

    await screen.page.getByLabel('Add somebody').click()
    await screen.page.getByRole('option', { name: 'Ada Admin' }).click()
    await screen.page.getByRole('button', { name: 'Add', exact: true }).click()
    await screen.page.getByRole('listitem').filter({ hasText: 'Ada Admin' }).waitFor()

    await screen.create('/tasks/', { title: 'Oil the ropes', assigned_team: id })
    await screen.visit('/work')
    await screen.button(/^Take T-/).click()
    await screen.sees(/is yours now/)
    await screen.counts(screen.page.getByRole('heading', { name: 'Free in your teams' }), 0)
  })

  test('the board shows the work of one’s teams alone', async () => {
    const screen = await screens.as(pair.ours.email, pair.ours)
    await screen.visit('/work')
    const { id } = await screen.create('/teams/', { name: 'Day shift' })
    await screen.create(`/teams/${id}/members/`, { user_id: pair.ours.adminId })
    await screen.create('/tasks/', { title: 'Nobody’s task' })
    await screen.create('/tasks/', { title: 'The team’s task', assigned_team: id })
    await screen.visit('/tasks/board')
    await screen.sees('Nobody’s task')
    await screen.page.getByRole('link', { name: 'My teams' }).click()
    await screen.page.getByText('Nobody’s task').waitFor({ state: 'detached' })
    await screen.counts(screen.page.getByText('The team’s task'), 1)
  })

  test('deleting a team says what it touches and can be undone, on the phone too', async () => {
    const screen = await screens.as(pair.ours.email, pair.ours, { width: 390 })
    await screen.visit('/work')
    const { id } = await screen.create('/teams/', { name: 'Summer help' })
    await screen.create('/tasks/', { title: 'Sweep', assigned_team: id })
    await screen.visit(`/settings/teams/${id}`)
    await screen.button('More actions').click()
    await screen.page.getByRole('menuitem', { name: 'Delete' }).click()
    await screen.sees(/1 open task is given to it/)
    await screen.page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
    await screen.arrives('/settings/teams')
    await screen.button('Undo').click()
    await screen.arrives(`/settings/teams/${id}`)
  })
})
