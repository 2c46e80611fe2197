import { test } from '@japa/runner'
import { obstacles } from '#tests/support/obstacles'
import { withScreens } from '#tests/support/screens'
import { clockedWorkflow } from '#tests/support/clocked_workflow'
import { twoTenants } from '#tests/support/tenants'

test.group('Time that work may take', (group) => {
  const pair = twoTenants(group)
  const screens = withScreens(group)

  test('an admin sets the working hours', async ({ assert }) => {
    const screen = await screens.as(pair.ours.email, pair.ours)
    await screen.visit('/settings/calendars')
    await screen.sees('Time passes around the clock')
    await screen.button('New calendar').click()
    await screen.page.getByLabel('Name', { exact: true }).fill('Front office')
    await screen.page.getByRole('checkbox', { name: 'Friday' }).click()
    await screen.page.getByRole('button', { name: 'Add break' }).first().click()
    await screen.button('Add holiday').click()
    await screen.page.getByLabel('Date', { exact: true }).fill('2026-12-25')
    await screen.page.getByLabel('Name of the holiday').fill('Christmas')
    assert.deepEqual(await obstacles(screen), [])
    await screen.button('Save').click()
    await screen.sees('Mon 08:00–12:00, 13:00–17:00 · Tue–Thu 08:00–17:00')
    await screen.sees(/one holiday/)
    await screen.visit('/settings/calendars')
    assert.deepEqual(await obstacles(screen), [])
    await screen.page.setViewportSize({ width: 1440, height: 900 })
    await screen.button('Edit Front office').click()
    await screen.page.getByRole('button', { name: 'No break' }).click()
    await screen.button('Save').click()
    await screen.sees('Mon–Thu 08:00–17:00')
    await screen.button('Delete Front office').click()
    await screen.sees('Time passes around the clock')
  })

  test('a task tells when it is due, in its list, on its card and on its page', async ({
    assert,
  }) => {
    const screen = await screens.as(pair.theirs.email, pair.theirs)
    await screen.visit('/work')
    await screen.put('/definitions/workflow/task/draft/', clockedWorkflow())
    await screen.create('/definitions/workflow/task/publish/', {})
    const { id } = await screen.create('/tasks/', { title: 'Answer me' })
    for (const path of ['/tasks', '/tasks/board', `/tasks/${id}`]) {
      await screen.visit(path)
      await screen.page
        .locator('[data-sla]:visible', { hasText: 'due in 7 hours' })
        .first()
        .waitFor()
      assert.deepEqual(await obstacles(screen), [], path)
      await screen.page.setViewportSize({ width: 1440, height: 900 })
    }
    await screen.page.locator('[data-sla]:visible').first().hover()
    await screen.sees('Counted around the clock')
    await screen.change(`/tasks/${id}/status/`, { status: 'on_hold' })
    await screen.visit(`/tasks/${id}`)
    await screen.page.locator('[data-sla]:visible', { hasText: 'paused' }).waitFor()
  })
})
