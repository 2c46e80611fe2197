import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { tenant } from '#platform/tenancy/tenant_scope'
import { Api } from '#tests/support/api'
import { Authenticator } from '#tests/support/authenticator'
import { adminHeaders, person } from '#tests/support/people'
import { PASSWORD, twoTenants } from '#tests/support/tenants'

test.group('Setting a second factor up', (group) => {
  const pair = twoTenants(group)

  test('nothing is asked for until a code has confirmed it', async ({ client, assert }) => {
    const { email, headers } = await person(pair.ours, 'technician')
    const api = new Api(client, headers)
    const begun = await api.post('/auth/mfa/setup/')
    begun.assertStatus(200)
    assert.include(begun.body().data.uri, begun.body().data.secret)
    assert.isFalse((await api.get('/auth/mfa/state/')).body().data.enabled)
    assert.property(await logIn(client, email), 'access_token')
  })

  test('the secret may be asked for again before, not after', async ({ client, assert }) => {
    const { headers } = await person(pair.ours, 'technician')
    const api = new Api(client, headers)
    const first = (await api.post('/auth/mfa/setup/')).body().data.secret
    await Authenticator.enrol(client, headers)
    const again = await api.post('/auth/mfa/setup/')
    again.assertStatus(409)
    assert.notInclude(again.text(), first)
    const confirmed = await api.post('/auth/mfa/confirm/', { code: '000000' })
    confirmed.assertStatus(409)
  })

  test('the answer is not kept for a repetition', async ({ client, assert }) => {
    const { id, headers } = await person(pair.ours, 'technician')
    const api = new Api(client, headers)
    const key = { 'idempotency-key': 'once' }
    const [first, second] = [
      await api.post('/auth/mfa/setup/', {}, key),
      await api.post('/auth/mfa/setup/', {}, key),
    ]
    assert.notEqual(first.body().data.secret, second.body().data.secret)
    const kept = await rows('SELECT 1 FROM idempotency_keys WHERE user_id = $1', id)
    assert.lengthOf(kept, 0)
  })

  test('a wrong code and an old one are refused, and say so at the field', async ({
    client,
    assert,
  }) => {
    const { headers } = await person(pair.ours, 'technician')
    const api = new Api(client, headers)
    ;(await api.post('/auth/mfa/confirm/', { code: '123456' })).assertStatus(409)
    const { secret } = (await api.post('/auth/mfa/setup/')).body().data
    for (const code of [Authenticator.holding(secret).expired(), 'no code']) {
      const refused = await api.post('/auth/mfa/confirm/', { code })
      refused.assertStatus(422)
      assert.properties(refused.body().error.details, ['code'])
    }
    assert.isFalse((await api.get('/auth/mfa/state/')).body().data.enabled)
  })

  test('neither the secret nor a recovery code can be read from the tables', async ({
    client,
    assert,
  }) => {
    const { id, headers } = await person(pair.ours, 'technician')
    const api = new Api(client, headers)
    const { secret } = (await api.post('/auth/mfa/setup/')).body().data
    const code = Authenticator.holding(secret).code()
    const codes: string[] = (await api.post('/auth/mfa/confirm/', { code })).body().data
      .recovery_codes
    const stored = JSON.stringify([
      await rows('SELECT * FROM second_factors WHERE user_id = $1', id),
      await rows('SELECT * FROM recovery_codes WHERE user_id = $1', id),
    ])
    assert.lengthOf(new Set(codes), 10)
    for (const plain of [secret, ...codes, ...codes.map((one) => one.replaceAll('-', ''))])
      assert.notInclude(stored, plain)
  })

  test('a secret moved to another user opens nothing', async ({ client, assert }) => {
    const [owner, thief] = [await person(pair.ours, []), await person(pair.ours, [])]
    const app = await Authenticator.enrol(client, owner.headers)
    await Authenticator.enrol(client, thief.headers)
    await rows(
      `UPDATE second_factors SET secret = (SELECT secret FROM second_factors WHERE user_id = $2)
       WHERE user_id = $1`,
      thief.id,
      owner.id
    )
    const { mfa_token: token } = await logIn(client, thief.email)
    const answer = await client
      .post('/api/v1/auth/mfa')
      .header('x-tenant', pair.ours.tenant.slug)
      .json({ mfa_token: token, code: app.code() })
    assert.equal(answer.status(), 401)
  })

  test('only the password switches it off, and then the password is enough', async ({
    client,
    assert,
  }) => {
    const { email, headers } = await person(pair.ours, 'technician')
    await Authenticator.enrol(client, headers)
    const api = new Api(client, headers)
    const refused = await api.post('/auth/mfa/disable/', { password: 'not this one' })
    refused.assertStatus(422)
    assert.property(await logIn(client, email), 'mfa_token')
    ;(await api.post('/auth/mfa/disable/', { password: PASSWORD })).assertStatus(204)
    assert.property(await logIn(client, email), 'access_token')
  })

  test('new recovery codes take the place of the old ones, for the password', async ({
    client,
    assert,
  }) => {
    const { id, headers } = await person(pair.ours, 'technician')
    const api = new Api(client, headers)
    const path = '/auth/mfa/recovery-codes/'
    ;(await api.post(path, { password: PASSWORD })).assertStatus(409)
    const app = await Authenticator.enrol(client, headers)
    ;(await api.post(path, { password: 'not this one' })).assertStatus(422)
    const fresh = (await api.post(path, { password: PASSWORD })).body().data.recovery_codes
    assert.notIncludeMembers(fresh, app.recoveryCodes)
    assert.lengthOf(await rows('SELECT 1 FROM recovery_codes WHERE user_id = $1', id), 10)
  })

  test('the eleventh guess within the window is told to wait', async ({ client }) => {
    const { headers } = await person(pair.ours, 'technician')
    await Authenticator.enrol(client, headers)
    const api = new Api(client, headers)
    const guess = () => api.post('/auth/mfa/disable/', { password: 'not this one' })
    for (let attempt = 0; attempt < 10; attempt++) (await guess()).assertStatus(422)
    ;(await api.post('/auth/mfa/disable/', { password: PASSWORD })).assertStatus(429)
  })

  test('switching on and off is in the audit log', async ({ client, assert }) => {
    const { id, headers } = await person(pair.ours, 'technician')
    await Authenticator.enrol(client, headers)
    await new Api(client, headers).post('/auth/mfa/disable/', { password: PASSWORD })
    const logged = await rows('SELECT action FROM audit_log WHERE record_id = $1 ORDER BY id', id)
    assert.deepEqual(logged, [
      { action: 'second_factor_enabled' },
      { action: 'second_factor_disabled' },
    ])
  })

  test('the neighbour sees nothing of it', async ({ client, assert }) => {
    const { headers } = await person(pair.ours, 'technician')
    await Authenticator.enrol(client, headers)
    const theirs = new Api(client, await adminHeaders(pair.theirs))
    assert.isFalse((await theirs.get('/auth/mfa/state/')).body().data.enabled)
  })

  function rows(sql: string, ...values: string[]) {
    return tenant.run(pair.ours.tenant, () => tenant.query(sql, values))
  }

  async function logIn(client: ApiClient, email: string) {
    const request = client.post('/api/v1/auth/login').header('x-tenant', pair.ours.tenant.slug)
    return (await request.json({ email, password: PASSWORD })).body().data
  }
})
