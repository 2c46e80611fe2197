import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { PASSWORD, twoTenants } from '#tests/support/tenants'

test.group('Access tokens', (group) => {
  const pair = twoTenants(group)
  const at = () => pair.ours.tenant.slug

  test('log-in answers tokens and the user, whatever the case of the e-mail', async ({
    client,
    assert,
  }) => {
    const credentials = { email: ` ${pair.ours.email.toUpperCase()} `, password: PASSWORD }
    const response = await client
      .post('/api/v1/auth/login/')
      .header('x-tenant', at())
      .json(credentials)
    response.assertStatus(200)
    assert.properties(response.body().data, [
      'access_token',
      'refresh_token',
      'token_type',
      'expires_in',
      'user',
    ])
    assert.equal(response.body().data.user.email, pair.ours.email)
  })

  test('an unknown e-mail and a wrong password are answered alike', async ({ client, assert }) => {
    const login = (email: string) =>
      client
        .post('/api/v1/auth/login')
        .header('x-tenant', at())
        .json({ email, password: 'no such password' })
    const [unknown, wrong] = [await login('nobody@ours.test'), await login(pair.ours.email)]
    unknown.assertStatus(401)
    assert.equal(unknown.body().error.code, 'INVALID_CREDENTIALS')
    assert.deepEqual(unknown.body().error, wrong.body().error)
  })

  test('the neighbour’s user cannot log in here', async ({ client }) => {
    const credentials = { email: pair.theirs.email, password: PASSWORD }
    const response = await client
      .post('/api/v1/auth/login')
      .header('x-tenant', at())
      .json(credentials)
    response.assertStatus(401)
  })

  test('a token of one tenant is worth nothing at another', async ({ client }) => {
    const { access_token: token } = await logIn(client)
    const there = client.get('/api/v1/auth/me').header('x-tenant', pair.theirs.tenant.slug)
    ;(await there.bearerToken(token)).assertStatus(401)
  })

  test('without a company there is nobody to log in', async ({ client, assert }) => {
    const response = await client
      .post('/api/v1/auth/login')
      .json({ email: pair.ours.email, password: PASSWORD })
    response.assertStatus(404)
    assert.equal(response.body().error.code, 'TENANT_NOT_FOUND')
  })

  test('a refresh token works once and gives a new pair', async ({ client, assert }) => {
    const first = await logIn(client)
    const response = await refresh(client, first.refresh_token)
    response.assertStatus(200)
    assert.notEqual(response.body().data.refresh_token, first.refresh_token)
  })

  test('a spent refresh token ends its whole family', async ({ client, assert }) => {
    const first = await logIn(client)
    const second = (await refresh(client, first.refresh_token)).body().data
    const stolen = await refresh(client, first.refresh_token)
    stolen.assertStatus(401)
    assert.equal(stolen.body().error.code, 'TOKEN_REUSED')
    ;(await refresh(client, second.refresh_token)).assertStatus(401)
  })

  test('of ten refreshes at once exactly one succeeds', async ({ client, assert }) => {
    const { refresh_token: token } = await logIn(client)
    const answers = await Promise.all(Array.from({ length: 10 }, () => refresh(client, token)))
    assert.lengthOf(
      answers.filter((answer) => answer.status() === 200),
      1
    )
  })

  test('the neighbour cannot use our refresh token', async ({ client }) => {
    const { refresh_token: token } = await logIn(client)
    const there = client.post('/api/v1/auth/refresh').header('x-tenant', pair.theirs.tenant.slug)
    ;(await there.json({ refresh_token: token })).assertStatus(401)
    ;(await refresh(client, token)).assertStatus(200)
  })

  test('log-out ends the family', async ({ client }) => {
    const { refresh_token: token } = await logIn(client)
    const out = client.post('/api/v1/auth/logout').header('x-tenant', at())
    ;(await out.json({ refresh_token: token })).assertStatus(204)
    ;(await refresh(client, token)).assertStatus(401)
  })

  test('the eleventh wrong password within the window is told to wait', async ({
    client,
    assert,
  }) => {
    const login = (password: string) =>
      client
        .post('/api/v1/auth/login')
        .header('x-tenant', pair.theirs.tenant.slug)
        .json({ email: pair.theirs.email, password })
    for (let attempt = 0; attempt < 10; attempt++) (await login('wrong password')).assertStatus(401)
    const refused = await login(PASSWORD)
    refused.assertStatus(429)
    assert.isAbove(Number(refused.header('retry-after')), 0)
    assert.equal(refused.header('ratelimit-remaining'), '0')
  })

  async function logIn(client: ApiClient) {
    const credentials = { email: pair.ours.email, password: PASSWORD }
    return (
      await client.post('/api/v1/auth/login').header('x-tenant', at()).json(credentials)
    ).body().data
  }

  function refresh(client: ApiClient, token: string) {
    return client
      .post('/api/v1/auth/refresh')
      .header('x-tenant', at())
      .json({ refresh_token: token })
  }
})
