import { test } from '@japa/runner'
import { Browser } from '#tests/support/browser'
import { person } from '#tests/support/people'
import { twoTenants } from '#tests/support/tenants'

test.group('Pages of people and log-in', (group) => {
  const pair = twoTenants(group)

  test('the front door shows a company its work and strangers the product', async ({ client }) => {
    const browser = Browser.at(client, pair.ours)
    ;(await browser.send('get', '/')).assertHeader('location', '/work')
    ;(await client.get('/login').redirects(0)).assertHeader('location', '/')
    ;(await browser.send('get', '/register')).assertHeader('location', '/login')
  })

  test('the log-in page remembers a path of this host and nothing else', async ({
    client,
    assert,
  }) => {
    const browser = Browser.at(client, pair.ours)
    const next = async (path: string) => {
      const page = await browser.send('get', `/login?next=${encodeURIComponent(path)}`)
      const html = page.text().replaceAll('\\/', '/').replaceAll('&quot;', '"')
      return /"next":("[^"]*"|null)/.exec(html)?.[1]
    }
    assert.equal(await next('/tasks/7'), '"/tasks/7"')
    assert.equal(await next('//evil.test/tasks/7'), 'null')
    assert.equal(await next('https://evil.test/tasks/7'), 'null')
  })

  test('an admin sees the people of the company and none of the neighbour’s', async ({
    client,
    assert,
  }) => {
    const browser = Browser.at(client, pair.ours)
    await browser.logIn(pair.ours.email)
    const users = await browser.send('get', '/settings/users')
    users.assertStatus(200)
    assert.include(users.text(), pair.ours.email)
    assert.notInclude(users.text(), pair.theirs.email)
    ;(await browser.send('get', '/settings/roles')).assertStatus(200)
  })

  test('who may not manage people is refused', async ({ client }) => {
    const uma = await person(pair.ours, 'technician')
    const browser = Browser.at(client, pair.ours)
    await browser.logIn(uma.email)
    ;(await browser.send('get', '/settings/users')).assertStatus(403)
    ;(await browser.send('get', '/settings/roles')).assertStatus(403)
  })

  test('who sees no tasks lands on a page that says so', async ({ client, assert }) => {
    const carl = await person(pair.ours, 'customer')
    const browser = Browser.at(client, pair.ours)
    await browser.logIn(carl.email)
    const page = await browser.send('get', '/work')
    page.assertStatus(200)
    assert.include(page.text(), '"entity":null')
  })

  test('the pages of links open without being logged in', async ({ client }) => {
    const browser = Browser.at(client, pair.ours)
    for (const path of [
      '/password/forgot',
      '/password/reset/x',
      '/verify-email/x',
      '/invitations/x',
    ]) {
      ;(await browser.send('get', path)).assertStatus(200)
    }
  })
})
