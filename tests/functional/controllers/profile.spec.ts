import { test } from '@japa/runner'
import { tenantHost } from '#platform/tenancy/tenant_url'
import { Browser } from '#tests/support/browser'
import { Caller } from '#tests/support/caller'
import { twoTenants } from '#tests/support/tenants'

const GERMAN = { 'accept-language': 'de-AT,de;q=0.9' }

test.group('The language of a person', (group) => {
  const pair = twoTenants(group)

  test('whoever chooses German is answered in German from then on', async ({ client, assert }) => {
    const api = await Caller.as(client, pair.ours, 'manager')
    const chosen = await api.patch('/auth/me', { locale: 'de' })
    chosen.assertStatus(200)
    assert.equal(chosen.body().data.locale, 'de')

    const refusal = await api.post('/tasks/', {})
    refusal.assertStatus(422)
    const { code, message, details } = refusal.body().error
    assert.equal(code, 'VALIDATION_ERROR')
    assert.equal(message, 'Einige Werte sind zu prüfen')
    assert.deepEqual(details.title, ['ist erforderlich'])
  })

  test('null goes back to the company’s language', async ({ client, assert }) => {
    const api = await Caller.as(client, pair.ours, 'manager')
    await api.patch('/auth/me', { locale: 'de' })
    await api.patch('/auth/me', { locale: null })
    assert.isNull((await api.get('/auth/me')).body().data.locale)
    assert.equal((await api.post('/tasks/')).body().error.message, 'Some values need attention')
  })

  test('one’s choice is nobody else’s', async ({ client, assert }) => {
    const [one, other] = [
      await Caller.as(client, pair.ours, 'manager'),
      await Caller.admin(client, pair.theirs),
    ]
    await one.patch('/auth/me', { locale: 'de' })
    assert.isNull((await other.get('/auth/me')).body().data.locale)
  })

  test('a language we do not speak is refused: {$self}')
    .with(['fr', '', 7])
    .run(async ({ client, assert }, locale) => {
      const api = await Caller.as(client, pair.ours, 'manager')
      const refusal = await api.patch('/auth/me', { locale })
      refusal.assertStatus(422)
      assert.property(refusal.body().error.details, 'locale')
    })

  test('a program is answered in the language it asks for', async ({ client, assert }) => {
    const api = await Caller.as(client, pair.ours, 'manager')
    const path = '/tasks/00000000-0000-7000-8000-000000000000'
    const [german, english] = [await api.get(path, GERMAN), await api.get(path)]
    assert.equal(german.body().error.message, 'Hier ist nichts, oder Sie dürfen es nicht sehen')
    assert.equal(english.body().error.message, 'There is nothing here, or you may not see it')
    assert.equal(german.body().error.code, english.body().error.code)
  })

  test('why a step is refused, and what it is called, is told in German', async ({
    client,
    assert,
  }) => {
    const api = await Caller.admin(client, pair.ours)
    const task = await api.create('/tasks/', { title: 'Doors stick' })
    const { data } = (await api.get(`/tasks/${task.id}/transitions`, GERMAN)).body()
    assert.includeMembers(
      data.map(({ title }: { title: string }) => title),
      ['Zuweisen', 'Beginnen']
    )
    const refusal = await api.patch(`/tasks/${task.id}/status`, { status: 'completed' }, GERMAN)
    refusal.assertStatus(409)
    assert.match(
      refusal.body().error.message,
      /^Von hier führt kein Weg zu „Erledigt“\. Jetzt möglich: /
    )
  })
})

test.group('The language of a page', (group) => {
  const pair = twoTenants(group)

  test('before the log-in it is the browser’s', async ({ client, assert }) => {
    const localeFor = async (language: string) => {
      const answer = await client
        .get('/login')
        .header('host', tenantHost(pair.ours.tenant.slug))
        .headers({ 'x-inertia': 'true', 'x-inertia-version': '1', 'accept-language': language })
      return answer.body().props.locale
    }
    assert.equal(await localeFor('de-AT,de;q=0.9'), 'de')
    assert.equal(await localeFor('fr'), 'en')
  })

  test('after it, it is the user’s', async ({ client, assert }) => {
    const browser = Browser.at(client, pair.ours)
    await browser.logIn(pair.ours.email)
    const change = await browser.send('patch', '/ui/v1/auth/me', { locale: 'de' })
    change.assertStatus(200)

    const refusal = await browser.send('post', '/ui/v1/tasks/', {})
    assert.equal(refusal.body().error.message, 'Einige Werte sind zu prüfen')
  })
})
