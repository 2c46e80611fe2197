import { test } from '@japa/runner'
import { obstacles } from '#tests/support/obstacles'
import type { Screen } from '#tests/support/screen'
import { withScreens } from '#tests/support/screens'
import { twoTenants } from '#tests/support/tenants'

const ADDRESS = '/settings/definitions/workflow/task'

test.group('The history of a definition', (group) => {
  const pair = twoTenants(group)
  const screens = withScreens(group)

  test('tells in words what each version changed, who published it, and brings one back', async ({
    assert,
  }) => {
    const screen = await screens.as(pair.ours.email, pair.ours)
    const { page } = screen
    await screen.visit('/settings/definitions')
    const { document } = await read(screen)
    await publish(screen, document, 'As it was')
    const { on_hold: hold, ...states } = document.states
    await publish(
      screen,
      {
        ...document,
        states: {
          ...states,
          on_hold: { ...hold, title: { en: 'Parked', de: 'Geparkt' } },
          checked: { category: 'active', title: { en: 'Checked', de: 'Geprüft' } },
        },
        transitions: {
          ...document.transitions,
          check: { from: ['in_progress'], to: 'checked', title: { en: 'Check', de: 'Prüfen' } },
          pass: { from: ['checked'], to: 'completed', title: { en: 'Pass', de: 'Bestanden' } },
        },
      },
      'A second look'
    )

    await screen.visit(`${ADDRESS}?view=versions`)
    const newest = page.getByRole('listitem').filter({ hasText: 'Version 2' })
    await newest.getByText('State “On hold” renamed to “Parked”').waitFor()
    await newest.getByText('State “Checked” added').waitFor()
    await newest.getByText('Transition “Check” added').waitFor()
    await newest.getByText(/^Ada Admin, /).waitFor()
    await newest.getByText('A second look').waitFor()
    assert.deepEqual(await obstacles(screen), [])

    await page.setViewportSize({ width: 1440, height: 900 })
    const first = page.getByRole('listitem').filter({ hasText: 'Version 1' })
    await first.getByRole('button', { name: 'Publish again' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Publish again' }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await screen.visit(`${ADDRESS}?view=versions`)
    await screen.sees('Back to version 1')
    const { document: restored } = await read(screen)
    assert.deepEqual(restored.states, document.states)
  })
})

async function publish(screen: Screen, document: object, note: string) {
  await screen.put('/definitions/workflow/task/draft/', document)
  await screen.create('/definitions/workflow/task/publish/', { note })
}

function read({ page }: Screen) {
  return page.evaluate(async () => {
    const answer = await fetch('/ui/v1/definitions/workflow/task/')
    return (await answer.json()).data
  })
}
