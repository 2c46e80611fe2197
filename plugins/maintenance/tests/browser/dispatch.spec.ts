import { test } from '@japa/runner'
import {
  BOARD,
  cell,
  drag,
  hire,
  MONDAY,
  sheet,
  tray,
  work,
} from '#plugins/maintenance/tests/support/dispatch_screen'
import { obstacles } from '#tests/support/obstacles'
import { person } from '#tests/support/people'
import { withScreens } from '#tests/support/screens'
import { withPlugin } from '#tests/support/with_plugin'

type Task = { planned_start: string | null; assigned_to: string | null; planning_exception: string }

test.group('The dispatch board', (group) => {
  const pair = withPlugin(group, 'maintenance')
  const screens = withScreens(group)
  /** On a page, so that what the test needs can be made. */
  const open = async () => {
    const screen = await screens.as(pair.ours.email, pair.ours)
    await screen.visit('/work')
    return screen
  }
  const user = async () => (await person(pair.ours, 'technician')).id

  test('without technicians it says what comes first', async ({ assert }) => {
    const screen = await screens.as(pair.theirs.email, pair.theirs)
    await screen.visit('/maintenance/dispatch')
    await screen.sees('No technicians yet')
    const link = screen.page.getByRole('link', { name: 'Add a technician' })
    assert.equal(await link.getAttribute('href'), '/technicians/new')
    assert.deepEqual(await obstacles(screen), [])
  })

  test('a task is dragged to a technician and a day, to another, and back; each is undone', async ({
    assert,
  }) => {
    const screen = await open()
    const [pat, kim] = await hire(screen, [await user(), await user()])
    const { id, title } = await work(screen)
    const read = () => screen.read(`/tasks/${id}/`) as Promise<Task>
    await screen.visit(BOARD)
    await drag(screen, tray(screen).getByRole('button', { name: title }), cell(screen, pat.id))
    await cell(screen, pat.id).getByRole('button', { name: title }).waitFor()
    assert.equal((await read()).planned_start, `${MONDAY}T07:00:00.000Z`)
    await cell(screen, pat.id).getByText('1.5 of 8 h').waitFor()

    const tuesday = cell(screen, kim.id, '2030-06-04')
    await drag(screen, cell(screen, pat.id).getByRole('button', { name: title }), tuesday)
    await tuesday.getByRole('button', { name: title }).waitFor()
    await screen.button('Undo').last().click()
    await cell(screen, pat.id).getByRole('button', { name: title }).waitFor()

    const chip = cell(screen, pat.id).getByRole('button', { name: title })
    await drag(screen, chip, tray(screen).getByRole('heading'))
    await tray(screen).getByRole('button', { name: title }).waitFor()
    assert.containsSubset(await read(), { planned_start: null, assigned_to: null })
  })

  test('by keyboard alone: chosen, carried, placed, moved and taken back', async ({ assert }) => {
    const screen = await open()
    const [pat] = await hire(screen, [await user()])
    const { id, title } = await work(screen)
    await screen.visit(`${BOARD}&task=${id}`)
    const { page } = screen
    const card = tray(screen).getByRole('button', { name: title })
    await card.waitFor()
    await page.locator('td[data-cell]:focus').waitFor()
    await screen.press('Escape')
    await page.waitForFunction((text) => document.activeElement?.textContent?.includes(text), title)

    await screen.press('Enter')
    await page.locator('td[data-cell]:focus').waitFor()
    const goal = `${pat.id} ${MONDAY}`
    for (let step = 0; step < 20; step++) {
      if ((await page.evaluate(focusedCell)) === goal) break
      await screen.press('ArrowDown')
    }
    await screen.press('ArrowRight', 'ArrowLeft')
    await page.waitForFunction(() =>
      /Fits, [\d.]+ points/.test(document.activeElement?.getAttribute('aria-label') ?? '')
    )
    await screen.press('Enter')
    const chip = cell(screen, pat.id).getByRole('button', { name: title })
    await chip.waitFor()

    await chip.focus()
    await screen.press('Enter')
    await page.locator('td[data-cell]:focus').waitFor()
    await screen.press('ArrowRight', 'Enter')
    const tuesday = cell(screen, pat.id, '2030-06-04').getByRole('button', { name: title })
    await tuesday.waitFor()
    await tuesday.focus()
    await screen.press('Delete')
    await card.waitFor()
    assert.isNull(((await screen.read(`/tasks/${id}/`)) as Task).planned_start)
  })

  test('who is excluded is told in the field, and placed against the rules with a reason', async ({
    assert,
  }) => {
    const screen = await open()
    const [pat] = await hire(screen, [await user()])
    const { id, title } = await work(screen, { required_skills: ['welding'] })
    await screen.visit(BOARD)
    await tray(screen).getByRole('button', { name: title }).click()
    await cell(screen, pat.id).getByText('Lacks the skill welding').waitFor()
    assert.include(screen.page.url(), `task=${id}`)
    assert.deepEqual(await obstacles(screen), [])
    await screen.page.setViewportSize({ width: 1440, height: 900 })
    await cell(screen, pat.id).click({ position: { x: 5, y: 5 } })
    await screen.button('Plan anyway…').click()
    const dialog = screen.page.getByRole('dialog')
    await dialog.getByLabel('Reason').fill('With Kim, who welds')
    await dialog.getByRole('button', { name: 'Plan anyway' }).click()
    await cell(screen, pat.id).getByRole('button', { name: title }).waitFor()
    const task = (await screen.read(`/tasks/${id}/`)) as Task
    assert.equal(task.planning_exception, 'With Kim, who welds')
  })

  test('a day is shown by its hours, and a field of it is an hour', async ({ assert }) => {
    const screen = await open()
    const [pat] = await hire(screen, [await user()])
    const { id, title } = await work(screen)
    await screen.visit(`/maintenance/dispatch?date=${MONDAY}&view=day&task=${id}`)
    const ten = cell(screen, pat.id, `${MONDAY}T10:00:00.000Z`)
    await ten.click()
    await ten.getByRole('button', { name: title }).waitFor()
    assert.containsSubset(await screen.read(`/tasks/${id}/`), {
      planned_start: `${MONDAY}T10:00:00.000Z`,
    })
    await screen.visit(`/maintenance/dispatch?date=${MONDAY}&view=day`)
    assert.deepEqual(await obstacles(screen), [])
  })

  test('on the phone a sheet says who fits and why others do not', async ({ assert }) => {
    const desk = await open()
    const made = await hire(desk, [await user(), await user()], [{ skills: ['lifts'] }])
    const { title } = await work(desk, { required_skills: ['lifts'] })
    const screen = await screens.as(pair.ours.email, pair.ours, { width: 390 })
    await screen.visit(`/maintenance/dispatch?date=${MONDAY}&view=day`)
    await screen.button(new RegExp(`Assign to… .*${title}`)).click()
    await sheet(screen)
      .getByText(/of 100 points/)
      .waitFor()
    await sheet(screen).getByText('Lacks the skill lifts').first().waitFor()
    assert.deepEqual(await obstacles(screen), [])
    await screen.page.setViewportSize({ width: 390, height: 844 })
    await sheet(screen)
      .getByRole('button', { name: /^Assign to/ })
      .first()
      .click()
    await sheet(screen).waitFor({ state: 'detached' })
    await screen.page.getByRole('radio', { name: /^Technicians/ }).click()
    const move = screen.button(new RegExp(`Move or take back… .*${title}`))
    await move.click()
    await sheet(screen).getByRole('button', { name: 'Take back' }).click()
    await screen.page.getByRole('radio', { name: /^To hand out/ }).click()
    await screen.button(new RegExp(`Assign to… .*${title}`)).waitFor()
    assert.lengthOf(made, 2)
  })

  test('in German it says the same', async () => {
    const screen = await open()
    const [pat] = await hire(screen, [await user()])
    const { id } = await work(screen, { required_skills: ['Schweißen'] })
    await screen.change('/auth/me', { locale: 'de' })
    await screen.visit(`${BOARD}&task=${id}`)
    await cell(screen, pat.id).getByText('Es fehlt die Fähigkeit Schweißen').waitFor()
    await screen.sees('Zu verteilen')
    await screen.change('/auth/me', { locale: 'en' })
  })
})

/** Runs in the page. */
function focusedCell() {
  return document.activeElement?.getAttribute('data-cell')
}
