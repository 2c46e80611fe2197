import { test } from '@japa/runner'
import { person } from '#tests/support/people'
import { PermitDesigner } from '#tests/support/permit_designer'
import { withWorker } from '#tests/support/queue'
import type { Screen } from '#tests/support/screen'
import { withScreens } from '#tests/support/screens'
import { twoTenants } from '#tests/support/tenants'

/** The story the product is chosen for: what a company needs is modelled in the browser, and then worked with. */
test.group('A safety permit', (group) => {
  const pair = twoTenants(group)
  const screens = withScreens(group)
  const worker = withWorker(group)

  test('is modelled without code, asked for on the phone, given at the desk, and closed', async ({
    assert,
  }) => {
    const admin = await screens.as(pair.ours.email, pair.ours)
    await admin.create('/equipment/', { name: 'Lift', equipment_number: 'L-1' })
    const designer = new PermitDesigner(admin)
    await designer.entity()
    await designer.form()
    await designer.workflow()
    await designer.template()
    await designer.automation()
    await designer.role()
    await designer.board()

    const technician = await person(pair.ours, 'technician')
    const supervisor = await person(pair.ours, 'manager')
    const phone = await screens.as(technician.email, pair.ours, { width: 390 })
    await askFor(phone)
    await phone.button('Give').click()
    await phone.sees('Approval of “Give”')
    await phone.visit('/work')

    const manager = await screens.as(supervisor.email, pair.ours)
    await approve(manager)
    await openBoard(manager)
    await cardIn(manager, 'given')

    await worker.settle(pair.ours.tenant)
    await readNotice(phone, 'You may begin: Height')
    await fillCheck(phone)
    await phone.button('Close').click()
    await phone.sees('Done')
    await cardIn(manager, 'done')
    const permit = await openCard(manager)
    assert.match(permit, /of 4 hr[^]*in time|in time[^]*of 4 hr/)
  })

  async function askFor(screen: Screen) {
    const { page } = screen
    await page.getByRole('button', { name: /More/ }).click()
    await page.getByRole('link', { name: 'Safety permits' }).click()
    await screen.sees('No safety permits yet')
    await page.getByRole('link', { name: 'New safety permit' }).first().click()
    await page.getByLabel('Title').fill('Work in the shaft')
    await screen.counts(page.getByLabel('Team'), 0)
    await page.getByLabel('Hazard').fill('Height')
    await page.getByLabel('People').fill('2')
    await page.getByLabel('Machine').click()
    await page.getByRole('option', { name: 'Lift' }).click()
    await screen.button('Create').click()
    await screen.sees('SP-000001')
  }

  async function approve(screen: Screen) {
    await screen.button('1 new notification').click()
    await screen.page.getByRole('dialog').getByText('your approval is asked for').click()
    await screen.sees('Work in the shaft')
    await screen.visit('/approvals')
    await screen.button(/^Approve SP-000001/).click()
    await screen.sees('Nothing to approve')
  }

  async function openBoard(screen: Screen) {
    await screen.page
      .getByRole('navigation', { name: 'Main' })
      .getByRole('link', { name: 'Safety permits' })
      .click()
    await screen.button('Permits by machine').click()
  }

  function cardIn({ page }: Screen, state: string) {
    const cell = page.locator(`[data-cell][data-column="${state}"]`)
    return cell.getByRole('link', { name: 'Work in the shaft' }).waitFor()
  }

  async function openCard({ page }: Screen) {
    await page.getByRole('link', { name: 'Work in the shaft' }).click()
    await page.getByRole('heading', { level: 1, name: 'Work in the shaft' }).waitFor()
    return page.getByRole('main').innerText()
  }

  async function readNotice(screen: Screen, text: string) {
    await screen.button(/new notifications?$/).click()
    await screen.page.getByRole('dialog').getByText(text).click()
    await screen.arrives(/^\/records\/safety_permit\//)
  }

  async function fillCheck(screen: Screen) {
    await screen.button('Start checklist').click()
    const runner = screen.page.getByRole('dialog')
    for (const point of ['Harness worn', 'Area fenced off']) {
      await runner.getByRole('heading', { name: point }).waitFor()
      await runner.getByText('Pass', { exact: true }).click()
    }
    await runner.getByRole('button', { name: 'Finish checklist' }).click()
    await runner.waitFor({ state: 'detached' })
  }
})
