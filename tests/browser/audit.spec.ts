import { test } from '@japa/runner'
import { withScreens } from '#tests/support/screens'
import { twoTenants } from '#tests/support/tenants'

test.group('The audit page', (group) => {
  const pair = twoTenants(group)
  const screens = withScreens(group)

  test('tells a change by title and names, and its filters live in the address', async ({
    assert,
  }) => {
    const screen = await screens.as(pair.ours.email, pair.ours)
    const { page } = screen
    await screen.visit('/work')
    const hall = await screen.create('/facilities/', { name: 'North Hall' })
    const task = await screen.create('/tasks/', { title: 'Oil the hinge' })
    await page.evaluate(assign, { task: task.id, facility: hall.id })

    await screen.visit('/settings/audit')
    const change = page.locator('[data-row]').first()
    await change.getByText(`${task.task_number as string} Oil the hinge`).waitFor()
    assert.match(await change.innerText(), /Facility: —\s*→\s*North Hall/)

    await choose('What', 'Facility')
    await page.waitForURL(/entity=facility/)
    await choose('Action', 'Created')
    await page.waitForURL(/action=created/)
    await page.getByRole('link', { name: 'North Hall' }).waitFor()
    await screen.counts(page.locator('[data-row]'), 1)

    await page.reload()
    await page.getByRole('link', { name: 'North Hall' }).waitFor()
    await screen.counts(page.locator('[data-row]'), 1)
    await page.getByLabel('From', { exact: true }).fill('2999-01-01')
    await page.getByLabel('From', { exact: true }).press('Tab')
    await screen.sees('Nothing like that')
    await screen.button('Clear filters').first().click()
    await page.waitForURL((url) => url.search === '')
    await page.locator('[data-row]').nth(2).waitFor()

    async function choose(name: string, option: string) {
      await page.getByRole('combobox', { name, exact: true }).click()
      await page.getByRole('option', { name: option, exact: true }).click()
    }
  })

  test('the keyboard walks the rows and opens a record', async () => {
    const screen = await screens.as(pair.ours.email, pair.ours)
    await screen.visit('/work')
    const { id } = await screen.create('/facilities/', { name: 'Newest' })
    await screen.visit('/settings/audit')
    await screen.page.locator('[data-row]').first().waitFor()
    await screen.press('j', 'j', 'k', 'Enter')
    await screen.arrives(`/facilities/${id}`)
  })

  test('fits the phone without sideways scrolling', async ({ assert }) => {
    const screen = await screens.as(pair.ours.email, pair.ours, { width: 390 })
    await screen.visit('/work')
    await screen.create('/facilities/', { name: `Very${'long'.repeat(40)}` })
    await screen.visit('/settings/audit')
    await screen.page.locator('[data-row]').first().waitFor()
    const width = await screen.page.evaluate(() => document.documentElement.scrollWidth)
    assert.isAtMost(width, 390)
  })
})

/** Runs in the page: a change through the door that pages use. */
async function assign({ task, facility }: { task: string; facility: string }) {
  const token = /XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1] ?? ''
  const path = `/ui/v1/tasks/${task}/`
  const etag = (await fetch(path)).headers.get('etag') ?? ''
  await fetch(path, {
    method: 'PATCH',
    headers: {
      'content-type': 'application/json',
      'x-xsrf-token': decodeURIComponent(token),
      'if-match': etag,
    },
    body: JSON.stringify({ facility_id: facility }),
  })
}
