import type { ApiClient, ApiRequest } from '@japa/api-client'
import { test } from '@japa/runner'
import { tenant } from '#platform/tenancy/tenant_scope'
import { Browser } from '#tests/support/browser'
import { adminHeaders, person } from '#tests/support/people'
import { PASSWORD, twoTenants } from '#tests/support/tenants'

type Listed = { id: string; kind: string; is_current: boolean; device: string | null }

test.group('Where one is logged in', (group) => {
  const pair = twoTenants(group)

  test('every log-in is listed, and the one that asks is marked', async ({ client, assert }) => {
    const { email } = await person(pair.ours, 'technician')
    const browser = await inBrowser(client, email)
    const tokens = await logIn(client, email)

    const seen = (await browser.send('get', '/ui/v1/auth/sessions/')).body()
    assert.equal(seen.meta.pagination.total, 2)
    assert.sameMembers(
      seen.data.map(({ kind, is_current: isCurrent }: Listed) => `${kind} ${isCurrent}`),
      ['browser true', 'api false']
    )
    const listed = await sessions(client, tokens.access_token)
    assert.deepEqual(
      listed.filter((session) => session.is_current).map(({ kind }) => kind),
      ['api']
    )
    assert.equal(listed.find(({ is_current: isCurrent }) => isCurrent)!.device, 'Chrome on Windows')
  })

  test('the list has pages', async ({ client, assert }) => {
    const { email } = await person(pair.ours, 'technician')
    const tokens = [await logIn(client, email), await logIn(client, email)]
    const page = at(client.get('/api/v1/auth/sessions/?page=2&page_size=1'))
    const answer = await page.bearerToken(tokens[0].access_token)
    assert.lengthOf(answer.body().data, 1)
    assert.equal(answer.body().meta.pagination.total_pages, 2)
    const sorted = at(client.get('/api/v1/auth/sessions/?sort=ip'))
    ;(await sorted.bearerToken(tokens[0].access_token)).assertStatus(400)
  })

  test('a browser that was ended is a stranger at its next request', async ({ client, assert }) => {
    const { email } = await person(pair.ours, 'technician')
    const [mine, lost] = [await inBrowser(client, email), await inBrowser(client, email)]
    ;(await lost.send('get', '/ui/v1/auth/me')).assertStatus(200)
    const other = (await list(mine)).find((session) => !session.is_current)!
    ;(await mine.send('delete', `/ui/v1/auth/sessions/${other.id}/`)).assertStatus(204)

    ;(await lost.send('get', '/ui/v1/auth/me')).assertStatus(401)
    ;(await mine.send('get', '/ui/v1/auth/me')).assertStatus(200)
    assert.lengthOf(await list(mine), 1)
    ;(await mine.send('delete', `/ui/v1/auth/sessions/${other.id}/`)).assertStatus(404)
  })

  test('an API client that was ended can neither ask nor refresh', async ({ client }) => {
    const { email } = await person(pair.ours, 'technician')
    const mine = await inBrowser(client, email)
    const lost = await logIn(client, email)
    await sessions(client, lost.access_token)
    const other = (await list(mine)).find(({ kind }) => kind === 'api')!
    await mine.send('delete', `/ui/v1/auth/sessions/${other.id}/`)

    ;(await at(client.get('/api/v1/auth/me')).bearerToken(lost.access_token)).assertStatus(401)
    ;(await refresh(client, lost.refresh_token)).assertStatus(401)
  })

  test('all others are ended at once, the one that asks goes on', async ({ client, assert }) => {
    const { email } = await person(pair.ours, 'technician')
    const mine = await logIn(client, email)
    const lost = [await inBrowser(client, email), await inBrowser(client, email)]
    const answer = await at(client.delete('/api/v1/auth/sessions/')).bearerToken(mine.access_token)
    answer.assertStatus(204)
    for (const browser of lost) (await browser.send('get', '/ui/v1/auth/me')).assertStatus(401)
    assert.lengthOf(await sessions(client, mine.access_token), 1)
  })

  test('a refresh goes on with the same session', async ({ client, assert }) => {
    const { email } = await person(pair.ours, 'technician')
    const first = await logIn(client, email)
    const [before] = await sessions(client, first.access_token)
    const second = (await refresh(client, first.refresh_token)).body().data
    const after = await sessions(client, second.access_token)
    assert.deepEqual(
      after.map(({ id, is_current: isCurrent }) => [id, isCurrent]),
      [[before.id, true]]
    )
  })

  test('log-out leaves nothing of the session: not the cookie, not the token', async ({
    client,
    assert,
  }) => {
    const { email } = await person(pair.ours, 'technician')
    const [mine, other] = [await inBrowser(client, email), await inBrowser(client, email)]
    await other.send('delete', '/ui/v1/auth/session')
    assert.lengthOf(await list(mine), 1)
    const tokens = await logIn(client, email)
    await at(client.post('/api/v1/auth/logout')).json({ refresh_token: tokens.refresh_token })
    ;(await at(client.get('/api/v1/auth/me')).bearerToken(tokens.access_token)).assertStatus(401)
  })

  test('a cookie nobody used for a week is over', async ({ client }) => {
    const { id, email } = await person(pair.ours, 'technician')
    const browser = await inBrowser(client, email)
    await tenant.run(pair.ours.tenant, () =>
      tenant.query(
        `UPDATE device_sessions SET last_seen_at = now() - interval '8 days' WHERE user_id = $1`,
        [id]
      )
    )
    ;(await browser.send('get', '/ui/v1/auth/me')).assertStatus(401)
  })

  test('nobody ends a session of somebody else, here or next door', async ({ client }) => {
    const { email } = await person(pair.ours, 'technician')
    const browser = await inBrowser(client, email)
    const [{ id }] = await list(browser)
    for (const home of [pair.ours, pair.theirs]) {
      const answer = await client
        .delete(`/api/v1/auth/sessions/${id}/`)
        .headers(await adminHeaders(home))
      answer.assertStatus(404)
    }
    ;(await browser.send('get', '/ui/v1/auth/me')).assertStatus(200)
  })

  async function inBrowser(client: ApiClient, email: string) {
    const browser = Browser.at(client, pair.ours)
    ;(await browser.logIn(email)).assertStatus(200)
    return browser
  }

  async function list(browser: Browser): Promise<Listed[]> {
    return (await browser.send('get', '/ui/v1/auth/sessions/')).body().data
  }

  async function sessions(client: ApiClient, token: string): Promise<Listed[]> {
    return (await at(client.get('/api/v1/auth/sessions/')).bearerToken(token)).body().data
  }

  async function logIn(client: ApiClient, email: string) {
    const request = at(client.post('/api/v1/auth/login'))
    request.header('user-agent', 'Mozilla/5.0 (Windows NT 10.0) Chrome/140.0.0.0 Safari/537.36')
    return (await request.json({ email, password: PASSWORD })).body().data
  }

  function refresh(client: ApiClient, token: string) {
    return at(client.post('/api/v1/auth/refresh')).json({ refresh_token: token })
  }

  function at(request: ApiRequest) {
    return request.header('x-tenant', pair.ours.tenant.slug)
  }
})
