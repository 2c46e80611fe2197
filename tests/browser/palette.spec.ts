import { test } from '@japa/runner'
import { withScreens } from '#tests/support/screens'
import { twoTenants } from '#tests/support/tenants'

test.group('The palette', (group) => {
  const pair = twoTenants(group)
  const screens = withScreens(group)

  test('keeps what was typed while it was on its way', async ({ assert }) => {
    const screen = await screens.as(pair.ours.email, pair.ours)
    await screen.visit('/work')
    await screen.create('/facilities/', { name: 'Harbour House' })
    const held = Promise.withResolvers<void>()
    await screen.page.route(/SearchPalette-.*\.js/, async (route) => {
      await held.promise
      await route.continue()
    })
    await screen.press('Control+k')
    await screen.page.keyboard.type('harx')
    await screen.press('Backspace')
    held.resolve()
    const field = screen.page.getByRole('dialog').getByRole('textbox')
    await field.waitFor()
    assert.equal(await field.inputValue(), 'har')
    await screen.page.keyboard.type('bour')
    await screen.page.getByRole('option', { name: /Harbour House/ }).waitFor()
    await screen.press('Enter')
    await screen.arrives(/^\/facilities\/[0-9a-f-]{36}$/)
  })

  test('asks once for a word, not for each letter', async ({ assert }) => {
    const screen = await screens.as(pair.ours.email, pair.ours)
    await screen.visit('/work')
    const asked: string[] = []
    screen.page.on('request', (request) => {
      const { pathname, searchParams } = new URL(request.url())
      if (pathname === '/ui/v1/search/') asked.push(searchParams.get('q')!)
    })
    await screen.press('Control+k')
    await screen.page.getByRole('dialog').getByRole('textbox').waitFor()
    await screen.page.keyboard.type('nothing like it')
    await screen.sees('Nothing found for “nothing like it”.')
    assert.equal(asked.at(-1), 'nothing like it')
    assert.isBelow(asked.length, 4)
  })

  test('offers what was opened lately, on the phone too', async () => {
    const screen = await screens.as(pair.ours.email, pair.ours, { width: 390 })
    await screen.visit('/work')
    const { id } = await screen.create('/facilities/', { name: 'Mill Lane' })
    await screen.visit(`/facilities/${id}`)
    await screen.visit('/work')
    await screen.press('Control+k')
    const palette = screen.page.getByRole('dialog')
    await palette.getByRole('option', { name: 'Mill Lane' }).click()
    await screen.arrives(`/facilities/${id}`)
  })

  test('does what its commands say, and shows the keys of those that have some', async () => {
    const screen = await screens.as(pair.ours.email, pair.ours)
    await screen.visit('/work')
    await screen.press('Control+k')
    const palette = screen.page.getByRole('dialog')
    await palette.getByRole('option', { name: /Board.*G.*B/ }).waitFor()
    await screen.page.keyboard.type('keyboard')
    await palette.getByRole('option', { name: /Keyboard map/ }).waitFor()
    await screen.press('Enter')
    await screen.page.getByRole('dialog', { name: 'Keyboard map' }).waitFor()
  })
})
