import { test } from '@japa/runner'
import type { Screen } from '#tests/support/screen'
import { withScreens } from '#tests/support/screens'
import { twoTenants } from '#tests/support/tenants'

const BY_PRIORITY = '/tasks/board?group_by=priority&lanes_by=assigned_to'

test.group('Boards', (group) => {
  const pair = twoTenants(group)
  const screens = withScreens(group)

  test('a card of a board by priority moves by keyboard within the row of its assignee', async () => {
    const screen = await boardWith({ title: 'Grease the ropes', priority: 'low' })
    await card(screen, 'Grease the ropes').focus()
    await screen.press('m')
    await screen.page.getByRole('menuitem', { name: 'Critical' }).waitFor()
    while ((await focused(screen)) !== 'Critical') await screen.press('ArrowDown')
    await screen.press('Enter')
    await inCell(
      screen,
      { column: 'critical', lane: pair.ours.adminId },
      'Grease the ropes'
    ).waitFor()
    await screen.sees(/Grease the ropes moved to Critical/)
    await screen.visit(BY_PRIORITY)
    await inCell(
      screen,
      { column: 'critical', lane: pair.ours.adminId },
      'Grease the ropes'
    ).waitFor()
  })

  test('dragging a card to another row and column changes both, and undo gives both back', async () => {
    const screen = await boardWith({ title: 'Align the rails', priority: 'low' })
    const other = { title: 'Nobody’s work', priority: 'high', assigned_to: null }
    await screen.create('/tasks/', other)
    await screen.visit(BY_PRIORITY)
    const { page } = screen
    const target = page.locator('[data-cell][data-column="high"]:not([data-lane])')
    await drag(screen, card(screen, 'Align the rails'), target)
    await target.getByRole('link', { name: 'Align the rails' }).waitFor()
    await screen.button('Undo').click()
    await inCell(screen, { column: 'low', lane: pair.ours.adminId }, 'Align the rails').waitFor()
  })

  test('a move the workflow refuses says why, and the card goes back', async () => {
    const screen = await boardWith({ title: 'Close at once' })
    await screen.visit('/tasks/board')
    await card(screen, 'Close at once').focus()
    await screen.press('m')
    await screen.page.getByRole('menuitem', { name: 'Completed' }).click()
    await screen.page.getByRole('alert').filter({ hasText: 'The card went back' }).waitFor()
    const column = screen.page.getByRole('region', { name: 'New', exact: true })
    await column.getByRole('link', { name: 'Close at once' }).waitFor()
  })

  test('a column above its limit says so calmly, and the view keeps the limit', async () => {
    const screen = await boardWith({ title: 'One of many', priority: 'high' })
    const { page } = screen
    await page.getByRole('button', { name: /^High: / }).click()
    await page.getByLabel('Limit of this column').fill('1')
    await screen.create('/tasks/', { title: 'Two of many', priority: 'high' })
    await screen.button('Set limit').click()
    await page.getByRole('button', { name: /^High: \d+ of at most 1$/ }).waitFor()
    await screen.button('Save as view').click()
    await page.getByRole('dialog').getByLabel('Name').fill('Urgent first')
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await screen.visit('/tasks')
    await screen.button('Urgent first').click()
    await page.getByRole('button', { name: /^High: \d+ of at most 1$/ }).waitFor()
  })

  test('a column fetches the cards below when somebody goes there', async ({ assert }) => {
    const screen = await boardWith({ title: 'Long column 0' })
    for (let at = 1; at < 45; at++) await screen.create('/tasks/', { title: `Long column ${at}` })
    await screen.visit('/tasks/board?search=Long')
    const column = screen.page.getByRole('region', { name: 'New', exact: true })
    assert.equal(await column.getByRole('article').count(), 20)
    await column.getByRole('button', { name: '25 more' }).scrollIntoViewIfNeeded()
    await screen.counts(column.getByRole('article'), 45)
  })

  async function boardWith(task: { title: string; priority?: string }) {
    const screen = await screens.as(pair.ours.email, pair.ours)
    await screen.visit('/work')
    await screen.create('/tasks/', { assigned_to: pair.ours.adminId, ...task })
    await screen.visit(BY_PRIORITY)
    return screen
  }

  function card({ page }: Screen, name: string) {
    return page.locator('[data-card]').getByRole('link', { name })
  }

  function inCell({ page }: Screen, spot: { column: string; lane: string }, name: string) {
    const cell = page.locator(`[data-column="${spot.column}"][data-lane="${spot.lane}"]`)
    return cell.getByRole('link', { name })
  }

  function focused({ page }: Screen) {
    return page.evaluate(() => document.activeElement?.textContent?.trim())
  }

  type Found = ReturnType<typeof card>

  async function drag({ page }: Screen, from: Found, to: Found) {
    const [start, end] = [await from.boundingBox(), await to.boundingBox()]
    await page.mouse.move(start!.x + 20, start!.y + 8)
    await page.mouse.down()
    await page.mouse.move(start!.x + 40, start!.y + 30, { steps: 4 })
    await page.mouse.move(end!.x + end!.width / 2, end!.y + 30, { steps: 8 })
    await page.mouse.up()
  }
})
