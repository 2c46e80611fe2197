import { test } from '@japa/runner'
import { withScreens } from '#tests/support/screens'
import { twoTenants } from '#tests/support/tenants'

test.group('What others do', (group) => {
  const pair = twoTenants(group)
  const screens = withScreens(group)

  test('shows on an open list, board and task without a click', async () => {
    const colleague = await screens.as(pair.ours.email, pair.ours)
    const list = await screens.as(pair.ours.email, pair.ours)
    const board = await screens.as(pair.ours.email, pair.ours)
    await list.visit('/tasks')
    await board.visit('/tasks/board')

    const { id } = await colleague.create('/tasks/', { title: 'Seen by everybody' })
    await list.sees('Seen by everybody')
    await board.sees('Seen by everybody')

    await list.visit(`/tasks/${id}`)
    await colleague.create(`/tasks/${id}/comments/`, { body: 'Parts are on the way' })
    await list.sees('Parts are on the way')
  })
})
