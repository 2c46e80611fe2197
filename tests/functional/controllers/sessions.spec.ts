import { test } from '@japa/runner'
import { Browser } from '#tests/support/browser'
import { person } from '#tests/support/people'
import { twoTenants } from '#tests/support/tenants'

test.group('Sessions of browsers', (group) => {
  const pair = twoTenants(group)

  test('whoever logs in reaches the company’s own door', async ({ client, assert }) => {
    const browser = Browser.at(client, pair.ours)
    ;(await browser.logIn(pair.ours.email)).assertStatus(200)
    const me = await browser.send('get', '/ui/v1/auth/me')
    me.assertStatus(200)
    assert.equal(me.body().data.email, pair.ours.email)
  })

  test('log-in changes the CSRF token and answers the new one', async ({ client, assert }) => {
    const browser = Browser.at(client, pair.ours)
    await browser.send('get', '/login')
    const before = browser.cookie('XSRF-TOKEN')
    await browser.logIn(pair.ours.email)
    assert.notEqual(browser.cookie('XSRF-TOKEN'), before)
    ;(await browser.send('delete', '/ui/v1/auth/session')).assertStatus(204)
  })

  test('a write without the CSRF token is refused', async ({ client }) => {
    const response = await client
      .post('/ui/v1/auth/session')
      .header('x-tenant', pair.ours.tenant.slug)
      .json({})
    response.assertStatus(403)
  })

  test('after the log-out the cookie is worth nothing', async ({ client }) => {
    const browser = Browser.at(client, pair.ours)
    await browser.logIn(pair.ours.email)
    await browser.send('delete', '/ui/v1/auth/session')
    ;(await browser.send('get', '/ui/v1/auth/me')).assertStatus(401)
  })

  test('the neighbour’s user cannot log in here', async ({ client }) => {
    const browser = Browser.at(client, pair.ours)
    ;(await browser.logIn(pair.theirs.email)).assertStatus(401)
  })

  test('who is logged in is sent from the log-in page to the work', async ({ client }) => {
    const browser = Browser.at(client, pair.ours)
    await browser.logIn(pair.ours.email)
    ;(await browser.send('get', '/login')).assertHeader('location', '/work')
  })

  test('what one person has kept in a browser is refused in the session of the next', async ({
    client,
    assert,
  }) => {
    const browser = Browser.at(client, pair.ours)
    await browser.logIn(pair.ours.email)
    browser.headers['x-acting-user'] = pair.ours.adminId
    ;(await browser.send('post', '/ui/v1/tasks', { title: 'Mine' })).assertStatus(201)
    browser.headers['x-acting-user'] = (await person(pair.ours, 'technician')).id
    const refused = await browser.send('post', '/ui/v1/tasks', { title: 'Another’s' })
    assert.equal(refused.status(), 401)
    assert.equal(refused.body().error.code, 'UNAUTHENTICATED')
  })
})
