import mail from '@adonisjs/mail/services/main'
import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import SecondFactorMail from '#mails/second_factor_mail'
import { tenant } from '#platform/tenancy/tenant_scope'
import { Api } from '#tests/support/api'
import { Authenticator } from '#tests/support/authenticator'
import { Caller } from '#tests/support/caller'
import { forgetAttempts } from '#tests/support/forget_attempts'
import { person } from '#tests/support/people'
import { PASSWORD, twoTenants } from '#tests/support/tenants'

const SUBJECT = 'Your second factor was reset'

test.group('Resetting a second factor', (group) => {
  const pair = twoTenants(group)
  let mails: ReturnType<typeof mail.fake>['mails']

  group.each.setup(forgetAttempts)
  group.each.setup(() => {
    mails = mail.fake().mails
    return () => mail.restore()
  })

  async function locked() {
    const user = await person(pair.ours, 'technician')
    await Authenticator.given(pair.ours, user.id)
    return { ...user, path: `/users/${user.id}/mfa/reset/` }
  }

  test('the password lets them in again, their sessions are over, and they are told', async ({
    client,
    assert,
  }) => {
    const admin = await Caller.admin(client, pair.ours)
    const { id, email, headers, path } = await locked()
    assert.property(await logIn(client, email), 'mfa_token')
    assert.isTrue((await admin.get(`/users/${id}/`)).body().data.has_second_factor)
    ;(await admin.post(path, { password: PASSWORD })).assertStatus(204)
    assert.property(await logIn(client, email), 'access_token')
    assert.isFalse((await admin.get(`/users/${id}/`)).body().data.has_second_factor)
    ;(await new Api(client, headers).get('/auth/me/')).assertStatus(401)
    mails.assertQueued(SecondFactorMail, ({ message }) => {
      return message.hasTo(email) && message.hasSubject(SUBJECT)
    })
    const [{ actor_id: actor }] = await tenant.run(pair.ours.tenant, () =>
      tenant.query<{ actor_id: string }>(
        `SELECT actor_id FROM audit_log WHERE record_id = $1 AND action = 'second_factor_reset'`,
        [id]
      )
    )
    assert.equal(actor, pair.ours.adminId)
    ;(await admin.post(path, { password: PASSWORD })).assertStatus(409)
  })

  test('asks for the own password, and guessing it is counted', async ({ client, assert }) => {
    const admin = await Caller.admin(client, pair.ours)
    const { email, path } = await locked()
    for (let attempt = 0; attempt < 10; attempt++) {
      const refused = await admin.post(path, { password: 'not this one' })
      refused.assertStatus(422)
      assert.property(refused.body().error.details, 'password')
    }
    ;(await admin.post(path, { password: PASSWORD })).assertStatus(429)
    assert.property(await logIn(client, email), 'mfa_token')
    mails.assertNoneQueued()
  })

  test('asks who has a second factor for a code of it', async ({ client, assert }) => {
    const { path, email } = await locked()
    const keeper = await person(pair.ours, ['*'])
    const app = await Authenticator.given(pair.ours, keeper.id)
    const api = new Api(client, keeper.headers)
    for (const code of [undefined, '000000']) {
      const refused = await api.post(path, { password: PASSWORD, code })
      refused.assertStatus(422)
      assert.properties(refused.body().error.details, ['code'])
    }
    assert.property(await logIn(client, email), 'mfa_token')
    ;(await api.post(path, { password: PASSWORD, code: app.code() })).assertStatus(204)
  })

  test('is for those who manage people, of no more power than their own', async ({ client }) => {
    const { path } = await locked()
    const proof = { password: PASSWORD }
    const technician = await person(pair.ours, 'technician')
    ;(await new Api(client, technician.headers).post(path, proof)).assertStatus(403)
    const clerk = await person(pair.ours, ['update_users', 'view_users'])
    const admin = `/users/${pair.ours.adminId}/mfa/reset/`
    ;(await new Api(client, clerk.headers).post(admin, proof)).assertStatus(403)
    const own = await Caller.admin(client, pair.ours)
    ;(await own.post(admin, proof)).assertStatus(409)
    const theirs = await Caller.admin(client, pair.theirs)
    ;(await theirs.post(path, proof)).assertStatus(404)
  })

  test('switching one on or off is told as well, in the owner’s language', async ({ client }) => {
    const { email, headers } = await person(pair.ours, 'technician')
    const api = new Api(client, headers)
    await Authenticator.enrol(client, headers)
    mails.assertQueued(SecondFactorMail, ({ message }) => {
      return message.hasTo(email) && message.hasSubject('A second factor was switched on')
    })
    await api.patch('/auth/me/', { locale: 'de' })
    await api.post('/auth/mfa/disable/', { password: PASSWORD })
    const letter = (mails.queued() as SecondFactorMail[]).at(-1)!
    await letter.buildWithContents()
    letter.message.assertTo(email)
    letter.message.assertSubject('Ihr zweiter Faktor wurde ausgeschaltet')
    letter.message.assertTextIncludes('Von nun an genügt Ihr Passwort')
    letter.message.assertHtmlIncludes('/password/forgot')
  })

  async function logIn(client: ApiClient, email: string) {
    const request = client.post('/api/v1/auth/login').header('x-tenant', pair.ours.tenant.slug)
    return (await request.json({ email, password: PASSWORD })).body().data
  }
})
