import mail from '@adonisjs/mail/services/main'
import { test } from '@japa/runner'
import VerifyEmailMail from '#mails/verify_email_mail'
import { appDomain } from '#config/app'
import Tenant from '#platform/tenancy/tenant'
import { removeTenant } from '#platform/tenancy/tenant_removal'
import { PASSWORD } from '#tests/support/tenants'

test.group('Registration', (group) => {
  const slug = `signup-${process.pid}`
  const body = {
    company_name: 'Signup & Söhne',
    email: 'Ada@Signup.test ',
    password: PASSWORD,
    first_name: 'Ada',
    slug,
  }

  group.each.setup(() => {
    mail.fake()
    return () => mail.restore()
  })
  group.each.teardown(async () => {
    const tenant = await Tenant.findBy('slug', slug)
    if (tenant) await removeTenant(tenant)
  })

  test('a company signs up and is usable when the answer arrives', async ({ client, assert }) => {
    const response = await client.post('/api/v1/auth/register').json(body)
    response.assertStatus(201)
    const { data } = response.body()
    assert.containSubset(data.tenant, {
      name: body.company_name,
      slug,
      domain: `${slug}.${appDomain}`,
    })
    assert.containSubset(data.user, {
      email: 'Ada@Signup.test',
      first_name: 'Ada',
      role: 'admin',
      permissions: ['*'],
    })
    assert.containSubset(data, { token_type: 'Bearer', expires_in: 900 })

    const me = await client
      .get('/api/v1/auth/me')
      .header('x-tenant', slug)
      .bearerToken(data.access_token)
    me.assertStatus(200)
    assert.equal(me.body().data.tenant.slug, slug)
  })

  test('the verification mail leaves after the commit', async ({ client }) => {
    const { mails } = mail.fake()
    await client.post('/api/v1/auth/register').json(body)
    mails.assertQueued(VerifyEmailMail, ({ message }) => message.hasTo('Ada@Signup.test'))
  })

  test('the browser is handed over to the company’s own address, once', async ({
    client,
    assert,
  }) => {
    const { handoff_url: url } = (await client.post('/api/v1/auth/register').json(body)).body().data
    const { pathname, hostname } = new URL(url)
    assert.equal(hostname, `${slug}.${appDomain}`)

    const first = await client.get(pathname).header('host', hostname).redirects(0)
    first.assertHeader('location', '/welcome')
    const second = await client.get(pathname).header('host', hostname).redirects(0)
    second.assertHeader('location', '/login')
  })

  test('a slug in use is refused with its field', async ({ client, assert }) => {
    await client.post('/api/v1/auth/register').json(body)
    const again = await client.post('/api/v1/auth/register').json(body)
    again.assertStatus(422)
    assert.deepEqual(again.body().error.details, { slug: ['is taken: choose another'] })
  })

  test('{problem} is refused')
    .with([
      { problem: 'a reserved slug', field: 'slug', change: { slug: 'admin' } },
      { problem: 'a slug with capitals', field: 'slug', change: { slug: 'Acme' } },
      { problem: 'a slug like a path', field: 'slug', change: { slug: '../etc' } },
      { problem: 'a short password', field: 'password', change: { password: 'short' } },
      { problem: 'a common password', field: 'password', change: { password: 'basketball' } },
      { problem: 'something that is no e-mail', field: 'email', change: { email: 'ada' } },
      { problem: 'a missing name', field: 'company_name', change: { company_name: ' ' } },
      { problem: 'an unknown field', field: 'is_admin', change: { is_admin: true } },
    ])
    .run(async ({ client, assert }, { field, change }) => {
      const response = await client.post('/api/v1/auth/register').json({ ...body, ...change })
      response.assertStatus(422)
      assert.properties(response.body().error.details, [field])
      assert.isNull(await Tenant.findBy('slug', slug))
    })

  test('nobody signs up at another company’s address', async ({ client }) => {
    await client.post('/api/v1/auth/register').json(body)
    const response = await client.post('/api/v1/auth/register').header('x-tenant', slug).json(body)
    response.assertStatus(404)
  })
})
