import { test } from '@japa/runner'
import { Authenticator } from '#tests/support/authenticator'
import { person } from '#tests/support/people'
import { withScreens } from '#tests/support/screens'
import { PASSWORD, twoTenants } from '#tests/support/tenants'

test.group('A second factor', (group) => {
  const pair = twoTenants(group)
  const screens = withScreens(group)

  test('is set up from the user menu, and the next log-in asks for it', async () => {
    const { email } = await person(pair.ours, ['view_tasks'])
    const screen = await screens.as(email, pair.ours)
    const { page } = screen
    await page.getByRole('button', { name: 'Pat' }).click()
    await page.getByRole('menuitem', { name: 'Security' }).click()
    await screen.arrives('/security')
    await screen.button('Set up').click()
    await page.getByRole('img', { name: 'QR code' }).waitFor()
    const secret = page.locator('[data-secret]')
    await secret.filter({ hasText: /\w/ }).waitFor()
    const app = Authenticator.holding((await secret.innerText()).replaceAll(' ', ''))

    await page.getByLabel('Code from the app').fill('000')
    await screen.button('Switch on').click()
    await screen.sees('is wrong or was used before')
    await page.getByLabel('Code from the app').fill(app.earlier())
    await screen.button('Switch on').click()
    const codes = page.locator('[data-recovery-code]')
    await codes.first().waitFor()
    await screen.counts(codes, 10)
    const recoveryCode = await codes.first().innerText()
    await screen.button('I have kept them').click()
    await screen.sees('10 recovery codes left')

    for (const code of [app.code(), recoveryCode]) {
      const other = await screens.at(pair.ours)
      await other.visit('/login')
      await other.logIn(email)
      await other.page.getByLabel('Code from your app').fill('wrong')
      await other.button('Log in').click()
      await other.page.getByRole('alert').waitFor()
      await other.page.getByLabel('Code from your app').fill(code)
      await other.button('Log in').click()
      await other.arrives('/work')
    }
  })

  test('lost with the phone it is reset by who manages people, for their own password', async () => {
    const { id, email } = await person(pair.ours, 'customer')
    await Authenticator.given(pair.ours, id)
    const admin = await screens.as(pair.ours.email, pair.ours)
    await admin.visit('/settings/users')
    const row = admin.page.getByRole('listitem').filter({ hasText: email })
    await row.getByRole('button', { name: 'Actions for' }).click()
    await admin.page.getByRole('menuitem', { name: 'Reset second factor' }).click()
    const dialog = admin.page.getByRole('dialog')
    await dialog.getByLabel('Your password').fill('not this one')
    await dialog.getByRole('button', { name: 'Reset second factor' }).click()
    await dialog.getByText('is wrong').waitFor()
    await dialog.getByLabel('Your password').fill(PASSWORD)
    await dialog.getByRole('button', { name: 'Reset second factor' }).click()
    await dialog.waitFor({ state: 'detached' })

    await row.getByRole('button', { name: 'Actions for' }).click()
    await admin.page.getByRole('menuitem', { name: 'Deactivate' }).waitFor()
    const resets = admin.page.getByRole('menuitem', { name: 'Reset second factor' })
    await admin.counts(resets, 0)
  })

  test('a device that is logged out from another has to log in again', async () => {
    const { email } = await person(pair.ours, ['view_tasks'])
    const [mine, lost] = [await screens.at(pair.ours), await screens.at(pair.ours)]
    for (const screen of [mine, lost]) {
      await screen.visit('/login')
      await screen.logIn(email)
      await screen.arrives('/work')
    }
    await mine.visit('/security')
    await mine.sees('This device')
    await mine.button('Log out all others').click()
    await mine.button('Log out all others').waitFor({ state: 'detached' })
    await lost.visit('/work')
    await lost.arrives('/login')
  })
})
