import { test } from '@japa/runner'
import { encode } from 'uqr'
import { stocked } from '#plugins/inventory/tests/support/shelf'
import { person } from '#tests/support/people'
import { withPlugin } from '#tests/support/with_plugin'
import { withScreens } from '#tests/support/screens'

test.group('Orders by keyboard, counts and codes', (group) => {
  const pair = withPlugin(group, 'inventory')
  const screens = withScreens(group)

  test('an order is written by keyboard, and its sum is exact', async () => {
    const screen = await screens.as(pair.ours.email, pair.ours)
    const { supplier } = await stocked(screen)
    await screen.visit(`/purchase-orders/new?supplier_id=${supplier}`)
    const { page } = screen
    const part = page.getByLabel('Part', { exact: true })
    await part.focus()
    await screen.press('Enter')
    await page.keyboard.type('Air filter')
    await page.getByRole('option', { name: 'Air filter' }).first().waitFor()
    await screen.press('ArrowDown', 'Enter')
    await part.and(page.locator(':focus')).waitFor()
    await page.getByLabel('Quantity').fill('0.1')
    await page.getByLabel('Unit cost').fill('0.7')
    await screen.sees('$0.07')
    await page.getByLabel('Quantity').fill('3')
    await page.getByLabel('Unit cost').fill('33.3333')
    await screen.sees('$100.00')
    await screen.press('ControlOrMeta+Enter')
    await screen.arrives(/^\/purchase-orders\/[0-9a-f-]{36}$/)
    await screen.sees('Draft')
  })

  test('a count is blind on the phone, and somebody else posts what differs', async () => {
    const screen = await screens.as(pair.ours.email, pair.ours)
    const { place, number } = await stocked(screen)
    const { id } = await screen.create('/stock-counts/', { location_id: place })
    const manager = await person(pair.ours, 'manager')

    const phone = await screens.as(manager.email, pair.ours, { width: 390 })
    await phone.visit(`/stock-counts/${id}`)
    await phone.counts(phone.page.getByText('8 pcs'), 0)
    await phone.button('Scan a part').click()
    await phone.page.getByLabel('Barcode or part number').fill(number)
    await phone.press('Enter')
    await phone.button('Scan a part').waitFor()
    await phone.page.getByLabel('How many are there?').fill('7')
    await phone.button('Next').click()
    await phone.button('Hand in').click()
    await phone.sees('1 part differs')
    await phone.sees('You have counted, so somebody else has to look at the differences.')

    await screen.visit(`/stock-counts/${id}`)
    await screen.button('Post differences').click()
    await screen.sees(/Posted by Ada Admin/)
  })

  test('a code that is typed opens its part', async () => {
    const screen = await screens.as(pair.ours.email, pair.ours, { width: 390 })
    const { number, part } = await stocked(screen)
    await screen.visit('/parts/scan')
    await screen.page.getByLabel('Barcode or part number').fill('nothing-like-it')
    await screen.press('Enter')
    await screen.sees('No part has the code nothing-like-it')
    await screen.page.getByLabel('Barcode or part number').fill(number)
    await screen.press('Enter')
    await screen.arrives(`/parts/${part}`)
  })

  test('a label that is held before the camera opens its part', async () => {
    const screen = await screens.as(pair.ours.email, pair.ours, { width: 390 })
    const { part } = await stocked(screen)
    await screen.page.addInitScript(showCode, encode(`${screen.origin}/parts/${part}`).data)
    await screen.visit('/parts')
    await screen.button(/^More$/).click()
    await screen.page.getByRole('link', { name: 'Scan a part' }).click()
    await screen.button('Use the camera').click()
    await screen.arrives(`/parts/${part}`)
  })
})

/** Runs in the page: a camera that looks at a code. */
function showCode(code: boolean[][]) {
  const [size, quiet] = [8, 4]
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = (code.length + 2 * quiet) * size
  const paper = canvas.getContext('2d')!
  const paint = () => {
    paper.fillStyle = 'white'
    paper.fillRect(0, 0, canvas.width, canvas.height)
    paper.fillStyle = 'black'
    code.forEach((row, y) =>
      row.forEach((isDark, x) => {
        if (isDark) paper.fillRect((x + quiet) * size, (y + quiet) * size, size, size)
      })
    )
    requestAnimationFrame(paint)
  }
  paint()
  navigator.mediaDevices.getUserMedia = async () => canvas.captureStream()
}
