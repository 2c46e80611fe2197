import mail from '@adonisjs/mail/services/main'
import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import LockoutMail from '#mails/lockout_mail'
import { Caller } from '#tests/support/caller'
import { forgetAttempts } from '#tests/support/forget_attempts'
import { person } from '#tests/support/people'
import { PASSWORD, twoTenants } from '#tests/support/tenants'

test.group('Lockout notice', (group) => {
  const pair = twoTenants(group)
  let mails: ReturnType<typeof mail.fake>['mails']

  group.each.setup(forgetAttempts)
  group.each.setup(() => {
    mails = mail.fake().mails
    return () => mail.restore()
  })

  test('the tenth failure in a row tells the owner once, with the way out', async ({
    client,
    assert,
  }) => {
    const { email } = await person(pair.ours, 'technician')
    await fail(client, email, 9)
    mails.assertNoneQueued()
    await fail(client, email.toUpperCase(), 1)
    mails.assertQueuedCount(LockoutMail, 1)
    ;(await logIn(client, email, PASSWORD)).assertStatus(429)
    mails.assertQueuedCount(LockoutMail, 1)

    const [letter] = mails.queued() as LockoutMail[]
    await letter.buildWithContents()
    letter.message.assertTo(email)
    letter.message.assertTextIncludes('127.0.0.1')
    letter.message.assertHtmlIncludes(`http://${pair.ours.tenant.slug}.localhost`)
    assert.include(letter.message.nodeMailerMessage.text as string, '/password/forgot')
  })

  test('the notice is in the language of the owner', async ({ client }) => {
    const api = await Caller.admin(client, pair.ours)
    await api.patch('/auth/me', { locale: 'de' })
    await fail(client, pair.ours.email, 10)

    const [letter] = mails.queued() as LockoutMail[]
    await letter.buildWithContents()
    letter.message.assertSubject('Die Anmeldung an Ihrem Konto ist gesperrt')
    letter.message.assertTextIncludes('Neues Passwort wählen')
    letter.message.assertHtmlIncludes('Jemand hat')
  })

  test('who remembers the password at the last try is not bothered', async ({ client }) => {
    const { email } = await person(pair.ours, 'technician')
    await fail(client, email, 9)
    ;(await logIn(client, email, PASSWORD)).assertStatus(200)
    mails.assertNoneQueued()
  })

  test('an address without an account gets no mail and the same answers', async ({ client }) => {
    await fail(client, 'nobody@people.test', 10)
    ;(await logIn(client, 'nobody@people.test', PASSWORD)).assertStatus(429)
    mails.assertNoneQueued()
  })

  test('failures at the neighbour’s door count for the neighbour alone', async ({ client }) => {
    await fail(client, pair.theirs.email, 10)
    mails.assertNoneQueued()
    const there = client
      .post('/api/v1/auth/login')
      .header('x-tenant', pair.theirs.tenant.slug)
      .json({ email: pair.theirs.email, password: PASSWORD })
    ;(await there).assertStatus(200)
  })

  async function fail(client: ApiClient, email: string, times: number) {
    for (let attempt = 0; attempt < times; attempt++)
      (await logIn(client, email, 'not this one')).assertStatus(401)
  }

  function logIn(client: ApiClient, email: string, password: string) {
    const request = client.post('/api/v1/auth/login').header('x-tenant', pair.ours.tenant.slug)
    return request.json({ email, password })
  }
})
