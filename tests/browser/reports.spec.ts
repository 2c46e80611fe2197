import { readFile } from 'node:fs/promises'
import { test } from '@japa/runner'
import type { Download } from 'playwright'
import { textOf } from '#tests/support/pdf'
import { withScreens } from '#tests/support/screens'
import { twoTenants } from '#tests/support/tenants'

const printed = async (download: Download) =>
  (await textOf(new Uint8Array(await readFile(await download.path())))).join(' ')

test.group('Reports', (group) => {
  const pair = twoTenants(group)
  const screens = withScreens(group)

  test('a task is taken along on paper', async ({ assert }) => {
    const screen = await screens.as(pair.ours.email, pair.ours)
    await screen.visit('/work')
    const task = await screen.create('/tasks/', { title: 'Öl wechseln' })
    await screen.visit(`/tasks/${task.id}`)
    const coming = screen.page.waitForEvent('download')
    await screen.page.getByRole('link', { name: 'Task report' }).click()
    const download = await coming
    assert.match(download.suggestedFilename(), /^Task report T-\d+ Öl wechseln\.pdf$/)
    assert.include(await printed(download), 'Öl wechseln')
  })

  test('a template is tried as a PDF before it is published', async ({ assert }) => {
    const screen = await screens.as(pair.ours.email, pair.ours)
    const { page } = screen
    await screen.visit('/work')
    await screen.create('/tasks/', { title: 'Grease the rail' })
    await screen.visit('/settings/definitions/template/task_report.pdf')
    await page.locator('textarea').fill('<h2>Hello</h2>{{record.title}}<img src="photo:x">')
    const preview = page.getByRole('region', { name: 'Preview' })
    await preview.getByText('Choose…').click()
    await page.getByRole('option', { name: /Grease the rail/ }).click()
    await page.frameLocator('iframe').getByText('Grease the rail').waitFor()
    const coming = page.waitForEvent('download')
    await screen.button('Download PDF').click()
    const text = await printed(await coming)
    assert.include(text, 'Hello')
    assert.include(text, 'Grease the rail')
  })
})
