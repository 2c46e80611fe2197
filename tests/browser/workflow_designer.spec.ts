import { test } from '@japa/runner'
import type { Locator } from 'playwright'
import { obstacles } from '#tests/support/obstacles'
import type { Screen } from '#tests/support/screen'
import { withScreens } from '#tests/support/screens'
import { twoTenants } from '#tests/support/tenants'

const ADDRESS = '/settings/definitions/workflow/task'

test.group('The designer of workflows', (group) => {
  const pair = twoTenants(group)
  const screens = withScreens(group)

  test('a state and a step with approval are made by keyboard alone, and published', async ({
    assert,
  }) => {
    const screen = await screens.as(pair.ours.email, pair.ours)
    const { page } = screen
    await screen.visit(ADDRESS)
    await tabTo(screen, page.getByRole('tab', { name: 'Graph' }))
    await screen.press('ArrowRight')

    await tabTo(screen, screen.button('Add state').first())
    await screen.press('Enter')
    await page.keyboard.type('Inspected')
    const row = page.locator('[data-place="state:inspected"]')
    await row.getByText('Error', { exact: true }).waitFor()
    await choose(screen, 'Category', 'Done')
    await screen.press('Escape')
    assert.equal(await focused(screen), 'state:inspected')

    await tabTo(screen, screen.button('Add transition'))
    await screen.press('Enter')
    await page.keyboard.type('Hand in')
    await choose(screen, 'To', 'Inspected')
    await tabTo(screen, page.getByRole('switch', { name: 'Needs approval' }))
    await screen.press('Space', 'Escape')
    assert.equal(await focused(screen), 'transition:hand_in')
    await row.getByText('Error', { exact: true }).waitFor({ state: 'detached' })
    await screen.sees('Draft saved')

    await tabTo(screen, screen.button('Publish'))
    await screen.press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.waitFor()
    await tabTo(screen, dialog.getByRole('button', { name: 'Publish' }))
    await screen.press('Enter')
    await screen.sees('Version 1 is published')
    assert.containSubset(await published(screen), {
      states: { inspected: { category: 'done', title: 'Inspected' } },
      transitions: {
        hand_in: { from: ['new'], to: 'inspected', approval: { quorum: 1 } },
      },
    })
  })

  test('in the graph arrows lead along, a part taken out comes back', async ({ assert }) => {
    const screen = await screens.as(pair.theirs.email, pair.theirs)
    const { page } = screen
    await screen.visit(ADDRESS)
    await page.locator('[data-graph] [data-place="state:new"]').focus()
    await screen.press('ArrowRight')
    assert.notEqual(await focused(screen), 'state:new')
    await page.locator('[data-graph] [data-place="state:on_hold"]').focus()
    await screen.press('Delete')
    await page.getByRole('dialog', { name: 'Remove “On hold”?' }).waitFor()
    await page.getByRole('dialog').getByRole('button', { name: 'Remove state' }).click()
    await page.locator('[data-place="state:on_hold"]').waitFor({ state: 'detached' })
    await screen.button('Undo: Remove On hold').click()
    await page.locator('[data-place="state:on_hold"]').waitFor()
  })

  test('a rule is built, read back as text, and its mistakes are told', async () => {
    const screen = await screens.as(pair.theirs.email, pair.theirs)
    const { page } = screen
    await screen.visit(`${ADDRESS}?view=table&place=transition:complete`)
    const rule = page.getByRole('group', { name: 'Offered when' })
    await rule.getByRole('button', { name: 'Write it' }).click()
    await rule.getByRole('textbox').fill("record.nothing == 'x'")
    await rule.getByText('there is no field "nothing" here').waitFor()
    await rule.getByRole('textbox').fill("record.priority == 'critical'")
    await rule.getByRole('button', { name: 'Build it' }).click()
    await rule.getByRole('combobox', { name: 'Value' }).getByText('Critical').waitFor()
  })

  test('everyone can use it as a graph and as a table', async ({ assert }) => {
    const screen = await screens.as(pair.ours.email, pair.ours)
    for (const view of ['graph', 'table']) {
      await screen.visit(`${ADDRESS}?view=${view}&place=transition:complete`)
      await screen.page.locator('[data-place="transition:complete"]').first().waitFor()
      assert.deepEqual(await obstacles(screen), [], view)
    }
  })
})

/** Tab by tab, as somebody without a mouse would. */
async function tabTo(screen: Screen, wanted: Locator) {
  for (let step = 0; step < 120; step++) {
    await screen.press('Tab')
    if (await wanted.evaluate((one) => one === document.activeElement)) return
  }
  throw new Error(`The Tab key does not come to ${wanted}`)
}

async function choose(screen: Screen, label: string, option: string) {
  const inspector = screen.page.getByRole('complementary', { name: 'Part of the workflow' })
  await tabTo(screen, inspector.getByRole('combobox', { name: label, exact: true }))
  await screen.press('Enter')
  const offered = screen.page.getByRole('option', { name: option, exact: true })
  await offered.waitFor()
  await screen.page.keyboard.type(option)
  const chosen = screen.page.locator('[role=option][data-highlighted]')
  await chosen.filter({ hasText: option }).waitFor()
  await screen.press('Enter')
  await offered.waitFor({ state: 'detached' })
}

function focused({ page }: Screen) {
  return page.evaluate(() => document.activeElement?.getAttribute('data-place'))
}

function published({ page }: Screen) {
  return page.evaluate(async () => {
    const answer = await fetch('/ui/v1/definitions/workflow/task/')
    return (await answer.json()).data.document
  })
}
