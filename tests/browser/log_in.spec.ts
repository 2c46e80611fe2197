import { test } from '@japa/runner'
import { withScreens } from '#tests/support/screens'
import { twoTenants } from '#tests/support/tenants'

test.group('Logging in', (group) => {
  const pair = twoTenants(group)
  const screens = withScreens(group)

  test('a wrong password is said so, and the e-mail stays as it was typed', async ({ assert }) => {
    const screen = await screens.at(pair.ours)
    await screen.visit('/login')
    await screen.logIn(pair.ours.email, 'not this one, surely')
    await screen.page.getByRole('alert').waitFor()
    assert.equal(await screen.page.getByLabel('E-mail').inputValue(), pair.ours.email)
    assert.equal(new URL(screen.page.url()).pathname, '/login')
  })

  test('a neighbour’s account is a stranger here', async ({ assert }) => {
    const screen = await screens.at(pair.ours)
    await screen.visit('/login')
    await screen.logIn(pair.theirs.email)
    await screen.page.getByRole('alert').waitFor()
    assert.equal(new URL(screen.page.url()).pathname, '/login')
  })

  test('a page behind the log-in asks for it, and is there afterwards', async () => {
    const screen = await screens.at(pair.ours)
    await screen.visit('/equipment')
    await screen.arrives('/login')
    await screen.logIn(pair.ours.email)
    await screen.arrives(/^\/(work|equipment)$/)
  })

  test('the keyboard alone logs in, reads the list and opens a row', async ({ assert }) => {
    const screen = await screens.at(pair.ours)
    await screen.visit('/login')
    assert.equal(await focused(), 'email')
    await screen.page.keyboard.type(pair.ours.email)
    await screen.press('Tab')
    while ((await focused()) !== 'password') await screen.press('Tab')
    await screen.page.keyboard.type('correct horse battery staple')
    await screen.press('Enter')
    await screen.arrives('/work')

    for (const name of ['Hoist', 'Winch'])
      await screen.create('/equipment/', { name, equipment_number: name.toUpperCase() })
    await screen.press('g', 'e')
    await screen.arrives('/equipment')
    await screen.page.locator('[data-row]').nth(1).waitFor()
    await screen.press('j', 'j', 'k', 'Enter')
    await screen.arrives(/^\/equipment\/[0-9a-f-]{36}$/)
    await screen.page.getByRole('heading', { level: 1, name: /Hoist|Winch/ }).waitFor()

    function focused() {
      return screen.page.evaluate(() => document.activeElement?.getAttribute('type'))
    }
  })
})
