import { test } from '@japa/runner'
import { PERMIT } from '#tests/support/safety_permit'
import { withWorker } from '#tests/support/queue'
import { withScreens } from '#tests/support/screens'
import { twoTenants } from '#tests/support/tenants'

const CSV = `Title,Hazard,People
Weld the rail,heat,2
Climb the mast,height,none
`

test.group('An entity of one’s own and spreadsheets', (group) => {
  const pair = twoTenants(group)
  const worker = withWorker(group)
  const screens = withScreens(group)

  test('its list imports a file, tells what is refused, and shows what came in', async ({
    assert,
  }) => {
    const screen = await screens.as(pair.ours.email, pair.ours)
    const { page } = screen
    await screen.put('/definitions/entity/safety_permit/draft/', PERMIT)
    await screen.create('/definitions/entity/safety_permit/publish/', {})
    await screen.visit('/records/safety_permit')
    await page.getByRole('link', { name: 'Import' }).click()
    await screen.sees('Rows with a number that is known')
    await screen.sees('Excel template')
    const file = { name: 'permits.csv', mimeType: 'text/csv', buffer: Buffer.from(CSV) }
    await page.locator('input[type=file]').setInputFiles(file)
    await page.getByLabel('Hazard goes to Hazard').waitFor()
    await screen.button('Check all rows').click()
    await screen.sees('Checking every row')
    await worker.settle(pair.ours.tenant)
    await screen.sees('must be a whole number')
    await screen.button('Import one row').click()
    await screen.arrives(/^\/imports\/[0-9a-f-]{36}$/)
    await worker.settle(pair.ours.tenant)
    await page.getByRole('link', { name: 'Show Safety permits' }).click()
    await screen.sees('Weld the rail')
    await screen.counts(page.locator('[data-row]'), 1)
    assert.equal(new URL(page.url()).pathname, '/records/safety_permit')
  })
})
