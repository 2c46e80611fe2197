import { test } from '@japa/runner'
import { Caller } from '#tests/support/caller'
import { obstacles } from '#tests/support/obstacles'
import { withScreens } from '#tests/support/screens'
import { withPlugin } from '#tests/support/with_plugin'

test.group('Pages of a plugin’s noun', (group) => {
  const pair = withPlugin(group, 'gadgets')
  const screens = withScreens(group)

  test('a record is made, read, talked about and found', async ({ client, assert }) => {
    const api = await Caller.admin(client, pair.ours)
    await api.create('/gadget-makers/', { name: 'Acme' })
    const screen = await screens.as(pair.ours.email, pair.ours)
    const { page } = screen
    await screen.visit('/gadgets')
    await screen.sees('No gadgets yet')
    await page.getByRole('link', { name: 'New gadget' }).first().click()
    await page.getByLabel('Number').fill('G-1')
    await page.getByLabel('Name').fill('Winch')
    await page.getByLabel('Maker').click()
    await page.getByRole('option', { name: 'Acme' }).click()
    await screen.button('Create').click()
    await page.getByRole('heading', { level: 1, name: 'Winch (G-1)' }).waitFor()
    await page.getByRole('link', { name: 'Acme' }).click()
    await page.getByRole('link', { name: 'Winch (G-1)' }).waitFor()
    await screen.press('ControlOrMeta+k')
    await page.getByPlaceholder(/^Search tasks/).fill('winch')
    await page.getByRole('option', { name: 'Winch (G-1)' }).click()
    await page.getByRole('heading', { level: 1, name: 'Winch (G-1)' }).waitFor()
    // Without what told that it was made.
    await screen.visit(new URL(page.url()).pathname)
    assert.deepEqual(await obstacles(screen), [])
  })

  test('an order moves from its page, and roles are granted it', async ({ client, assert }) => {
    const api = await Caller.admin(client, pair.ours)
    const order = await api.create('/gadget-orders/', { title: 'Two winches' })
    const screen = await screens.as(pair.ours.email, pair.ours)
    const { page } = screen
    await screen.visit(`/gadget-orders/${order.id}`)
    await screen.button('Send').click()
    await page.getByRole('button', { name: 'Receive', disabled: false }).waitFor()
    await page.mouse.move(0, 0)
    assert.deepEqual(await obstacles(screen), [])
    await screen.visit('/settings/roles')
    await screen.button('New role').click()
    await page.getByRole('heading', { name: 'Gadget orders' }).waitFor()
    await page.mouse.move(0, 0)
    assert.deepEqual(await obstacles(screen), [])
  })
})
