import { readFileSync } from 'node:fs'
import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'
import { withScreens } from '#tests/support/screens'
import { twoTenants } from '#tests/support/tenants'

const PAGE = 'resources/pages/definitions/index.vue'
const TEXTS = 'resources/lang/designers/en.json'

test.group('Texts set apart', (group) => {
  const pair = twoTenants(group)
  const screens = withScreens(group)
  const manifest = JSON.parse(
    readFileSync(app.publicPath('assets/.vite/manifest.json'), 'utf8')
  ) as Record<string, { file: string }>

  test('come beside their page, which is not shown without them', async ({ assert }) => {
    const { page, ...screen } = await screens.as(pair.ours.email, pair.ours)
    await page.goto(`${screen.origin}/work`)
    await page.getByRole('heading', { level: 1, name: 'My work' }).waitFor()
    const held = Promise.withResolvers<void>()
    await page.route(`**/${manifest[TEXTS].file}`, (route) =>
      held.promise.then(() => route.continue())
    )
    const both = [TEXTS, PAGE].map((source) =>
      page.waitForRequest((request) => request.url().endsWith(manifest[source].file))
    )
    await page.getByRole('link', { name: 'Fields & forms' }).first().click()
    const [, chunk] = await Promise.all(both)
    await (await chunk.response())!.finished()
    assert.equal(await page.locator('h1').first().innerText(), 'My work')
    held.resolve()
    await page.getByRole('heading', { level: 1, name: 'Fields & forms' }).waitFor()
  })

  test('are all told at once where a page is opened by its address, in German too', async ({
    assert,
  }) => {
    const screen = await screens.as(pair.theirs.email, pair.theirs)
    await screen.visit('/work')
    await screen.change('/auth/me', { locale: 'de' })
    await screen.visit('/settings/definitions')
    assert.notMatch(await screen.page.locator('body').innerText(), /\bdefinitions\.[a-z_]+/)
    await screen.page.getByRole('heading', { level: 1, name: 'Felder & Formulare' }).waitFor()
  })
})
