import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { Caller } from '#tests/support/caller'
import { PERMIT, PERMIT_FLOW, publish } from '#tests/support/safety_permit'
import { person } from '#tests/support/people'
import type { Screen } from '#tests/support/screen'
import { withScreens } from '#tests/support/screens'
import { twoTenants } from '#tests/support/tenants'

test.group('An entity of one’s own', (group) => {
  const pair = twoTenants(group)
  const screens = withScreens(group)

  async function addField(screen: Screen, kind: string, name: string) {
    const { page } = screen
    await page.getByRole('list').getByRole('button', { name: kind, exact: true }).click()
    await page.getByRole('complementary', { name: 'Field' }).getByLabel('Name').fill(name)
    await screen.sees(`${name} added`)
  }

  async function model(screen: Screen) {
    const { page } = screen
    await screen.visit('/settings/definitions')
    await screen.button('New entity').click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Name').fill('Safety permit')
    await dialog.getByText('SP-000001').waitFor()
    await dialog.getByRole('radio', { name: 'shield check' }).check({ force: true })
    await dialog.getByRole('button', { name: 'Create entity' }).click()
    await screen.arrives('/settings/definitions/entity/safety_permit')
    await addField(screen, 'Whole number', 'People')
    await addField(screen, 'Text', 'Hazard')
    await addField(screen, 'Relation', 'Machine')
    await screen.sees('Draft saved')
    await screen.button('Publish').click()
    await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click()
    await screen.sees(/Version 1/)
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }

  test('an admin models it, and a manager works with it at once', async ({ client, assert }) => {
    const api = await Caller.admin(client, pair.ours)
    const lift = await api.create('/equipment/', { name: 'Lift', equipment_number: 'L-1' })
    await model(await screens.as(pair.ours.email, pair.ours))

    const { email } = await person(pair.ours, 'manager')
    const screen = await screens.as(email, pair.ours)
    const { page } = screen
    const navigation = page.getByRole('navigation', { name: 'Main' })
    await navigation.getByRole('link', { name: 'Safety permits' }).click()
    await screen.sees('No safety permits yet')
    await page.getByRole('link', { name: 'New safety permit' }).first().click()
    await page.getByLabel('Title').fill('Work in the shaft')
    await page.getByLabel('People').fill('2')
    await page.getByLabel('Hazard').fill('Height')
    await page.getByLabel('Machine').click()
    await page.getByRole('option', { name: 'Lift' }).click()
    await screen.button('Create').click()
    await screen.sees('SP-000001')
    await page.getByRole('link', { name: 'Lift (L-1)' }).waitFor()

    await screen.visit(`/records/safety_permit?filter[custom.machine][eq]=${lift.id}`)
    await page.getByText('Work in the shaft').first().waitFor()
    await screen.visit(`/equipment/${lift.id}`)
    await page.getByRole('link', { name: 'SP-000001 Work in the shaft' }).click()
    await page.getByRole('heading', { level: 1, name: 'Work in the shaft' }).waitFor()
    assert.match(page.url(), /\/records\/safety_permit\//)
  })

  async function withFlow(client: ApiClient) {
    const api = await Caller.admin(client, pair.theirs)
    await publish(api, PERMIT)
    await publish(api, PERMIT_FLOW)
    const custom = { hazard: 'heat', people: 2 }
    await api.create('/records/safety_permit/', { title: 'Weld', custom })
  }

  test('with a workflow it has a board, and moves from its page', async ({ client }) => {
    await withFlow(client)
    const screen = await screens.as(pair.theirs.email, pair.theirs)
    const { page } = screen
    await screen.visit('/records/safety_permit/board')
    await page.getByRole('region', { name: 'Asked' }).getByRole('link', { name: 'Weld' }).click()
    await page.getByRole('heading', { level: 1, name: 'Weld' }).waitFor()
    await screen.button('Give').click()
    await page.getByText('Given', { exact: true }).first().waitFor()
    await screen.visit('/records/safety_permit/board')
    await page.getByRole('region', { name: 'Given' }).getByRole('link', { name: 'Weld' }).waitFor()
  })
})
