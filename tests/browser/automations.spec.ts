import { test } from '@japa/runner'
import { obstacles } from '#tests/support/obstacles'
import { withWorker } from '#tests/support/queue'
import { withScreens } from '#tests/support/screens'
import { twoTenants } from '#tests/support/tenants'

const PATH = '/settings/definitions/automation/look_at_critical'

test.group('Automations and templates', (group) => {
  const pair = twoTenants(group)
  const screens = withScreens(group)
  const worker = withWorker(group)

  test('one is made, tried, published, runs, and is seen in its log', async ({ assert }) => {
    const screen = await screens.as(pair.ours.email, pair.ours)
    const { page } = screen
    await screen.create('/tasks/', { title: 'Stuck doors', priority: 'critical' })
    await screen.visit('/settings/definitions')
    await screen.button('New automation').click()
    await page.getByLabel('Name of the automation').fill('Look at critical')
    await screen.button('Create automation').click()
    await screen.arrives(PATH)

    const rule = page.getByRole('group', { name: 'Rule' })
    await rule.getByRole('button', { name: 'Write' }).click()
    await rule.getByRole('textbox').fill("record.priority == 'critical'")
    await screen.button('Add a step').click()
    await page.getByRole('menuitem', { name: 'Write a comment' }).click()
    await page.getByRole('textbox', { name: 'Text' }).fill('Somebody look at {{title}}')
    await page.getByRole('switch', { name: 'Enabled' }).click()
    await screen.sees('Draft saved')

    const trial = page.getByRole('complementary', { name: 'Dry run' })
    await trial.getByText('Choose…').click()
    await page.getByRole('option', { name: 'Stuck doors' }).click()
    await trial.getByRole('button', { name: 'Try it' }).click()
    await trial.getByText('It would run').waitFor()
    await trial.getByText('body: Somebody look at {{title}}').waitFor()

    await screen.button('Publish').click()
    await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await screen.sees('At work.')

    const { id } = await screen.create('/tasks/', { title: 'Oil leak', priority: 'critical' })
    await worker.settle(pair.ours.tenant)
    await screen.visit(`${PATH}?view=runs`)
    await page.getByRole('button', { name: /Done.*Oil leak/ }).click()
    await screen.sees('Wrote a comment')
    assert.deepEqual(await obstacles(screen), [])
    await screen.visit(PATH)
    assert.deepEqual(await obstacles(screen), [])
    await screen.visit(`/tasks/${id}`)
    await screen.sees('Somebody look at Oil leak')
  })

  test('a template is written with its fields, and shown for a record in two languages', async ({
    assert,
  }) => {
    const screen = await screens.as(pair.ours.email, pair.ours)
    const { page } = screen
    await screen.visit('/work')
    await screen.create('/tasks/', { title: 'Loose handrail', due_date: '2027-05-04' })
    await screen.visit('/settings/definitions/template/task_assigned.in_app')
    const preview = page.getByRole('region', { name: 'Preview' })
    await preview.getByText('Choose…').click()
    await page.getByRole('option', { name: 'Loose handrail' }).click()
    await preview.getByText(/has assigned you to .*Loose handrail/).waitFor()

    await page.locator('textarea').fill('Due ')
    await page.getByRole('button', { name: 'Insert a field' }).click()
    await page.getByRole('option', { name: 'Due', exact: true }).click()
    await preview.getByText('Due May 4, 2027').waitFor()
    await page.getByRole('tab', { name: 'German' }).click()
    await preview.getByText(/hat Ihnen .*Loose handrail zugewiesen/).waitFor()

    await screen.visit('/settings/definitions/template/task_assigned.email')
    await preview.getByText('Choose…').click()
    await page.getByRole('option', { name: 'Loose handrail' }).click()
    const mail = page.frameLocator('iframe')
    await mail.getByRole('link', { name: /Open .*Loose handrail/ }).waitFor()
    assert.deepEqual(await obstacles(screen), [])
  })

  test('who is called learns what calls are signed with', async ({ assert }) => {
    const screen = await screens.as(pair.ours.email, pair.ours)
    const { page } = screen
    await screen.visit('/settings/definitions')
    await screen.button('New automation').click()
    await page.getByLabel('Name of the automation').fill('Tell the portal')
    await screen.button('Create automation').click()
    await screen.arrives('/settings/definitions/automation/tell_the_portal')
    await screen.button('Add a step').click()
    await page.getByRole('menuitem', { name: 'Call a webhook' }).click()
    await screen.button('Show the key').click()
    await screen.sees(/^whsec_/)
    assert.deepEqual(await obstacles(screen), [])
  })

  test('on the phone both can be written', async ({ assert }) => {
    const screen = await screens.as(pair.ours.email, pair.ours, { width: 390 })
    for (const path of [PATH, '/settings/definitions/template/task_assigned.email']) {
      await screen.visit(path)
      await screen.page.getByRole('textbox').first().waitFor()
      const scrollWidth = await screen.page.evaluate(() => document.documentElement.scrollWidth)
      assert.isAtMost(scrollWidth, 390)
      assert.deepEqual(await obstacles(screen), [])
    }
  })
})
