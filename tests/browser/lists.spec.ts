import { test } from '@japa/runner'
import { gravely } from '#tests/support/obstacles'
import type { Screen } from '#tests/support/screen'
import { withScreens } from '#tests/support/screens'
import { twoTenants } from '#tests/support/tenants'

test.group('A list', (group) => {
  const pair = twoTenants(group)
  const screens = withScreens(group)

  async function listOf(word: string, count = 3) {
    const screen = await screens.as(pair.ours.email, pair.ours)
    await screen.visit('/work')
    for (let at = 1; at <= count; at++)
      await screen.create('/tasks/', {
        title: `${word} ${at}`,
        priority: at === 1 ? 'high' : 'low',
      })
    await screen.visit(`/tasks?search=${word}&sort=title`)
    await screen.sees(`${word} 1`)
    return screen
  }

  const chosen = ({ page }: Screen, count: number) =>
    page.getByRole('region', { name: 'Chosen rows' }).getByText(`${count} chosen`).waitFor()
  const tab = ({ page }: Screen, name: string) =>
    page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name })

  test('is kept as a view, tells that it was changed, and goes back', async ({ assert }) => {
    const screen = await listOf('Kept')
    const { page } = screen
    await screen.button('Save as view').click()
    await page.getByLabel('Name').fill('Everything kept')
    await screen.button('Save').click()
    await tab(screen, 'Everything kept').and(page.locator('[aria-current]')).waitFor()
    assert.match(page.url(), /\/tasks\?view=[0-9a-f-]{36}$/)
    await page.getByRole('button', { name: 'Title' }).first().click()
    await screen.sees('Changed')
    await page.getByRole('button', { name: 'Reset' }).click()
    await page.getByText('Changed', { exact: true }).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Title' }).first().click()
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByText('Changed', { exact: true }).waitFor({ state: 'detached' })
    await page.reload()
    await page.getByRole('columnheader', { name: 'Title' }).waitFor()
    await tab(screen, 'Everything kept').and(page.locator('[aria-current]')).waitFor()
  })

  test('a deleted view comes back by the undo beside the news of it', async () => {
    const screen = await listOf('Doomed', 1)
    await screen.button('Save as view').click()
    await screen.page.getByLabel('Name').fill('Doomed view')
    await screen.button('Save').click()
    await screen.button('Actions for the view Doomed view').click()
    await screen.page.getByRole('menuitem', { name: 'Delete' }).click()
    await tab(screen, 'Doomed view').waitFor({ state: 'detached' })
    await screen.button('Undo').click()
    await tab(screen, 'Doomed view').waitFor()
  })

  test('columns and their order follow their owner to another browser', async ({ assert }) => {
    const screen = await listOf('Columns', 1)
    const { page } = screen
    const heads = () => page.getByRole('columnheader').filter({ hasText: /\S/ }).allInnerTexts()
    const before = await heads()
    await screen.button('Columns').click()
    await page.getByRole('button', { name: `Move ${before[0]}` }).focus()
    await screen.press('Alt+ArrowDown')
    await page.waitForFunction(
      (first) => document.querySelectorAll('th button')[1]?.textContent?.trim() !== first,
      before[0]
    )
    const other = await screens.as(pair.ours.email, pair.ours)
    await other.visit('/tasks?view=none')
    await other.page.getByRole('columnheader').first().waitFor()
    const followed = await other.page
      .getByRole('columnheader')
      .filter({ hasText: /\S/ })
      .allInnerTexts()
    assert.deepEqual(followed.slice(0, 2), [before[1], before[0]])
  })

  test('rows are chosen, changed and given back by keyboard and hand', async () => {
    const screen = await listOf('Bulk')
    const { page } = screen
    await screen.press('j', 'x', 'j', 'j', 'Shift+X')
    await chosen(screen, 3)
    await page
      .getByRole('region', { name: 'Chosen rows' })
      .getByRole('button', { name: 'Edit' })
      .click()
    await page.getByRole('dialog').getByLabel('Field').click()
    await page.getByRole('option', { name: 'Priority' }).click()
    await page.getByRole('dialog').getByLabel('Priority').click()
    await page.getByRole('option', { name: 'Critical' }).click()
    await screen.button('Change 3 records').click()
    await screen.sees('3 records changed')
    await page.getByRole('cell', { name: 'Critical' }).nth(2).waitFor()
    await screen.button('Undo').click()
    await screen.sees('3 records are as before')
    await page.getByRole('cell', { name: 'Critical' }).first().waitFor({ state: 'detached' })
  })

  test('what a bulk change refused is told by name and reason', async () => {
    const screen = await listOf('Refused', 2)
    const { page } = screen
    await screen.press('j', 'm')
    await page.getByRole('menuitem', { name: 'Cancelled' }).click()
    await screen.sees('1 record moved')
    await page.getByRole('checkbox', { name: 'Choose all rows of this page' }).click()
    await chosen(screen, 2)
    await screen.press('m')
    await page.getByRole('menuitem', { name: 'In progress' }).click()
    const dialog = page.getByRole('dialog', { name: '1 record stayed as it was' })
    await dialog.getByText('Refused 1').waitFor()
    await dialog.getByRole('link', { name: 'Download all reasons' }).waitFor()
  })

  test('counts by a field, and a count narrows the list', async () => {
    const screen = await listOf('Counted')
    const { page } = screen
    await screen.button('Count by').click()
    await page.getByRole('menuitemcheckbox', { name: 'Priority' }).click()
    const groups = page.getByRole('group', { name: 'How many by Priority' })
    await groups.getByRole('button', { name: 'Low 2' }).click()
    await page.getByRole('link', { name: 'Counted 1' }).waitFor({ state: 'detached' })
    await screen.counts(page.locator('[data-row]'), 2)
  })

  test('keys write where somebody writes, and the map tells those that work', async ({
    assert,
  }) => {
    const screen = await listOf('Typed')
    const { page } = screen
    await screen.press('/')
    await page.keyboard.type('jxc?')
    assert.match(page.url(), /\/tasks\?/)
    assert.equal(await page.getByRole('searchbox').inputValue(), 'Typedjxc?')
    await page.getByRole('searchbox').fill('Typed')
    await page.getByRole('heading', { level: 1 }).click()
    await screen.sees('Typed 1')
    await screen.press('?')
    const map = page.getByRole('dialog', { name: 'Keyboard map' })
    await map.getByText('Next row').waitFor()
    await screen.counts(map.getByText('Choose row', { exact: true }), 0)
    await screen.press('Escape')
    await map.waitFor({ state: 'detached' })
    await screen.press('j', '?')
    await map.getByText('Choose row', { exact: true }).waitFor()
    await screen.press('Escape', 'g', 'e')
    await screen.arrives('/equipment')
  })

  test('is open to everyone with rows chosen, groups counted and a dialog above: {$self}')
    .with([1440, 390])
    .run(async ({ assert }, width) => {
      const screen = await listOf('Axe')
      const { page } = screen
      await screen.visit('/tasks?search=Axe&group_by=priority')
      await screen.sees('Axe 1')
      await screen.press('j', 'x')
      await chosen(screen, 1)
      await page.setViewportSize({ width, height: 900 })
      assert.deepEqual(await gravely(screen), [])
      await page.getByRole('region', { name: 'Chosen rows' }).getByRole('button').first().click()
      await page.getByRole('dialog').waitFor()
      assert.deepEqual(await gravely(screen), [])
    })
})
