import { test } from '@japa/runner'
import { obstacles } from '#tests/support/obstacles'
import type { Screen } from '#tests/support/screen'
import { withScreens } from '#tests/support/screens'
import { twoTenants } from '#tests/support/tenants'

/** Of the month that is shown, whichever it is: the middle is never near its edges. */
const day = (date: number) => `${new Date().toISOString().slice(0, 8)}${String(date)}`

test.group('Calendars and maps', (group) => {
  const pair = twoTenants(group)
  const screens = withScreens(group)

  test('an entry dragged to another day is due then, and undo gives the day back', async () => {
    const screen = await calendarWith('Weigh the car', day(12))
    const { page } = screen
    const entry = page.getByText('Weigh the car')
    const [from, to] = [await entry.boundingBox(), await cell(screen, day(20)).boundingBox()]
    await page.mouse.move(from!.x + 15, from!.y + 8)
    await page.mouse.down()
    await page.mouse.move(from!.x + 30, from!.y + 30, { steps: 4 })
    await page.mouse.move(to!.x + to!.width / 2, to!.y + to!.height / 2, { steps: 8 })
    await page.mouse.up()
    await screen.sees(/Weigh the car moved to/)
    await cell(screen, day(20)).getByText('Weigh the car').waitFor()
    await screen.button('Undo').click()
    await cell(screen, day(12)).getByText('Weigh the car').waitFor()
  })

  test('“Move” beside an entry does the same by keyboard', async () => {
    const screen = await calendarWith('Test the brake', day(13))
    const { page } = screen
    await page.getByRole('button', { name: /Test the brake/ }).focus()
    await screen.press('Enter')
    await page.locator('form input[type=date]').fill(day(21))
    await page.getByRole('button', { name: 'Move', exact: true }).click()
    await cell(screen, day(21)).getByText('Test the brake').waitFor()
  })

  test('a calendar opens as the days one chooses and stays open to everyone', async ({
    assert,
  }) => {
    const screen = await calendarWith('Clean the pit', day(14))
    assert.deepEqual(await obstacles(screen), [])
    await screen.page.getByRole('radio', { name: 'Agenda' }).click()
    await screen.sees('Clean the pit')
    assert.deepEqual(await obstacles(screen), [])
  })

  test('places stand on a map, the list beside, and a point opens its place', async ({
    assert,
  }) => {
    const screen = await screens.as(pair.ours.email, pair.ours)
    await screen.visit('/work')
    await screen.create('/facilities/', { name: 'Lisbon', latitude: 38.72, longitude: -9.14 })
    await screen.create('/facilities/', { name: 'Helsinki', latitude: 60.17, longitude: 24.94 })
    await screen.create('/facilities/', { name: 'Nowhere' })
    await screen.visit('/facilities?as=map')
    const { page } = screen
    await page.getByRole('button', { name: 'Lisbon' }).waitFor()
    await page.getByRole('link', { name: 'Nowhere' }).waitFor()
    assert.deepEqual(await obstacles(screen), [])
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.getByRole('button', { name: 'Helsinki' }).click()
    await page.getByRole('region', { name: 'Helsinki' }).getByRole('link', { name: 'Open' }).click()
    await page.getByRole('heading', { level: 1, name: 'Helsinki' }).waitFor()
  })

  test('a point of equipment narrows the list to what stands there', async () => {
    const screen = await screens.as(pair.ours.email, pair.ours)
    await screen.visit('/work')
    const { id } = await screen.create('/facilities/', {
      name: 'Oslo',
      latitude: 59.9,
      longitude: 10.7,
    })
    await screen.create('/equipment/', { name: 'Here', equipment_number: 'H', facility_id: id })
    await screen.create('/equipment/', { name: 'Elsewhere', equipment_number: 'E' })
    await screen.visit('/equipment?as=map')
    await screen.page.getByRole('button', { name: 'Oslo' }).click()
    await screen.button('Show only these').click()
    await screen.page.getByRole('link', { name: /Elsewhere/ }).waitFor({ state: 'detached' })
    await screen.page.getByRole('link', { name: /Here/ }).waitFor()
  })

  async function calendarWith(title: string, due: string) {
    const screen = await screens.as(pair.ours.email, pair.ours)
    await screen.visit('/work')
    await screen.create('/tasks/', { title, due_date: due })
    await screen.visit(`/tasks?as=calendar&color_by=priority&search=${encodeURIComponent(title)}`)
    await screen.sees(title)
    return screen
  }

  function cell({ page }: Screen, date: string) {
    return page.locator(`[data-date="${date}"]`).first()
  }
})
