import { test } from '@japa/runner'
import { choose, stocked } from '#plugins/inventory/tests/support/shelf'
import { person } from '#tests/support/people'
import { withPlugin } from '#tests/support/with_plugin'
import { withScreens } from '#tests/support/screens'

type Movement = { quantity: string; value: string; task_id: string | null }

test.group('A part for a task', (group) => {
  const pair = withPlugin(group, 'inventory')
  const screens = withScreens(group)

  test('it is reserved, issued, reordered, approved by another and partly received', async ({
    assert,
  }) => {
    const office = await screens.as(pair.ours.email, pair.ours)
    const { task, part, levelPath } = await stocked(office)
    const technician = await person(pair.ours, 'technician')
    const buyer = await person(pair.ours, 'manager')

    // Eight are there at 11.25 on average: four go to the task.
    const field = await screens.as(technician.email, pair.ours, { width: 390 })
    await field.visit(`/tasks/${task}`)
    await field.button('Reserve part').click()
    const dialog = field.page.getByRole('dialog')
    await choose(field, 'Part', 'Air filter')
    await dialog.getByText('8 pcs available').first().waitFor()
    await dialog.getByLabel('Quantity').fill('4')
    await dialog.getByRole('button', { name: 'Reserve', exact: true }).click()
    await field.sees('4 pcs reserved · Store')
    // In the shaft: it is issued there, and booked once there is a line again.
    await field.settles()
    await field.page.context().setOffline(true)
    await field.button('Issue Air filter').click()
    await field.sees('Waiting for a connection')
    await field.page.context().setOffline(false)
    await field.sees('4 pcs issued · Store')
    await field.sees('$45.00')

    const desk = await screens.as(buyer.email, pair.ours)
    await desk.visit('/stock')
    await desk.sees('To reorder')
    await desk.sees('16 pcs')
    await desk.button('Order what is short from Filters & Co').click()
    await desk.arrives(/^\/purchase-orders\/[0-9a-f-]{36}$/)
    await desk.sees('$192.00')
    await desk.button('Ask for approval').click()
    await desk.sees('You asked for this order, so somebody else has to approve it.')
    await desk.counts(desk.button('Approve'), 0)
    const order = new URL(desk.page.url()).pathname

    await office.visit(order)
    await office.page.getByLabel('Comment').fill('Filters are always needed')
    await office.button('Approve').click()
    await office.sees('Ada Admin approved')

    await desk.button('Mark as ordered').click()
    await desk.button('Receive').click()
    const delivery = desk.page.getByRole('dialog')
    await delivery.getByLabel('Came now').fill('17')
    await delivery.getByRole('button', { name: 'Receive 1 line' }).click()
    await delivery.getByText('must be at most 16').waitFor()
    await delivery.getByLabel('Came now').fill('6')
    await delivery.getByLabel('Actual cost').fill('13')
    await delivery.getByRole('button', { name: 'Receive 1 line' }).click()
    await desk.sees('Partly received')

    // (4 × 11.25 + 6 × 13) / 10
    assert.containSubset(await office.read(levelPath), [
      { on_hand: '10.0000', on_order: '10.0000', average_cost: '12.3000' },
    ])
    await office.visit(`/parts/${part}`)
    await office.page.getByRole('tab', { name: 'Movements' }).click()
    const ledger = office.page.getByRole('table')
    await ledger.getByRole('row', { name: /Received.*\+6 pcs.*\$13\.00.*\$78\.00.*10/ }).waitFor()
    await ledger.getByRole('row', { name: /Issued.*-4 pcs.*\$11\.25.*-\$45\.00.*T-/ }).waitFor()

    await field.button('Return Air filter').click()
    await dialog.getByLabel('Quantity').fill('1')
    await dialog.getByRole('button', { name: 'Return', exact: true }).last().click()
    await field.sees('3 pcs issued · Store')
    await field.sees('$33.75')

    const moves = (await office.read(`/stock/movements/?part_id=${part}`)) as Movement[]
    const sum = (name: 'quantity' | 'value', of = moves) =>
      of.reduce((all, one) => all + Number(one[name]), 0).toFixed(4)
    const [level] = (await office.read(levelPath)) as Record<string, string>[]
    assert.equal(level.on_hand, sum('quantity'))
    assert.equal(level.on_hand, '11.0000')
    // One comes back at what it cost: (10 × 12.30 + 1 × 11.25) / 11
    assert.equal(level.average_cost, '12.2045')
    const { cost } = (await office.read(`/stock/tasks/${task}/`)) as { cost: string }
    assert.equal(cost, '33.7500')
    const ofTask = moves.filter(({ task_id: id }) => id === task)
    assert.equal(sum('value', ofTask), '-33.7500')
  })

  test('more than there is is answered in place, and a double tap posts once', async ({
    assert,
  }) => {
    const office = await screens.as(pair.ours.email, pair.ours)
    const { part, levelPath } = await stocked(office)
    await office.visit(`/parts/${part}`)
    await office.press('m')
    const dialog = office.page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Issue', exact: true }).first().click()
    await dialog.getByText('8 pcs', { exact: true }).first().waitFor()
    await dialog.getByLabel('Quantity').fill('9')
    await office.press('Enter')
    await dialog.getByText('Only 8 pcs available there').waitFor()
    await dialog.getByRole('button', { name: 'Take 8 pcs' }).click()
    await dialog.getByRole('button', { name: 'Issue', exact: true }).last().dblclick()
    await office.sees('8 pcs issued')
    assert.containSubset(await office.read(levelPath), [{ on_hand: '0.0000' }])
  })
})
