import { test } from '@japa/runner'
import { obstacles } from '#tests/support/obstacles'
import type { Screen } from '#tests/support/screen'
import { withScreens } from '#tests/support/screens'
import { twoTenants } from '#tests/support/tenants'

const ELEVATOR = '/settings/definitions/entity/equipment.elevator'

test.group('States of the designer', (group) => {
  const pair = twoTenants(group)
  const screens = withScreens(group)

  test('the preview is the form as a role sees it, and its address can be sent', async ({
    assert,
  }) => {
    const screen = await screens.as(pair.ours.email, pair.ours)
    await draft(screen, 'crane', {
      load: { type: 'integer', title: { en: 'Load', de: 'Last' } },
      price: { 'type': 'number', 'title': 'Price', 'x-permissions': { view: ['manager'] } },
      seal: { 'type': 'string', 'title': 'Seal', 'x-permissions': { update: ['manager'] } },
    })
    const address = '/settings/definitions/entity/equipment.crane?view=preview'
    await screen.visit(`${address}&role=technician&language=de&width=phone&place=load`)
    const preview = screen.page.locator('[data-preview]')
    await preview.getByLabel('Last', { exact: true }).waitFor()
    assert.equal(await preview.getByLabel('Price').count(), 0)
    assert.equal(await preview.getByLabel('Seal').count(), 0)
    await screen.sees('This role does not see: Price')
    await screen.sees('Seen, but not changed by this role: Seal')
    assert.isAtMost((await preview.boundingBox())!.width, 390)
    await screen.counts(preview.locator('[data-chosen]'), 1)
    assert.deepEqual(await obstacles(screen), [])

    await screen.page.setViewportSize({ width: 1440, height: 900 })
    await screen.page.getByRole('combobox', { name: 'As role' }).click()
    await screen.page.getByRole('option', { name: 'Manager' }).click()
    await preview.getByLabel('Price').waitFor()
    await screen.page.waitForURL(/role=manager/)
  })

  test('a finding stands at its field, and the list of problems leads to it', async ({
    assert,
  }) => {
    const screen = await screens.as(pair.ours.email, pair.ours)
    await draft(screen, 'digger', {
      reach: { type: 'number', title: 'Reach' },
      home: { 'type': 'string', 'format': 'uuid', 'title': 'Home', 'x-relation': 'planet' },
    })
    await screen.visit('/settings/definitions/entity/equipment.digger')
    const problems = screen.page.getByRole('region', { name: 'Problems' })
    await problems.getByRole('button', { name: 'Home' }).click()
    const row = screen.page.locator('[data-place=home]')
    assert.isTrue(await row.evaluate((element) => element === document.activeElement))
    assert.include(await row.innerText(), 'Error')
    await screen.page
      .getByRole('complementary', { name: 'Field' })
      .getByText('there is no entity "planet"')
      .waitFor()
    assert.isTrue(await screen.button('Publish').isDisabled())
    assert.deepEqual(await obstacles(screen), [])
  })

  test('two admins at one draft: what collides is chosen field by field, the rest is kept', async ({
    assert,
  }) => {
    const mine = await screens.as(pair.ours.email, pair.ours)
    const theirs = await screens.as(pair.ours.email, pair.ours)
    await Promise.all([mine.visit(ELEVATOR), theirs.visit(ELEVATOR)])
    await rename(theirs, 'capacity_lbs', 'Payload')
    await theirs.sees('Draft saved')

    await mine.press('a', 'Enter')
    await mine.page.keyboard.type('Rope count')
    await rename(mine, 'capacity_lbs', 'Load limit')
    const clash = mine.page.getByRole('region', { name: 'Somebody else changed the same' })
    await clash.getByText('Payload').waitFor()
    await clash.getByText('Load limit').first().waitFor()
    assert.deepEqual(await obstacles(mine), [])

    await mine.page.setViewportSize({ width: 1440, height: 900 })
    await clash.getByLabel('Take theirs').check()
    await clash.getByRole('button', { name: 'Put together' }).click()
    await clash.waitFor({ state: 'detached' })
    await mine.sees('Draft saved')
    const { capacity_lbs: capacity, rope_count: ropes } = await stored(mine)
    assert.deepInclude(capacity, { title: { en: 'Payload', de: 'Tragkraft' } })
    assert.deepInclude(ropes, { title: 'Rope count' })
  })

  test('a field is dragged before another, and a kind from the palette to its place', async ({
    assert,
  }) => {
    const screen = await screens.as(pair.theirs.email, pair.theirs)
    await screen.visit(ELEVATOR)
    const handle = screen.page.locator('li:has([data-place=drive])').getByTitle('Drag to move')
    await handle.dragTo(screen.page.locator('[data-place=capacity_lbs]'))
    await screen.sees('Drive: 1 of 6 in Ratings')
    const kind = screen.page
      .locator('[data-palette]')
      .getByRole('button', { name: 'Date', exact: true })
    await kind.dragTo(screen.page.locator('[data-place=speed_fpm]'), { steps: 8 })
    await screen.sees('Date added')
    const rows = screen.page.locator('[data-place]')
    const order = await rows.evaluateAll((all) => all.map((one) => one.getAttribute('data-place')))
    assert.deepEqual(order.slice(0, 4), ['drive', 'capacity_lbs', 'date', 'speed_fpm'])
  })

  test('on the phone a field opens as a sheet, goes to another section, and comes back when removed', async ({
    assert,
  }) => {
    const screen = await screens.as(pair.theirs.email, pair.theirs, { width: 390 })
    await screen.visit('/settings/definitions/entity/equipment.escalator')
    const rows = screen.page.locator('[data-place]')
    const first = (await rows.first().getAttribute('data-place'))!
    await rows.first().tap()
    const sheet = screen.page.getByRole('dialog')
    assert.deepEqual(await obstacles(screen), [])
    await sheet.getByRole('combobox', { name: 'Section' }).tap()
    await screen.page.getByRole('option').last().tap()
    await screen.page.waitForFunction(
      (key) => document.querySelector('[data-place]')?.getAttribute('data-place') !== key,
      first
    )
    await sheet.getByRole('button', { name: 'Retire field' }).tap()
    await sheet.waitFor({ state: 'detached' })
    await screen.page.locator(`[data-place=${first}]`).waitFor({ state: 'detached' })
    await screen.page.getByRole('button', { name: 'Undo', exact: true }).tap()
    await screen.page.locator(`[data-place=${first}]`).waitFor()
  })
})

async function draft(screen: Screen, name: string, properties: object) {
  await screen.visit('/settings/definitions')
  const key = `equipment.${name}`
  const schema = { type: 'object', properties }
  await screen.put(`/definitions/entity/${key}/draft/?force=true`, {
    kind: 'entity',
    key,
    title: name,
    schema,
  })
}

async function rename({ page }: Screen, key: string, title: string) {
  await page.locator(`[data-place=${key}]`).click()
  await page.getByRole('complementary', { name: 'Field' }).getByLabel('Name').fill(title)
}

function stored({ page }: Screen): Promise<Record<string, object>> {
  return page.evaluate(async () => {
    const path = '/ui/v1/definitions/entity/equipment.elevator/?state=draft'
    return (await (await fetch(path)).json()).data.document.schema.properties
  })
}
