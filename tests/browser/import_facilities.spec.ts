import { test } from '@japa/runner'
import { withWorker } from '#tests/support/queue'
import { withScreens } from '#tests/support/screens'
import { twoTenants } from '#tests/support/tenants'

const CSV = `Site,Kind,Stands in
Harbour,location,
Crane hall,building,Harbour
Shed,building,Nowhere
`

test.group('The import wizard for facilities', (group) => {
  const pair = twoTenants(group)
  const worker = withWorker(group)
  const screens = withScreens(group)

  test('is reached from the list, finds parents by name and tells what it refused', async () => {
    const screen = await screens.as(pair.ours.email, pair.ours)
    const { page } = screen
    await screen.visit('/facilities')
    await page.getByRole('link', { name: 'Import' }).first().click()
    await screen.arrives('/imports/new')
    await page.locator('input[type=file]').setInputFiles({
      name: 'places.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(CSV),
    })
    await page.getByLabel('Kind goes to').click()
    await page.getByRole('option', { name: 'Kind of place', exact: true }).click()

    await screen.button('Check all rows').click()
    await screen.sees('Checking every row')
    await worker.settle(pair.ours.tenant)
    await screen.sees('does not exist, or you may not see it')
    await screen.button('Import 2 rows').click()
    await screen.arrives(/^\/imports\/[0-9a-f-]{36}$/)
    await worker.settle(pair.ours.tenant)
    await page.getByRole('link', { name: 'Show facilities' }).click()
    await screen.sees('Crane hall')
    await screen.counts(page.getByText('Shed'), 0)
  })
})
