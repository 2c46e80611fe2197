import { test } from '@japa/runner'
import { reservedFor, stocked } from '#plugins/inventory/tests/support/shelf'
import { withPlugin } from '#tests/support/with_plugin'
import { withScreens } from '#tests/support/screens'

test.group('Somebody else answers in place of the server', (group) => {
  const pair = withPlugin(group, 'inventory')
  const screens = withScreens(group)

  test('what a hotel says of a part is no answer, whatever its status', async ({ assert }) => {
    const field = await screens.as(pair.ours.email, pair.ours)
    const shelf = await stocked(field)
    await reservedFor(field, shelf, '4')
    await field.visit(`/tasks/${shelf.task}`)
    const ledger = () => field.read(`/stock/movements/?task_id=${shelf.task}`) as Promise<object[]>
    const hotel = (status: number) =>
      field.page.route('**/issue/', (route) =>
        route.fulfill({ status, contentType: 'text/html', body: '<h1>Log in to our network</h1>' })
      )
    const again = () => field.page.evaluate(() => dispatchEvent(new Event('online')))

    await hotel(403)
    await field.button('Issue Air filter').click()
    await field.sees('Waiting for a connection')
    await hotel(200)
    const answered = field.page.waitForResponse('**/issue/')
    await again()
    await answered
    await field.sees('Waiting for a connection')
    assert.isEmpty(await ledger())

    await field.page.unroute('**/issue/')
    await again()
    await field.sees('4 pcs issued · Store')
    assert.lengthOf(await ledger(), 1)
  })
})
