import { test } from '@japa/runner'
import { withWorker } from '#tests/support/queue'
import { withScreens } from '#tests/support/screens'
import { twoTenants } from '#tests/support/tenants'

const CSV = `Unit No,Label,Put in
L-1,Lobby lift,2019-04-01
L-2,Freight lift,last spring
L-3,Garden lift,2021-09-30
`

const GERMAN_CSV = `Nummer,Name,Eingebaut
A-1,Aufzug,letztes Frühjahr
`

test.group('The import wizard', (group) => {
  const pair = twoTenants(group)
  const worker = withWorker(group)
  const screens = withScreens(group)

  test('columns are matched, a bad cell is told beforehand, the good rows come in', async () => {
    const screen = await screens.as(pair.ours.email, pair.ours)
    const { page } = screen
    await screen.visit('/imports/new')
    await page.locator('input[type=file]').setInputFiles({
      name: 'lifts.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(CSV),
    })
    await match('Unit No', 'Number')
    await match('Label', 'Name')
    await match('Put in', 'Installed')

    await screen.button('Check all rows').click()
    await screen.sees('Checking every row')
    await worker.settle(pair.ours.tenant)
    await screen.sees('last spring')
    await screen.button('Import 2 rows').click()
    await screen.arrives(/^\/imports\/[0-9a-f-]{36}$/)
    await worker.settle(pair.ours.tenant)
    await page.getByRole('link', { name: 'Download refused rows' }).waitFor()

    await page.getByRole('link', { name: 'Show equipment' }).click()
    await screen.sees('Garden lift')
    await screen.counts(page.locator('[data-row]'), 2)

    async function match(column: string, field: string) {
      await page.getByLabel(`${column} goes to`).click()
      await page.getByRole('option', { name: field, exact: true }).click()
    }
  })

  test('whoever reads German is told in German what would be refused, on the phone too', async ({
    assert,
  }) => {
    const screen = await screens.as(pair.theirs.email, pair.theirs, { width: 390 })
    await screen.change('/auth/me', { locale: 'de' })
    await screen.visit('/imports/new')
    await screen.page.locator('input[type=file]').setInputFiles({
      name: 'aufzuege.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(GERMAN_CSV),
    })
    await screen.button('Alle Zeilen prüfen').click()
    await screen.sees('Jede Zeile wird geprüft')
    await worker.settle(pair.theirs.tenant)
    await screen.sees('muss ein Datum wie 2026-11-22 sein')
    const overhang = () => document.documentElement.scrollWidth - innerWidth
    assert.isAtMost(await screen.page.evaluate(overhang), 0)
  })
})
