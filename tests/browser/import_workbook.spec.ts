import { test } from '@japa/runner'
import { withWorker } from '#tests/support/queue'
import { withScreens } from '#tests/support/screens'
import { twoTenants } from '#tests/support/tenants'
import { archive, textRow, workbookParts } from '#tests/support/workbooks'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

test.group('Workbooks in the import wizard', (group) => {
  const pair = twoTenants(group)
  const worker = withWorker(group)
  const screens = withScreens(group)

  test('a sheet of a workbook is chosen and comes in; lists and templates come out as workbooks', async ({
    assert,
  }) => {
    const screen = await screens.as(pair.ours.email, pair.ours)
    const { page } = screen
    await screen.visit('/imports/new')
    assert.equal(await downloaded('Excel template'), 'equipment-template.xlsx')

    const header = textRow('equipment_number', 'name')
    const buffer = await archive(
      workbookParts({
        North: header + textRow('N-1', 'Northern lift'),
        South: header + textRow('S-1', 'Southern lift') + textRow('S-2', 'Harbour lift'),
      })
    )
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'lifts.xlsx', mimeType: XLSX, buffer })
    await screen.sees('Northern lift')
    await page.getByLabel('Sheet', { exact: true }).click()
    await page.getByRole('option', { name: 'South' }).click()
    await screen.sees('Southern lift · Harbour lift')

    await screen.button('Check all rows').click()
    await screen.sees('Checking every row')
    await worker.settle(pair.ours.tenant)
    await screen.button('Import 2 rows').click()
    await screen.arrives(/^\/imports\/[0-9a-f-]{36}$/)
    await worker.settle(pair.ours.tenant)
    await page.getByRole('link', { name: 'Show equipment' }).click()
    await screen.sees('Harbour lift')

    await page.getByRole('button', { name: 'More actions', exact: true }).click()
    assert.equal(await downloaded('Export as Excel workbook'), 'equipment.xlsx')

    async function downloaded(name: string) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByText(name, { exact: true }).click(),
      ])
      return download.suggestedFilename()
    }
  })
})
