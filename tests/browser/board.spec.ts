import { test } from '@japa/runner'
import type { Screen } from '#tests/support/screen'
import { withScreens } from '#tests/support/screens'
import { twoTenants } from '#tests/support/tenants'

test.group('The board', (group) => {
  const pair = twoTenants(group)
  const screens = withScreens(group)

  test('the key m moves the card one is on', async () => {
    const { screen, column } = await boardWith('Grease the guides')
    await column('New').getByRole('link', { name: 'Grease the guides' }).focus()
    await screen.press('m')
    await screen.page.getByRole('menuitem', { name: 'In progress' }).waitFor()
    while ((await focused(screen)) !== 'In progress') await screen.press('ArrowDown')
    await screen.press('Enter')
    await screen.sees(/Grease the guides moved to In progress/)
    await screen.visit('/tasks/board')
    await column('In progress').getByRole('link', { name: 'Grease the guides' }).waitFor()
  })

  test('“Move to…” of a card does the same by hand, and the move can be undone', async () => {
    const { screen, column } = await boardWith('Adjust the doors')
    const card = column('New').getByRole('article').filter({ hasText: 'Adjust the doors' })
    await card.hover()
    await card.getByRole('button', { name: /^Move/ }).click()
    await screen.page.getByRole('menuitem', { name: 'Cancelled' }).click()
    await column('Cancelled').getByRole('link', { name: 'Adjust the doors' }).waitFor()
    await screen.button('Undo').click()
    await column('New').getByRole('link', { name: 'Adjust the doors' }).waitFor()
  })

  function focused({ page }: Screen) {
    return page.evaluate(() => document.activeElement?.textContent?.trim())
  }

  async function boardWith(title: string) {
    const screen = await screens.as(pair.ours.email, pair.ours)
    await screen.visit('/work')
    await screen.create('/tasks/', { title })
    await screen.visit('/tasks/board')
    const column = (name: string) => screen.page.getByRole('region', { name, exact: true })
    return { screen, column }
  }
})
