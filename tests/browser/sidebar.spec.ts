import { test } from '@japa/runner'
import { withScreens } from '#tests/support/screens'
import { twoTenants } from '#tests/support/tenants'

test.group('The sidebar', (group) => {
  const pair = twoTenants(group)
  const screens = withScreens(group)

  test('folds a group away, remembers that, and opens it for whoever gets there', async ({
    assert,
  }) => {
    const screen = await screens.as(pair.ours.email, pair.ours)
    const main = screen.page.getByRole('navigation', { name: 'Main' })
    const configure = main.getByRole('button', { name: 'Configure' })
    const packs = main.getByRole('link', { name: 'Packs' })
    await screen.visit('/work')
    await packs.waitFor()
    await configure.press('Enter')
    await packs.waitFor({ state: 'hidden' })
    assert.equal(await configure.getAttribute('aria-expanded'), 'false')
    await screen.visit('/tasks')
    await configure.waitFor()
    assert.isFalse(await packs.isVisible())
    await screen.visit('/settings/packs')
    await packs.waitFor()
    assert.equal(await packs.getAttribute('aria-current'), 'page')
  })

  test('shows where one is, however long it is', async ({ assert }) => {
    const screen = await screens.as(pair.ours.email, pair.ours)
    await screen.page.setViewportSize({ width: 1440, height: 500 })
    await screen.visit('/settings/storage')
    const main = screen.page.getByRole('navigation', { name: 'Main' })
    const link = main.getByRole('link', { name: 'Storage' })
    const [box, foot] = [await link.boundingBox(), 500]
    assert.isTrue(await link.isVisible())
    assert.isBelow(box!.y + box!.height, foot)
  })
})
