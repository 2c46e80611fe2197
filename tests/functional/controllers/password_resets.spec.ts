import mail from '@adonisjs/mail/services/main'
import type { ApiClient, ApiRequest } from '@japa/api-client'
import { test } from '@japa/runner'
import ResetPasswordMail from '#mails/reset_password_mail'
import VerifyEmailMail from '#mails/verify_email_mail'
import { Browser } from '#tests/support/browser'
import { PASSWORD, twoTenants } from '#tests/support/tenants'

const NEW_PASSWORD = 'seven grey herons waiting'

test.group('Password reset', (group) => {
  const pair = twoTenants(group)
  let mails: ReturnType<typeof mail.fake>['mails']

  group.each.setup(() => {
    mails = mail.fake().mails
    return () => mail.restore()
  })

  test('asking answers the same for an unknown address, and sends nothing', async ({
    client,
    assert,
  }) => {
    const [known, unknown] = [
      await ask(client, pair.ours.email),
      await ask(client, 'nobody@ours.test'),
    ]
    known.assertStatus(202)
    unknown.assertStatus(202)
    assert.deepEqual(known.body().data, unknown.body().data)
    assert.lengthOf(mails.queued(), 1)
  })

  test('a link works once, ends every session and token, and only here', async ({ client }) => {
    const browser = Browser.at(client, pair.ours)
    await browser.logIn(pair.ours.email)
    const tokens = (await logIn(client, PASSWORD)).body().data
    await ask(client, pair.ours.email.toUpperCase())
    const token = linkToken()

    const there = client
      .post('/api/v1/auth/password-reset/confirm')
      .header('x-tenant', pair.theirs.tenant.slug)
    ;(await there.json({ token, password: NEW_PASSWORD })).assertStatus(422)
    ;(await confirm(client, token, NEW_PASSWORD)).assertStatus(204)
    ;(await confirm(client, token, NEW_PASSWORD)).assertStatus(422)

    ;(await browser.send('get', '/ui/v1/auth/me')).assertStatus(401)
    ;(await at(client.get('/api/v1/auth/me')).bearerToken(tokens.access_token)).assertStatus(401)
    ;(
      await at(client.post('/api/v1/auth/refresh')).json({ refresh_token: tokens.refresh_token })
    ).assertStatus(401)
    ;(await logIn(client, PASSWORD)).assertStatus(401)
    ;(await logIn(client, NEW_PASSWORD)).assertStatus(200)
  })

  test('a guessable password is refused and leaves the link good', async ({ client, assert }) => {
    await ask(client, pair.ours.email)
    const token = linkToken()
    const refused = await confirm(client, token, 'basketball')
    refused.assertStatus(422)
    assert.properties(refused.body().error.details, ['password'])
    ;(await confirm(client, token, NEW_PASSWORD)).assertStatus(204)
  })

  test('an address is confirmed by its link, once', async ({ client, assert }) => {
    const tokens = (
      await at(client.post('/api/v1/auth/login'), pair.theirs).json({
        email: pair.theirs.email,
        password: PASSWORD,
      })
    ).body().data
    assert.isFalse(tokens.user.email_verified)
    const resend = at(client.post('/api/v1/auth/verify-email/resend'), pair.theirs)
    ;(await resend.bearerToken(tokens.access_token).json({})).assertStatus(202)
    const [letter] = mails.queued((sent) => sent instanceof VerifyEmailMail)
    const token = /verify-email\/([\w-]+)/.exec(String(letter.message.toJSON().message.text))![1]

    const verify = () => at(client.post('/api/v1/auth/verify-email'), pair.theirs).json({ token })
    ;(await verify()).assertStatus(204)
    ;(await verify()).assertStatus(422)
    const me = await at(client.get('/api/v1/auth/me'), pair.theirs).bearerToken(tokens.access_token)
    assert.isTrue(me.body().data.email_verified)
  })

  test('the sixth request within an hour is told to wait', async ({ client }) => {
    for (let count = 0; count < 5; count++) (await ask(client, 'busy@ours.test')).assertStatus(202)
    ;(await ask(client, 'busy@ours.test')).assertStatus(429)
  })

  function at(request: ApiRequest, { tenant } = pair.ours) {
    return request.header('x-tenant', tenant.slug)
  }

  function ask(client: ApiClient, email: string) {
    return at(client.post('/api/v1/auth/password-reset')).json({ email })
  }

  function confirm(client: ApiClient, token: string, password: string) {
    return at(client.post('/api/v1/auth/password-reset/confirm')).json({ token, password })
  }

  function logIn(client: ApiClient, password: string) {
    return at(client.post('/api/v1/auth/login')).json({ email: pair.ours.email, password })
  }

  function linkToken() {
    const letter = mails.queued((sent) => sent instanceof ResetPasswordMail).at(-1)!
    return /password\/reset\/([\w-]+)/.exec(String(letter.message.toJSON().message.text))![1]
  }
})
