import { test } from '@japa/runner'
import type { Request } from 'playwright'
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

  test('a window has one line for all it follows, also where it turns to another page', async ({
    assert,
  }) => {
    const screen = await screens.as(pair.ours.email, pair.ours)
    const lines = new Set<Request>()
    const isLine = (request: Request) => request.url().includes('/ui/v1/live/')
    screen.page.on('request', (request) => isLine(request) && lines.add(request))
    screen.page.on('requestfailed', (request) => lines.delete(request))
    await screen.visit('/work')
    const { id } = await screen.create('/tasks/', { title: 'Looked at' })
    const task = screen.page.waitForRequest((one) => isLine(one) && one.url().includes(id))
    await screen.visit(`/tasks/${id}`)
    await task
    await screen.settles()
    await screen.page.getByRole('link', { name: 'Tasks', exact: true }).first().click()
    const turned = await screen.page.waitForRequest((one) => isLine(one) && !one.url().includes(id))
    await turned.response()
    while (lines.size > 1) await screen.page.waitForEvent('requestfailed', isLine)
    assert.deepEqual([...lines], [turned])
    assert.match(turned.url(), /notification:[^,]+,task$/)
  })
})
