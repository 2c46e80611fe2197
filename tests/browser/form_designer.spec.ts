import { test } from '@japa/runner'
import type { Page } from 'playwright'
import { withScreens } from '#tests/support/screens'
import { twoTenants } from '#tests/support/tenants'

test.group('The designer of forms', (group) => {
  const pair = twoTenants(group)
  const screens = withScreens(group)

  test('a checklist with a section and a conditional item is made, tried and published', async ({
    assert,
  }) => {
    const screen = await screens.as(pair.ours.email, pair.ours)
    const { page } = screen
    await screen.visit('/settings/definitions')
    await screen.button('New form').click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Name of the form').fill('Crane check')
    assert.equal(await dialog.getByLabel('Key').inputValue(), 'crane_check')
    await dialog.getByRole('button', { name: 'Create form' }).click()
    await page.getByRole('heading', { name: 'Crane check', level: 1 }).waitFor()

    const palette = page.getByRole('region', { name: 'Add a field' })
    const inspector = page.getByRole('complementary', { name: 'Item' })
    await palette.getByRole('button', { name: 'Pass, flag, fail' }).click()
    await inspector.getByLabel('Name').fill('Hook')
    await screen.button('Add section').click()
    await page.getByLabel('Name of the section').last().fill('Faults')
    await palette.getByRole('button', { name: 'Text', exact: true }).click()
    await inspector.getByLabel('Name').fill('What is wrong')
    await inspector.getByRole('combobox', { name: 'Section' }).click()
    await page.getByRole('option', { name: 'Faults' }).click()
    const rule = inspector.getByRole('group', { name: 'Shown when' })
    await rule.getByRole('button', { name: 'Write it' }).click()
    await rule.getByRole('textbox').fill("data.hook == 'fail'")
    await screen.sees('Draft saved')

    await page.getByRole('tab', { name: 'Try it' }).click()
    const form = page.getByRole('group', { name: 'Preview' })
    await form.getByText('Hook').first().waitFor()
    assert.equal(await form.getByText('What is wrong').count(), 0)
    await form.getByText('Fail', { exact: true }).click()
    await form.getByText('What is wrong').first().waitFor()

    await screen.button('Publish').click()
    await dialog.getByRole('button', { name: 'Publish' }).click()
    await screen.sees('Version 1 is published')
    const published = await page.evaluate(async () => {
      const answer = await fetch('/ui/v1/definitions/form/crane_check/')
      return (await answer.json()).data.document
    })
    assert.deepEqual(published.layout, [
      { section: 'Details', items: [{ field: 'hook' }] },
      { section: 'Faults', items: [{ field: 'what_is_wrong', show: "data.hook == 'fail'" }] },
    ])
  })

  test('samples fill it with results, and it goes on paper whole', async ({ assert }) => {
    const screen = await screens.as(pair.theirs.email, pair.theirs)
    const { page } = screen
    await screen.visit('/settings/definitions/form/pm_elevator_monthly?view=try')
    await page.locator('[data-item]').first().waitFor()
    await screen.button('Fill with samples').click()
    await screen.sees(/[1-9]\d* of \d+ answered/)
    await page.getByRole('tab', { name: 'On paper' }).click()
    await page.emulateMedia({ media: 'print' })
    await page.locator('[data-print]').waitFor()
    assert.isFalse(await screen.button('Print').isVisible())
  })

  test('of 350 items a letter costs a few frames', async ({ assert }) => {
    const screen = await screens.as(pair.ours.email, pair.ours)
    const { page } = screen
    await screen.visit('/settings/definitions')
    await page.evaluate(saveLongForm)
    await screen.visit('/settings/definitions/form/long_check')
    await screen.counts(page.locator('[data-place]'), 350)
    await page.locator('[data-place=item_200]').click()
    const name = page.getByRole('complementary', { name: 'Item' }).getByLabel('Name')
    await name.focus()
    const worked = await workOf(page)
    const times: number[] = []
    for (const letter of 'steady') {
      const before = await worked()
      await page.keyboard.type(letter)
      await page.evaluate(afterFrame)
      times.push((await worked()) - before)
    }
    assert.isAbove(times[0], 0)
    assert.isBelow(times.sort((one, other) => one - other)[3], 400)
  })
})

function afterFrame() {
  return new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
}

/** Milliseconds a page has worked, whatever else the machine has to do. */
async function workOf(page: Page) {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' })
  return async () => {
    const { metrics } = await devtools.send('Performance.getMetrics')
    return metrics.find(({ name }) => name === 'TaskDuration')!.value * 1_000
  }
}

async function saveLongForm() {
  const keys = Array.from({ length: 350 }, (_, at) => `item_${at + 1}`)
  const properties = Object.fromEntries(
    keys.map((key) => [
      key,
      { 'type': 'string', 'enum': ['pass', 'flag', 'fail'], 'x-result': true, 'title': key },
    ])
  )
  const token = /XSRF-TOKEN=([^;]*)/.exec(document.cookie)![1]
  await fetch('/ui/v1/definitions/form/long_check/draft/', {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': decodeURIComponent(token) },
    body: JSON.stringify({
      kind: 'form',
      key: 'long_check',
      title: 'Long check',
      mode: 'checklist',
      schema: { type: 'object', properties },
      layout: [{ section: 'All', items: keys.map((field) => ({ field })) }],
    }),
  })
}
