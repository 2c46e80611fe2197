import { test } from '@japa/runner'
import type { Screen } from '#tests/support/screen'
import { withScreens } from '#tests/support/screens'
import { twoTenants } from '#tests/support/tenants'

test.group('The designer by keyboard alone', (group) => {
  const pair = twoTenants(group)
  const screens = withScreens(group)

  test('a type is made, filled, ordered, undone and published', async ({ assert }) => {
    const screen = await screens.as(pair.ours.email, pair.ours)
    await screen.visit('/settings/definitions')
    await tabTo(screen, 'New type')
    await screen.press('Enter')
    await screen.page.getByLabel('Name of the type').waitFor()
    await type(screen, 'Crane')
    await screen.press('Enter')
    await screen.page.getByRole('heading', { name: 'Crane' }).waitFor()

    await screen.press('a', 'ArrowDown', 'ArrowDown', 'Enter')
    await type(screen, 'Load')
    await screen.press('Escape')
    assert.equal(await focused(screen), 'load')
    await screen.press('a', 'Enter')
    await type(screen, 'Maker')
    await screen.press('Escape', 'Alt+ArrowUp')
    await screen.sees('Maker: 1 of 2 in Details')
    assert.equal(await focused(screen), 'maker')

    await screen.press('ControlOrMeta+d')
    assert.deepEqual(await rows(screen), ['maker', 'maker_2', 'load'])
    await screen.press('Delete')
    assert.equal(await focused(screen), 'load')
    await screen.press('ControlOrMeta+z')
    assert.deepEqual(await rows(screen), ['maker', 'maker_2', 'load'])
    await screen.press('ControlOrMeta+Shift+z')
    assert.deepEqual(await rows(screen), ['maker', 'load'])

    await screen.press('/')
    await type(screen, 'loa')
    await screen.press('ArrowDown', 'Enter')
    await type(screen, 'Lifting load')
    await screen.sees('Lifting load added')
    await screen.sees('Draft saved')
    await publish(screen)
    assert.deepEqual(await published(screen), ['lifting_load', 'maker'])
  })

  async function publish(screen: Screen) {
    await tabTo(screen, 'Publish')
    await screen.press('Enter')
    await screen.page.getByRole('dialog').waitFor()
    await tabTo(screen, 'Publish')
    await screen.press('Enter')
    await screen.sees('Version 1 is published')
  }

  test('what was saved meanwhile can be undone letter run by letter run, in words', async ({
    assert,
  }) => {
    const screen = await screens.as(pair.ours.email, pair.ours)
    await screen.visit('/settings/definitions/entity/equipment.escalator')
    const inspector = screen.page.getByRole('complementary', { name: 'Field' })
    const name = inspector.getByLabel('Name')
    await screen.press('a', 'Enter')
    await type(screen, 'Steps')
    await screen.sees('Draft saved')
    await type(screen, ' in all')
    await screen.button(/Undo: Rename Steps/).waitFor()
    await screen.press('ControlOrMeta+z')
    assert.equal(await name.inputValue(), 'Steps')
    await screen.press('ControlOrMeta+y')
    assert.equal(await name.inputValue(), 'Steps in all')
  })
})

function type(screen: Screen, text: string) {
  return screen.page.keyboard.type(text)
}

/** Tab by tab, as somebody without a mouse would. */
async function tabTo(screen: Screen, name: string) {
  for (let step = 0; step < 80; step++) {
    await screen.press('Tab')
    const here = await screen.page.evaluate(
      () => document.activeElement?.ariaLabel ?? document.activeElement?.textContent?.trim()
    )
    if (here === name) return
  }
  throw new Error(`The Tab key does not come to "${name}"`)
}

function focused({ page }: Screen) {
  return page.evaluate(() => document.activeElement?.getAttribute('data-place'))
}

function rows({ page }: Screen) {
  return page
    .locator('[data-place]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-place')))
}

function published({ page }: Screen) {
  return page.evaluate(async () => {
    const answer = await fetch('/ui/v1/definitions/entity/equipment.crane/')
    return Object.keys((await answer.json()).data.document.schema.properties).toSorted()
  })
}
