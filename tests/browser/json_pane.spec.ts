import { test } from '@japa/runner'
import { obstacles } from '#tests/support/obstacles'
import type { Screen } from '#tests/support/screen'
import { withScreens } from '#tests/support/screens'
import { twoTenants } from '#tests/support/tenants'

const WORKFLOW = '/settings/definitions/workflow/task'
const ELEVATOR = '/settings/definitions/entity/equipment.elevator'
const PANES = [
  ELEVATOR,
  WORKFLOW,
  '/settings/definitions/form/general_safety',
  '/settings/definitions/template/task_assigned.email',
]

test.group('A definition as a text', (group) => {
  const pair = twoTenants(group)
  const screens = withScreens(group)

  test('is loaded once it is asked for, in every designer and look', async ({ assert }) => {
    const screen = await screens.as(pair.ours.email, pair.ours)
    const scripts: string[] = []
    screen.page.on('request', (request) => scripts.push(request.url()))
    await screen.visit(ELEVATOR)
    const isEditor = (url: string) => /DefinitionJson/.test(url)
    assert.isEmpty(scripts.filter(isEditor))
    await screen.page.getByRole('tab', { name: 'JSON' }).click()
    await text(screen).waitFor()
    assert.isNotEmpty(scripts.filter(isEditor))
    for (const path of PANES) {
      await screen.visit(`${path}?view=json`)
      await text(screen).waitFor()
      assert.deepEqual(await obstacles(screen), [])
    }
  })

  test('offers what may stand there, says what it means, and saves what is written', async ({
    assert,
  }) => {
    const screen = await screens.as(pair.ours.email, pair.ours)
    const { page } = screen
    await screen.visit(`${ELEVATOR}?view=json`)
    await behind(screen, '"capacity_lbs": {')
    await screen.press('Enter')
    await page.keyboard.type('"x-enc')
    const choices = page.getByRole('listbox', { name: 'Completions' })
    await choices.getByRole('option', { name: 'x-encrypted' }).waitFor()
    await page.getByText('Kept encrypted; cannot be searched or sorted').waitFor()
    await screen.press('Enter')
    await page.keyboard.type('true')
    await screen.sees('Draft saved')
    const draft = await stored(screen, 'entity/equipment.elevator')
    const fields = Object.values(draft.schema.properties as Record<string, object>)
    assert.lengthOf(
      fields.filter((field) => 'x-encrypted' in field),
      1
    )
    await page.getByText('"kind"', { exact: true }).hover()
    await page.locator('.cm-meaning').getByText('What this document defines').waitFor()
  })

  test('marks what the server finds where it stands, and what cannot be read', async ({
    assert,
  }) => {
    const screen = await screens.as(pair.ours.email, pair.ours)
    const { page } = screen
    await screen.visit(`${WORKFLOW}?view=json`)
    await behind(screen, '"initial": "new')
    await page.keyboard.type('er')
    const marks = page.locator('.cm-lintRange-error')
    await marks.filter({ hasText: 'initial' }).waitFor()
    await marks.filter({ hasText: 'initial' }).hover()
    await page.locator('.cm-tooltip-lint').waitFor()
    assert.deepEqual(await obstacles(screen), [])
    await page.setViewportSize({ width: 1440, height: 900 })
    await behind(screen, '"initial": "newer"')
    await page.keyboard.type(' nonsense')
    await page.getByRole('status').getByText(/JSON/).waitFor()
    assert.equal((await stored(screen, 'workflow/task')).initial, 'newer')
  })

  test('Tab indents, Escape and Tab leave it; undo is its own', async ({ assert }) => {
    const screen = await screens.as(pair.theirs.email, pair.theirs)
    const { page } = screen
    await screen.visit(`${WORKFLOW}?view=json`)
    await behind(screen, '"kind": "workflow",')
    const before = await text(screen).innerText()
    await screen.press('Tab')
    assert.isTrue(await isInside(screen))
    assert.notEqual(await text(screen).innerText(), before)
    await screen.press('Control+z')
    assert.equal(await text(screen).innerText(), before)
    await screen.press('Escape', 'Tab')
    assert.isFalse(await isInside(screen))
    await page.getByTitle('Fold line', { exact: true }).first().click()
    await page.getByLabel('folded code').first().waitFor()
  })

  test('what was changed elsewhere stands in it too, and is found', async ({ assert }) => {
    const screen = await screens.as(pair.theirs.email, pair.theirs)
    const { page } = screen
    await screen.visit(ELEVATOR)
    await screen.press('a', 'Enter')
    await page.keyboard.type('Rope count')
    await page.getByRole('tab', { name: 'JSON' }).click()
    await text(screen).focus()
    await screen.press('Control+f')
    const search = page.getByRole('textbox', { name: 'Find' })
    await search.focus()
    await page.keyboard.type('"rope_count"')
    await screen.press('Enter')
    await text(screen).getByText('"rope_count"').first().waitFor()
    assert.deepEqual(await obstacles(screen), [])
    await page.setViewportSize({ width: 1440, height: 900 })
    await search.press('Escape')
    await screen.button(/^Undo/).click()
    await text(screen).getByText('"rope_count"').first().waitFor({ state: 'detached' })
  })
})

function text({ page }: Screen) {
  return page.getByRole('textbox', { name: 'Definition as JSON' })
}

/** Puts the cursor behind the end of a line that begins so. */
async function behind(screen: Screen, line: string) {
  const found = text(screen).locator('.cm-line').filter({ hasText: line }).first()
  await found.scrollIntoViewIfNeeded()
  await found.click()
  await screen.press('End')
  const rest = (await found.innerText()).trim().slice(line.length)
  await screen.press(...Array.from(rest, () => 'ArrowLeft'))
}

function isInside(screen: Screen) {
  return text(screen).evaluate((element) => element.contains(document.activeElement))
}

function stored({ page }: Screen, name: string) {
  return page.evaluate(async (path) => {
    const answer = await fetch(path)
    return (await answer.json()).data.document
  }, `/ui/v1/definitions/${name}/?state=draft`)
}
