import mail from '@adonisjs/mail/services/main'
import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import LockoutMail from '#mails/lockout_mail'
import { tenant } from '#platform/tenancy/tenant_scope'
import { Authenticator } from '#tests/support/authenticator'
import { Browser } from '#tests/support/browser'
import { forgetAttempts } from '#tests/support/forget_attempts'
import { person } from '#tests/support/people'
import { PASSWORD, twoTenants } from '#tests/support/tenants'

test.group('Logging in with a second factor', (group) => {
  const pair = twoTenants(group)

  group.each.setup(forgetAttempts)
  group.each.teardown(() => mail.restore())

  test('the password alone gets a challenge and nothing else', async ({ client, assert }) => {
    const { answer } = await challenged(client)
    assert.sameMembers(Object.keys(answer), ['mfa_required', 'mfa_token'])
    assert.isTrue(answer.mfa_required)
  })

  test('password and code get tokens and the user', async ({ client, assert }) => {
    const { app, answer, email } = await challenged(client)
    const admitted = await confirm(client, answer.mfa_token, app.code())
    admitted.assertStatus(200)
    assert.equal(admitted.body().data.user.email, email)
    const me = client.get('/api/v1/auth/me').header('x-tenant', pair.ours.tenant.slug)
    ;(await me.bearerToken(admitted.body().data.access_token)).assertStatus(200)
  })

  test('a wrong or expired code is refused, and the next try is open', async ({
    client,
    assert,
  }) => {
    const { app, answer } = await challenged(client)
    for (const code of [app.expired(), '12345', 'AAAA-AAAA-AAAA-AAAA']) {
      const refused = await confirm(client, answer.mfa_token, code)
      refused.assertStatus(401)
      assert.equal(refused.body().error.code, 'INVALID_CREDENTIALS')
    }
    ;(await confirm(client, answer.mfa_token, app.code())).assertStatus(200)
  })

  test('a code that was used is refused, also with a new challenge', async ({ client }) => {
    const { app, answer, email } = await challenged(client)
    const code = app.code()
    ;(await confirm(client, answer.mfa_token, code)).assertStatus(200)
    const second = await logIn(client, email)
    ;(await confirm(client, second.mfa_token, code)).assertStatus(401)
  })

  test('of five log-ins at once with one code exactly one succeeds', async ({ client, assert }) => {
    const { app, answer } = await challenged(client)
    const code = app.code()
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => confirm(client, answer.mfa_token, code))
    )
    assert.lengthOf(
      answers.filter((one) => one.status() === 200),
      1
    )
  })

  test('a challenge works once and for five minutes', async ({ client }) => {
    const { app, answer, email, id } = await challenged(client)
    ;(await confirm(client, answer.mfa_token, app.recoveryCodes[0])).assertStatus(200)
    ;(await confirm(client, answer.mfa_token, app.recoveryCodes[1])).assertStatus(401)
    const late = await logIn(client, email)
    await tenant.run(pair.ours.tenant, () =>
      tenant.query('UPDATE one_time_tokens SET expires_at = now() WHERE user_id = $1', [id])
    )
    ;(await confirm(client, late.mfa_token, app.recoveryCodes[1])).assertStatus(401)
  })

  test('a recovery code lets in once, however it is typed', async ({ client }) => {
    const { app, answer, email } = await challenged(client)
    const typed = app.recoveryCodes[3].toLowerCase().replaceAll('-', ' ')
    ;(await confirm(client, answer.mfa_token, typed)).assertStatus(200)
    const second = await logIn(client, email)
    ;(await confirm(client, second.mfa_token, typed)).assertStatus(401)
  })

  test('one user’s recovery code is worth nothing to another', async ({ client }) => {
    const [one, other] = [await challenged(client), await challenged(client)]
    const { mfa_token: token } = one.answer
    ;(await confirm(client, token, other.app.recoveryCodes[0])).assertStatus(401)
  })

  test('a challenge of ours is worth nothing at the neighbour’s', async ({ client }) => {
    const { app, answer } = await challenged(client)
    const there = client.post('/api/v1/auth/mfa').header('x-tenant', pair.theirs.tenant.slug)
    ;(await there.json({ mfa_token: answer.mfa_token, code: app.code() })).assertStatus(401)
    ;(await confirm(client, answer.mfa_token, app.code())).assertStatus(200)
  })

  test('a challenge is no token and no link', async ({ client }) => {
    const { answer } = await challenged(client)
    const me = client.get('/api/v1/auth/me').header('x-tenant', pair.ours.tenant.slug)
    ;(await me.bearerToken(answer.mfa_token)).assertStatus(401)
    const reset = client
      .post('/api/v1/auth/password-reset/confirm')
      .header('x-tenant', pair.ours.tenant.slug)
    const body = { token: answer.mfa_token, password: 'seven grey herons waiting' }
    ;(await reset.json(body)).assertStatus(422)
  })

  test('ten wrong codes close the log-in and tell the owner', async ({ client }) => {
    const { mails } = mail.fake()
    const { app, answer, email } = await challenged(client)
    for (let attempt = 0; attempt < 10; attempt++)
      (await confirm(client, answer.mfa_token, 'wrong')).assertStatus(401)
    ;(await confirm(client, answer.mfa_token, app.code())).assertStatus(429)
    const again = await logIn(client, email)
    ;(await confirm(client, again.mfa_token, app.code())).assertStatus(429)
    mails.assertQueued(LockoutMail, ({ message }) => message.hasTo(email))
    mails.assertQueuedCount(LockoutMail, 1)
  })

  test('a browser has no session before the code', async ({ client, assert }) => {
    const { id, email } = await person(pair.ours, 'technician')
    const app = await Authenticator.given(pair.ours, id)
    const browser = Browser.at(client, pair.ours)
    const asked = (await browser.logIn(email)).body().data
    assert.sameMembers(Object.keys(asked), ['mfa_required', 'mfa_token'])
    ;(await browser.send('get', '/ui/v1/auth/me')).assertStatus(401)
    const step = { mfa_token: asked.mfa_token, code: app.expired() }
    ;(await browser.send('post', '/ui/v1/auth/session/mfa', step)).assertStatus(401)
    ;(await browser.send('get', '/ui/v1/auth/me')).assertStatus(401)
    step.code = app.code()
    ;(await browser.send('post', '/ui/v1/auth/session/mfa', step)).assertStatus(200)
    ;(await browser.send('get', '/ui/v1/auth/me')).assertStatus(200)
  })

  async function challenged(client: ApiClient) {
    const { id, email } = await person(pair.ours, 'technician')
    const app = await Authenticator.given(pair.ours, id)
    return { id, email, app, answer: await logIn(client, email) }
  }

  async function logIn(client: ApiClient, email: string) {
    const request = client.post('/api/v1/auth/login').header('x-tenant', pair.ours.tenant.slug)
    return (await request.json({ email, password: PASSWORD })).body().data
  }

  function confirm(client: ApiClient, token: string, code: string) {
    const request = client.post('/api/v1/auth/mfa').header('x-tenant', pair.ours.tenant.slug)
    return request.json({ mfa_token: token, code })
  }
})
