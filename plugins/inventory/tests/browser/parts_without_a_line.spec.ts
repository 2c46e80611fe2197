import { test } from '@japa/runner'
import { choose, reservedFor, stocked } from '#plugins/inventory/tests/support/shelf'
import { person } from '#tests/support/people'
import { withPlugin } from '#tests/support/with_plugin'
import { withScreens } from '#tests/support/screens'

test.group('Parts of a task without a line', (group) => {
  const pair = withPlugin(group, 'inventory')
  const screens = withScreens(group)

  /** A technician on the phone at a task four air filters are reserved for. */
  async function inTheShaft() {
    const office = await screens.as(pair.ours.email, pair.ours)
    const shelf = await stocked(office)
    await reservedFor(office, shelf, '4')
    const { email } = await person(pair.ours, 'technician')
    const field = await screens.as(email, pair.ours, { width: 390 })
    await field.visit(`/tasks/${shelf.task}`)
    await field.sees('4 pcs reserved · Store')
    const line = field.page.context()
    const ledger = () => office.read(`/stock/movements/?task_id=${shelf.task}`)
    const cost = async () => (await office.read(`/stock/tasks/${shelf.task}/`)) as { cost: string }
    return { office, field, line, shelf, ledger, cost, email }
  }

  test('what is issued, returned and reserved waits in sight and goes out in order', async ({
    assert,
  }) => {
    const { office, field, line, shelf, ledger, cost } = await inTheShaft()
    await field.settles()
    await line.setOffline(true)
    const waiting = field.page.getByRole('list', { name: 'Not sent yet' }).getByRole('listitem')
    await field.button('Issue Air filter').click()
    await waiting.filter({ hasText: 'Issue 4 pcs · Air filter' }).waitFor()
    await field.counts(field.button('Issue Air filter'), 0)

    await field.button('Issue part').click()
    await choose(field, 'Part', 'Air filter')
    const dialog = field.page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Issue', exact: true }).last().click()
    await dialog.getByText('Say how many').waitFor()
    await dialog.getByLabel('Quantity').fill('1')
    await dialog.getByRole('button', { name: 'Issue', exact: true }).last().click()
    await field.button('Reserve part').click()
    await choose(field, 'Part', 'Air filter')
    await dialog.getByLabel('Quantity').fill('2')
    await dialog.getByRole('button', { name: 'Reserve', exact: true }).click()
    await waiting.filter({ hasText: 'Reserve 2 pcs · Air filter' }).waitFor()
    await field.counts(waiting.filter({ hasText: 'Waiting for a connection' }), 3)
    assert.isEmpty(await ledger())

    await line.setOffline(false)
    await field.counts(waiting, 0)
    await field.sees('5 pcs issued · Store')
    await field.sees('2 pcs reserved · Store')
    await field.sees('$56.25')
    assert.deepEqual(
      ((await ledger()) as { quantity: string }[]).map(({ quantity }) => quantity),
      ['-1.0000', '-4.0000']
    )
    assert.containSubset(await office.read(shelf.levelPath), [
      { on_hand: '3.0000', reserved: '2.0000', average_cost: '11.2500' },
    ])
    assert.equal((await cost()).cost, '56.2500')

    await line.setOffline(true)
    await field.button('Return Air filter').click()
    await dialog.getByLabel('Quantity').fill('2')
    await dialog.getByRole('button', { name: 'Return', exact: true }).last().click()
    await waiting.filter({ hasText: 'Return 2 pcs · Air filter' }).waitFor()
    await line.setOffline(false)
    await field.sees('3 pcs issued · Store')
    assert.equal((await cost()).cost, '33.7500')
  })

  test('a page that was closed leaves it on the device, and any page sends it', async ({
    assert,
  }) => {
    const { field, line, ledger, cost } = await inTheShaft()
    await line.setOffline(true)
    await field.button('Issue Air filter').click()
    await field.sees('Waiting for a connection')
    await field.page.close()
    assert.isEmpty(await ledger())

    await line.setOffline(false)
    const page = await line.newPage()
    const sent = page.waitForResponse((each) => each.request().method() === 'POST')
    await page.goto(`${field.origin}/work`)
    assert.equal((await sent).status(), 200)
    assert.lengthOf((await ledger()) as object[], 1)
    assert.equal((await cost()).cost, '45.0000')
  })

  test('an answer that is lost and a second tab book it once all the same', async ({ assert }) => {
    const { field, line, ledger } = await inTheShaft()
    const page = await line.newPage()
    await page.goto(`${field.origin}/work`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await field.page.route('**/issue/', async (route) => {
      const request = route.request()
      const asked = { method: 'POST', body: request.postData(), headers: request.headers() }
      await page.evaluate(async (same) => void (await fetch(...same)), [
        request.url(),
        asked,
      ] as const)
      await route.abort()
    })
    await field.button('Issue Air filter').click()
    await field.sees('Waiting for a connection')
    assert.lengthOf((await ledger()) as object[], 1)

    await field.page.unroute('**/issue/')
    await Promise.all(
      [page, field.page].map((tab) => tab.evaluate(() => dispatchEvent(new Event('online'))))
    )
    await field.sees('4 pcs issued · Store')
    await field.counts(field.page.getByText('Waiting for a connection'), 0)
    assert.lengthOf((await ledger()) as object[], 1)
  })

  test('what the store refuses stays in sight with its reason, until it is discarded', async ({
    assert,
  }) => {
    const { office, field, line, shelf, ledger } = await inTheShaft()
    await line.setOffline(true)
    await field.button('Issue Air filter').click()
    await field.sees('Waiting for a connection')
    await office.visit(`/tasks/${shelf.task}`)
    await office.button('Release Air filter').click()
    await office.sees('4 pcs released')

    await line.setOffline(false)
    await field.sees('Refused: the reservation was released')
    await field.visit('/work')
    await field.sees('1 entry from this device was refused.')
    await field.page.getByRole('link', { name: 'Look at it' }).click()
    await field.button(/^Try again: Issue 4 pcs/).click()
    await field.sees('Refused: the reservation was released')
    await field.button(/^Discard: Issue 4 pcs/).click()
    const dialog = field.page.getByRole('dialog')
    await dialog.getByText('nothing of it will be booked').waitFor()
    await dialog.getByRole('button', { name: 'Discard' }).click()
    await field.counts(field.page.getByText('Refused:'), 0)
    assert.isEmpty(await ledger())
  })

  test('who logs out is warned, and who comes next neither sees nor sends it', async ({
    assert,
  }) => {
    const { field, line, shelf, ledger, email } = await inTheShaft()
    const { email: next } = await person(pair.ours, 'technician')
    await line.route('**/stock/reservations/**', (route) => route.abort())
    await field.button('Issue Air filter').click()
    await field.sees('Waiting for a connection')
    await leave('Stay logged in')
    await leave('Log out')
    await field.arrives('/login')

    await line.unroute('**/stock/reservations/**')
    await field.logIn(next)
    await field.arrives('/work')
    await field.visit(`/tasks/${shelf.task}`)
    await field.sees('4 pcs reserved · Store')
    await field.settles()
    await field.counts(field.page.getByText('Waiting for a connection'), 0)
    assert.isEmpty(await ledger())
    await field.page.getByRole('button', { name: 'More', exact: true }).click()
    await menu()
    await field.arrives('/login')
    await field.logIn(email)
    await field.arrives('/work')
    await field.visit(`/tasks/${shelf.task}`)
    await field.sees('4 pcs issued · Store')

    async function leave(answer: string) {
      await field.page.getByRole('button', { name: 'More', exact: true }).click()
      await menu()
      const dialog = field.page.getByRole('dialog', { name: '1 entry is not sent yet' })
      await dialog.getByRole('button', { name: answer }).click()
      await dialog.waitFor({ state: 'detached' })
      if (answer !== 'Log out') await field.press('Escape')
    }

    async function menu() {
      await field.page.getByRole('dialog').getByRole('button', { name: /Pat/ }).click()
      await field.page.getByRole('menuitem', { name: 'Log out' }).click()
    }
  })
})
