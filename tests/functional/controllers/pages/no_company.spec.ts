import { test } from '@japa/runner'
import { appDomain } from '#config/app'

test.group('An address of no company', () => {
  test('says so on a page that leads to the start', async ({ client, assert }) => {
    const host = `nobody.${appDomain}`
    const page = await client.get('/login').header('host', host).header('accept', 'text/html')
    page.assertStatus(404)
    assert.match(page.text(), /no_company/)
    assert.include(page.text(), host)
  })
})
