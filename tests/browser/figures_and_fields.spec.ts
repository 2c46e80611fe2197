import { test } from '@japa/runner'
import { tenant } from '#platform/tenancy/tenant_scope'
import { Caller } from '#tests/support/caller'
import { obstacles } from '#tests/support/obstacles'
import { publish } from '#tests/support/safety_permit'
import { withScreens } from '#tests/support/screens'
import { twoTenants } from '#tests/support/tenants'

const CAR = {
  kind: 'entity',
  key: 'car',
  title: 'Car',
  title_plural: 'Cars',
  schema: {
    type: 'object',
    properties: {
      plate: {
        'type': 'string',
        'maxLength': 12,
        'title': 'Plate',
        'x-list': true,
        'x-type': 'probe.plate',
      },
    },
  },
  layout: [{ section: 'Car', fields: ['title', 'plate'] }],
}

test.group('What a plugin counts', (group) => {
  const pair = twoTenants(group)
  const screens = withScreens(group)
  /** Its slots were not built, and where one lands after the log-in there is one. */
  async function admin() {
    const screen = await screens.as(pair.ours.email, pair.ours)
    await screen.visit('/tasks')
    await screen.create('/plugins/probe/enable/', {})
    return screen
  }

  test('is told with its formula and, when asked, with the rows behind it', async ({ assert }) => {
    const screen = await admin()
    const { page } = screen
    await screen.visit('/tasks')
    await page
      .getByRole('complementary', { name: 'Sidebar' })
      .getByRole('link', { name: 'Figures' })
      .click()
    const figure = page.getByRole('region', { name: 'Poked' })
    await figure.getByText('No data').waitFor()
    await tenant.run(pair.ours.tenant, () =>
      tenant.query(`INSERT INTO probes (what) VALUES ('poked'), ('rested'), ('rested'), ('rested')`)
    )
    await page.getByRole('combobox', { name: 'Period' }).click()
    await page.getByRole('option', { name: 'This month' }).click()
    await figure.getByText('25%').waitFor()
    await figure.getByText('pokes ÷ all that happened').waitFor()
    await figure.getByRole('button', { name: 'Show the rows behind it' }).press('Enter')
    await screen.counts(figure.getByRole('row'), 5)
    assert.deepEqual(await obstacles(screen), [])
  })
})

test.group('A kind of field that a plugin brings', (group) => {
  const pair = twoTenants(group)
  const screens = withScreens(group)
  /** Its slots were not built, and where one lands after the log-in there is one. */
  async function admin() {
    const screen = await screens.as(pair.ours.email, pair.ours)
    await screen.visit('/tasks')
    await screen.create('/plugins/probe/enable/', {})
    return screen
  }

  test('is refused in its own words, and drawn as its base where its components were not built', async ({
    client,
    assert,
  }) => {
    const screen = await admin()
    await publish(await Caller.admin(client, pair.ours), CAR)
    const { page } = screen
    await screen.visit('/records/car/new')
    await page.getByLabel('Title').fill('Van')
    await page.getByLabel('Plate').fill('nothing')
    await screen.button('Create').click()
    await screen.sees('must be a number plate like B-AB 1234')
    await page.getByLabel('Plate').fill('B-AB 1234')
    await screen.button('Create').click()
    await page.getByRole('heading', { level: 1, name: /Van/ }).waitFor()
    await screen.sees('B-AB 1234')
    await screen.visit('/records/car')
    await screen.sees('B-AB 1234')
    assert.deepEqual(await obstacles(screen), [])
  })

  test('stands in the palette of the designer, and in the row and the inspector by its name', async ({
    client,
    assert,
  }) => {
    const screen = await admin()
    await publish(await Caller.admin(client, pair.ours), CAR)
    const { page } = screen
    await screen.visit('/settings/definitions/entity/car')
    await page.locator('[data-palette]').getByRole('button', { name: 'Number plate' }).click()
    await screen.counts(page.locator('[data-place]', { hasText: 'Number plate' }), 2)
    await page.getByRole('combobox').getByText('Number plate').waitFor()
    assert.deepEqual(await obstacles(screen), [])
  })
})
