import { test } from '@japa/runner'
import type { Screen } from '#tests/support/screen'
import { withScreens } from '#tests/support/screens'
import { twoTenants } from '#tests/support/tenants'

const PAGES = [
  '/welcome',
  '/work',
  '/tasks',
  '/tasks/board',
  '/tasks/new',
  '/tasks/:task',
  '/tasks/:task/edit',
  '/equipment',
  '/equipment/new',
  '/equipment/:equipment',
  '/facilities',
  '/facilities/:facility',
  '/imports/new',
  '/settings/definitions',
  '/settings/definitions/entity/equipment.elevator',
  '/settings/definitions/entity/equipment.bagger',
  '/settings/users',
  '/settings/roles',
  '/settings/teams',
  '/kpis',
  '/settings/storage',
  '/security',
  '/settings/audit',
  '/docs',
  '/nowhere',
]

/** A type with faults: in a field, in a rule, in what it requires. */
const FAULTY = {
  kind: 'entity',
  key: 'equipment.bagger',
  title: { en: 'Digger', de: 'Bagger' },
  schema: {
    type: 'object',
    required: ['seat'],
    properties: {
      reach: { type: 'number', title: 'Reichweite', minimum: 9, maximum: 3 },
      home: { 'type': 'string', 'format': 'uuid', 'title': 'Heimat', 'x-relation': 'planet' },
    },
  },
  rules: [{ rule: 'reach >', message: { de: 'Die Reichweite fehlt' } }],
}

/** Words of the English pages that are no German ones, as whole words. */
const ENGLISH =
  /\b(Raise|Save|Cancel|Add|Delete|Edit|Tasks|Equipment|Facilities|People|Roles|Everything|Nothing|Created|Changed|Search|New|Due|Log in|Settings|Technician|Customer|Member|must|there is|required|the|and|your)\b/
const KEY =
  /\b(app|nav|user|auth|tasks|forms|records|filters|errors|users|roles|audit|automations|definitions|imports|packs|teams|templates|welcome)\.[a-z_]+\b/

test.group('The pages in German', (group) => {
  const pair = twoTenants(group)
  const screens = withScreens(group)
  const ids: Record<string, string> = {}

  test('whoever chooses German in the user menu reads German', async ({ assert }) => {
    const screen = await screens.as(pair.theirs.email, pair.theirs)
    await screen.button(/Ada Admin/).click()
    await screen.page.getByRole('menuitem', { name: 'Language' }).click()
    await screen.page.getByRole('menuitemcheckbox', { name: 'Deutsch' }).click()
    await screen.page.getByRole('heading', { name: 'Meine Arbeit' }).waitFor()
    assert.equal(await screen.page.locator('html').getAttribute('lang'), 'de')
  })

  test('a role of the product is called in German, and saving it keeps what is stored', async ({
    assert,
  }) => {
    const screen = await screens.as(pair.theirs.email, pair.theirs)
    const { page } = screen
    await screen.visit('/work')
    await screen.change('/auth/me', { locale: 'de' })
    await screen.visit('/settings/roles')
    const row = page.getByRole('listitem').filter({ hasText: 'Techniker' })
    await row.getByRole('button', { name: 'Bearbeiten' }).click()
    const dialog = page.getByRole('dialog', { name: 'Techniker' })
    await dialog.getByRole('switch', { name: 'Zweiten Faktor verlangen' }).click()
    await dialog.getByRole('button', { name: 'Speichern' }).click()
    await dialog.waitFor({ state: 'detached' })
    const roles = await page.evaluate(
      async () => (await (await fetch('/ui/v1/roles/')).json()).data
    )
    assert.containSubset(roles, [
      { key: 'technician', title: 'Technician', requires_second_factor: true },
    ])
  })

  test('{$self} at both widths')
    .with(PAGES)
    .run(async ({ assert }, path) => {
      const screen = await screens.as(pair.ours.email, pair.ours)
      if (!ids.task) await fill(screen)
      const address = path.replace(/:(\w+)/, (_, noun) => ids[noun])
      for (const width of [1440, 390]) {
        await screen.page.setViewportSize({ width, height: 900 })
        await screen.visit(address)
        assert.deepEqual(await findings(screen), [], `${width} px`)
      }
    })

  async function fill(screen: Screen) {
    const facility = await screen.create('/facilities/', { name: 'Haus am Hafen' })
    const machine = { name: 'Lift 1', equipment_number: 'L-1', equipment_type: 'elevator' }
    const equipment = await screen.create('/equipment/', { ...machine, facility_id: facility.id })
    const task = await screen.create('/tasks/', {
      title: 'Kabinentür klemmt',
      equipment_id: equipment.id,
    })
    await screen.create(`/tasks/${task.id}/checklists/`, { form: 'pm_elevator_monthly' })
    await screen.create(`/tasks/${task.id}/comments/`, { body: 'Seit Montag.' })
    Object.assign(ids, { facility: facility.id, equipment: equipment.id, task: task.id })
    await screen.put('/definitions/entity/equipment.bagger/draft/?force=true', FAULTY)
    await screen.change('/auth/me', { locale: 'de' })
  }
})

test.group('The pages before the log-in', (group) => {
  const pair = twoTenants(group)
  const screens = withScreens(group)

  test('{$self} speaks the language of the browser')
    .with(['/login', '/password/forgot'])
    .run(async ({ assert }, path) => {
      const screen = await screens.at(pair.ours, { width: 390, locale: 'de-DE' })
      await screen.visit(path)
      assert.equal(await screen.page.locator('html').getAttribute('lang'), 'de')
      assert.deepEqual(await findings(screen), [])
    })
})

/** Keys without a text, English among the German, and what stands out of the screen. */
async function findings({ page }: Screen) {
  const text = await page.locator('body').evaluate(ownWords)
  const overhang = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  const cut = await page.locator('button:visible, a:visible, h1:visible').evaluateAll((elements) =>
    elements
      .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1)
      .filter((element) => getComputedStyle(element).overflow === 'visible')
      .map(({ textContent }) => textContent?.trim())
      // An icon's touch area is larger than what is drawn.
      .filter(Boolean)
  )
  return [
    ...(KEY.exec(text)?.slice(0, 1) ?? []),
    ...(ENGLISH.exec(text)?.slice(0, 1) ?? []),
    ...(overhang > 0 ? [`${overhang} px too wide`] : []),
    ...cut.map((words) => `cut: ${words}`),
  ]
}

/** Runs in the page: what it says in its own language. */
function ownWords(body: HTMLElement) {
  const foreign = [...body.querySelectorAll<HTMLElement>('[lang=en], pre, code')]
  for (const each of foreign) each.hidden = true
  const text = body.innerText
  for (const each of foreign) each.hidden = false
  return text
}
