import { test } from '@japa/runner'
import Tenant from '#platform/tenancy/tenant'
import { removeTenant } from '#platform/tenancy/tenant_removal'
import { withScreens } from '#tests/support/screens'
import { PASSWORD } from '#tests/support/tenants'

test.group('First run', (group) => {
  const screens = withScreens(group)
  const slug = `newcomer-${process.pid}`

  group.teardown(async () => {
    const tenant = await Tenant.findBy('slug', slug)
    if (tenant) await removeTenant(tenant)
  })

  test('from sign-up to the first own equipment with its QR code', async ({ assert }) => {
    const { page, ...screen } = await signUp()
    await page.waitForURL((url) => url.pathname === '/welcome')
    assert.equal(new URL(page.url()).hostname, `${slug}.localhost`)

    await page.getByLabel('Name of the facility').fill('Harbour House')
    await page.getByRole('button', { name: 'Next' }).click()
    await page.getByRole('button', { name: 'Add the pack: Facility management' }).click()
    await page.getByRole('button', { name: 'Boiler', exact: true }).waitFor()
    await page.getByRole('button', { name: 'Elevator', exact: true }).click()
    await page.getByLabel('Name').fill('Passenger lift 1')
    await page.getByLabel('Number').fill('PL-1')
    await page.getByRole('button', { name: 'Add equipment' }).click()
    await page.getByRole('img', { name: /QR/ }).waitFor()

    await page.getByRole('link', { name: /open/i }).click()
    await page.getByRole('heading', { level: 1, name: 'Passenger lift 1' }).waitFor()
    await page.getByRole('link', { name: 'Harbour House' }).waitFor()
    assert.isEmpty(screen.complaints)
  })

  test('an address that is taken is refused beside its field', async () => {
    const { page } = await signUp()
    await page.getByText(/taken/i).first().waitFor()
  })

  async function signUp() {
    const screen = await screens.bare()
    await screen.visit('/register')
    const { page } = screen
    await page.getByLabel('Company').fill('Newcomer Lifts')
    await page.getByLabel('Address').fill(slug)
    await page.getByLabel('First name').fill('Nora')
    await page.getByLabel('Last name').fill('Newcomer')
    await page.getByLabel('E-mail').fill(`nora@${slug}.test`)
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
    await screen.button('Sign up').click()
    return screen
  }
})
