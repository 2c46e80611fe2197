import mail from '@adonisjs/mail/services/main'
import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import InvitationMail from '#mails/invitation_mail'
import { Api } from '#tests/support/api'
import { Browser } from '#tests/support/browser'
import { confirmAddress } from '#tests/support/confirm_address'
import { adminHeaders, person } from '#tests/support/people'
import { PASSWORD, twoTenants } from '#tests/support/tenants'

test.group('Invitations', (group) => {
  const pair = twoTenants(group)
  let mails: ReturnType<typeof mail.fake>['mails']
  let count = 0

  group.setup(() => confirmAddress(pair.ours))
  group.each.setup(() => {
    mails = mail.fake().mails
    return () => mail.restore()
  })

  test('somebody invited joins with the role and is logged in', async ({ client, assert }) => {
    const { email } = await invite(client)
    const joined = await accept(client, linkToken())
    joined.assertStatus(201)
    assert.containSubset(joined.body().data.user, {
      email,
      role: 'technician',
      email_verified: true,
    })
    const api = new Api(client, {
      'x-tenant': pair.ours.tenant.slug,
      'authorization': `Bearer ${joined.body().data.access_token}`,
    })
    ;(await api.get('/auth/me')).assertStatus(200)
    ;(await accept(client, linkToken())).assertStatus(422)
  })

  test('in a browser they are logged in by session', async ({ client }) => {
    await invite(client)
    const token = linkToken()
    const browser = Browser.at(client, pair.ours)
    await browser.send('get', `/invitations/${token}`)
    ;(
      await browser.send('post', '/ui/v1/invitations/accept', { token, password: PASSWORD })
    ).assertStatus(201)
    ;(await browser.send('get', '/ui/v1/auth/me')).assertStatus(200)
  })

  test('a link is worth nothing at the neighbour’s', async ({ client }) => {
    await invite(client)
    ;(await accept(client, linkToken(), pair.theirs.tenant.slug)).assertStatus(422)
  })

  test('a withdrawn invitation cannot be accepted', async ({ client }) => {
    const { id } = await invite(client)
    ;(await (await admin(client)).delete(`/invitations/${id}/`)).assertStatus(204)
    ;(await accept(client, linkToken())).assertStatus(422)
  })

  test('a link that was sent again replaces the first', async ({ client }) => {
    const { id } = await invite(client)
    const first = linkToken()
    ;(await (await admin(client)).post(`/invitations/${id}/resend/`)).assertStatus(202)
    ;(await accept(client, first)).assertStatus(422)
    ;(await accept(client, linkToken())).assertStatus(201)
  })

  test('an address is invited once, and not when it has an account', async ({ client, assert }) => {
    const { email } = await invite(client)
    const api = await admin(client)
    for (const taken of [email.toUpperCase(), pair.ours.email]) {
      const response = await api.post('/invitations/', { email: taken, role: 'technician' })
      response.assertStatus(409)
      assert.properties(response.body().error.details, ['email'])
    }
  })

  test('who has not confirmed their own address invites nobody', async ({ client, assert }) => {
    const api = new Api(client, await adminHeaders(pair.theirs))
    const response = await api.post('/invitations/', {
      email: 'new@theirs.test',
      role: 'technician',
    })
    response.assertStatus(403)
    assert.equal(response.body().error.code, 'EMAIL_NOT_VERIFIED')
    mails.assertNoneQueued()
  })

  test('nobody invites to what they lack', async ({ client }) => {
    const clerk = await person(pair.ours, ['view_users', 'create_users'])
    const api = new Api(client, clerk.headers)
    ;(await api.post('/invitations/', { email: 'mighty@ours.test', role: 'admin' })).assertStatus(
      403
    )
    const technician = await person(pair.ours, 'technician')
    const without = new Api(client, technician.headers)
    ;(await without.post('/invitations/', { email: 'x@ours.test', role: 'customer' })).assertStatus(
      403
    )
  })

  test('the list shows those open, without their links, and none of the neighbour’s', async ({
    client,
    assert,
  }) => {
    const { id, email } = await invite(client)
    const response = await (await admin(client)).get('/invitations/')
    assert.include(
      response.body().data.map((row: { email: string }) => row.email),
      email
    )
    assert.notInclude(response.text(), 'token')
    const theirs = new Api(client, await adminHeaders(pair.theirs))
    assert.isEmpty((await theirs.get('/invitations/')).body().data)
    ;(await theirs.get(`/invitations/${id}/`)).assertStatus(404)
    ;(await theirs.delete(`/invitations/${id}/`)).assertStatus(404)
    ;(await theirs.post(`/invitations/${id}/resend/`)).assertStatus(404)
  })

  async function admin(client: ApiClient) {
    return new Api(client, await adminHeaders(pair.ours))
  }

  async function invite(client: ApiClient): Promise<{ id: string; email: string }> {
    const response = await (
      await admin(client)
    ).post('/invitations/', { email: `guest${++count}@ours.test`, role: 'technician' })
    response.assertStatus(201)
    return response.body().data
  }

  function accept(client: ApiClient, token: string, slug = pair.ours.tenant.slug) {
    return client
      .post('/api/v1/invitations/accept')
      .header('x-tenant', slug)
      .json({ token, password: PASSWORD, first_name: 'Gus' })
  }

  function linkToken() {
    const letter = mails.queued((sent) => sent instanceof InvitationMail).at(-1)!
    return /invitations\/([\w-]+)/.exec(String(letter.message.toJSON().message.text))![1]
  }
})
