import { test } from '@japa/runner'
import { Caller } from '#tests/support/caller'
import { obstacles } from '#tests/support/obstacles'
import { publish } from '#tests/support/safety_permit'
import type { Screen } from '#tests/support/screen'
import { withScreens } from '#tests/support/screens'
import { twoTenants } from '#tests/support/tenants'

const INSPECTION = {
  kind: 'entity',
  key: 'inspection',
  title: 'Inspection',
  title_plural: 'Inspections',
  number: { prefix: 'IN-' },
  schema: { type: 'object', properties: { hours: { type: 'number', title: 'Hours' } } },
}

const DESIGNER = '/settings/definitions/entity/inspection'

test.group('Kinds of fields that say more', (group) => {
  const pair = twoTenants(group)
  const screens = withScreens(group)

  test('a table, a computed field, a role, files and a signature are made, published and filled in', async ({
    client,
    assert,
  }) => {
    await publish(await Caller.admin(client, pair.ours), INSPECTION)
    const screen = await screens.as(pair.ours.email, pair.ours)
    const { page } = screen
    await screen.visit(DESIGNER)
    await computed(screen)
    await table(screen)
    assert.deepEqual(await obstacles(screen), [])
    await page.setViewportSize({ width: 1440, height: 900 })
    await add(screen, 'Role', 'Released by')
    await add(screen, 'Photo', 'Pictures')
    await add(screen, 'Signature', 'Signed')
    await add(screen, 'File', 'Papers')
    await inspector(screen).getByLabel('How many at most').fill('1')
    await screen.sees('Draft saved')
    await publishDraft(screen)

    await screen.visit('/records/inspection/new')
    await fill(screen)
    await screen.sees('IN-000001')
    const side = page.getByRole('complementary', { name: 'Properties' })
    await side.getByText('6 h').waitFor()
    await side.getByRole('cell', { name: 'Lobby' }).waitFor()
    await side.getByText('Manager', { exact: true }).waitFor()
    await attach(screen)
    assert.deepEqual(await obstacles(screen), [])
  })

  test('what an expression cannot be told while it is written, and what it gives beside the field', async ({
    client,
    assert,
  }) => {
    await publish(await Caller.admin(client, pair.theirs), INSPECTION)
    const screen = await screens.as(pair.theirs.email, pair.theirs)
    await screen.visit(DESIGNER)
    await add(screen, 'Computed', 'Effort')
    await inspector(screen).getByText('computes nothing yet').waitFor()
    const editor = inspector(screen).getByRole('textbox', { name: 'Computed from' })
    await editor.fill('custom.hourz * 2')
    await inspector(screen).getByText('there is no field "hourz"').first().waitFor()
    await editor.fill('string(custom.hours)')
    await inspector(screen).getByText('gives a text, the field says a number').waitFor()
    await choose(screen, 'Kind of result', 'Text')
    await inspector(screen).getByText('gives a text').waitFor({ state: 'detached' })
    await screen.button('Undo').click()
    await inspector(screen).getByText('gives a text, the field says a number').waitFor()
    assert.deepEqual(await obstacles(screen), [])
  })
})

function inspector({ page }: Screen) {
  return page.getByRole('complementary', { name: 'Field' })
}

async function add(screen: Screen, kind: string, name: string) {
  const palette = screen.page.locator('[data-palette]')
  await palette.getByRole('button', { name: kind, exact: true }).click()
  await inspector(screen).getByLabel('Name', { exact: true }).fill(name)
  await screen.page.locator('[data-place]', { hasText: name }).waitFor()
}

async function choose(screen: Screen, name: string, option: string) {
  await inspector(screen).getByRole('combobox', { name }).click()
  await screen.page.getByRole('option', { name: option, exact: true }).click()
}

/** Hours and a half of them: the field is inserted, the rest is written. */
async function computed(screen: Screen) {
  await add(screen, 'Computed', 'Effort')
  await inspector(screen).getByRole('button', { name: 'Insert field or function' }).click()
  await screen.page.getByRole('menuitem', { name: 'Hours' }).click()
  const editor = inspector(screen).getByRole('textbox', { name: 'Computed from' })
  await screen.page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA')
  await screen.page.keyboard.type(' * 1.5')
  await inspector(screen).getByLabel('Unit').fill('h')
  if ((await editor.inputValue()) !== 'custom.hours * 1.5') throw new Error('not inserted')
}

/** Place, level and whether it is fine; the level is chosen. */
async function table(screen: Screen) {
  await add(screen, 'Table', 'Checks')
  const side = inspector(screen)
  await side.getByLabel('Name of column 1').fill('Place')
  await side.getByLabel('Name of column 1').press('Enter')
  await side.getByLabel('Name of column 2').fill('Fine')
  await choose(screen, 'Kind of Fine', 'Yes or no')
  await side.getByRole('button', { name: 'Add column' }).click()
  await side.getByLabel('Name of column 3').fill('Level')
  await choose(screen, 'Kind of Level', 'Choice')
  await side.getByLabel('Option 1').fill('Low')
  await side.getByLabel('Name of column 3').press('Alt+ArrowUp')
  await screen.sees('Draft saved')
}

async function publishDraft(screen: Screen) {
  await screen.button('Publish').click()
  const dialog = screen.page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Publish' }).click()
  await dialog.waitFor({ state: 'detached' })
}

async function fill(screen: Screen) {
  const { page } = screen
  await page.getByLabel('Title').fill('Shaft')
  await page.getByLabel('Hours').fill('4')
  await screen.button('Add row').click()
  await page.getByRole('textbox', { name: 'Place, row 1' }).fill('Lobby')
  await page.getByLabel('Released by').click()
  await page.getByRole('option', { name: 'Manager' }).click()
  await screen.button('Create').click()
}

async function attach(screen: Screen) {
  const { page } = screen
  const side = page.getByRole('complementary', { name: 'Properties' })
  await side.getByRole('button', { name: 'Change Papers' }).click()
  const name = 'paper.pdf'
  const buffer = Buffer.from('%PDF-1.7\n1 0 obj\n')
  const file = { name, mimeType: 'application/pdf', buffer }
  await side.locator('input[type=file]').setInputFiles(file)
  await side.getByText(name).waitFor()
  await side.getByRole('button', { name: 'Add file' }).waitFor({ state: 'detached' })
  await side.getByRole('button', { name: 'Save' }).click()
  await side.getByRole('link', { name }).waitFor()
  await screen.sees('changed Papers')
  await page.reload()
  await side.getByRole('link', { name }).waitFor()
}
