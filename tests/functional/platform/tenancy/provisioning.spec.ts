import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { TenantSignup } from '#models/tenant_signup'
import Tenant from '#platform/tenancy/tenant'
import { removeTenant } from '#platform/tenancy/tenant_removal'
import { TenantSchema } from '#platform/tenancy/tenant_schema'
import { PASSWORD } from '#tests/support/tenants'

test.group('Provisioning', (group) => {
  const slug = `prov-${process.pid}`
  const signup = (change = {}) =>
    new TenantSignup({
      companyName: 'Provision',
      email: 'ada@prov.test',
      password: PASSWORD,
      slug,
      ...change,
    })

  group.each.teardown(async () => {
    for (const tenant of await Tenant.query().whereILike('slug', `${slug}%`))
      await removeTenant(tenant)
  })

  test('a sign-up makes schema, role and record, and its removal leaves none', async ({
    assert,
  }) => {
    const tenant = await signup().run()
    assert.deepEqual(await traces(tenant), { schemas: 1, roles: 1, records: 1 })
    await removeTenant(tenant)
    assert.deepEqual(await traces(tenant), { schemas: 0, roles: 0, records: 0 })
  })

  test('a sign-up that fails at the {step} leaves nothing')
    .with([{ step: 'first' as const }, { step: 'last' as const }])
    .run(async ({ assert }, { step }) => {
      const names = {
        slug,
        schemaName: `t_prov_${process.pid}_${step}`,
        roleName: `t_prov_${process.pid}_${step}`,
      }
      const id = '01990000-0000-7000-8000-00000000abcd'
      const stop = async () => {
        throw new Error('stop')
      }
      const record = async (
        client: Parameters<Parameters<TenantSchema['create']>[0]['before']>[0]
      ) => {
        const row = {
          id,
          slug,
          name: 'Half',
          schema_name: names.schemaName,
          role_name: names.roleName,
        }
        await client.insertQuery().table('public.tenants').insert(row)
      }
      const create = new TenantSchema({ id, ...names }).create({
        before: step === 'first' ? stop : record,
        after: stop,
      })
      await assert.rejects(() => create, 'stop')
      assert.deepEqual(await traces({ id, ...names }), { schemas: 0, roles: 0, records: 0 })
    })

  test('a sign-up that the database refuses half way leaves nothing', async ({ assert }) => {
    const before = await counts()
    await assert.rejects(() => signup({ firstName: 'Nul\0' }).run())
    assert.deepEqual(await counts(), before)
    assert.isNull(await Tenant.findBy('slug', slug))
  })

  test('of two sign-ups for one slug at the same moment one is refused on its slug', async ({
    assert,
  }) => {
    const before = await counts()
    const results = await Promise.allSettled([signup().run(), signup().run()])
    const refused = results.filter((result) => result.status === 'rejected')
    assert.lengthOf(refused, 1)
    assert.deepEqual(refused[0].reason.details, { slug: ['is taken: choose another'] })
    const after = await counts()
    assert.deepEqual(after, {
      schemas: before.schemas + 1,
      roles: before.roles + 1,
      records: before.records + 1,
    })
  })

  test('two companies of one name get two addresses', async ({ assert }) => {
    const companyName = slug.replace('-', ' ')
    const first = await signup({ companyName, slug: undefined }).run()
    const second = await signup({ companyName, slug: undefined }).run()
    assert.equal(first.slug, slug)
    assert.match(second.slug, new RegExp(`^${slug}-[0-9a-f]{4}$`))
  })

  test('the slug "{slug}" is refused')
    .with(
      [
        'www',
        'api',
        'admin',
        'login',
        'ab',
        'a'.repeat(41),
        'Acme',
        '-acme',
        'acme-',
        'ac--me',
        '1acme',
        'xn--acme',
        'ac.me',
        'ac me',
        'ac_me',
        'müller',
        'a";--',
      ].map((bad) => ({ slug: bad }))
    )
    .run(async ({ assert }, { slug: bad }) => {
      const error = await signup({ slug: bad })
        .run()
        .catch((thrown) => thrown)
      assert.properties(error.details, ['slug'])
    })

  async function traces({
    id,
    schemaName,
    roleName,
  }: Pick<Tenant, 'id' | 'schemaName' | 'roleName'>) {
    const { rows } = await db.connection('migrator').rawQuery(
      `SELECT (SELECT count(*)::int FROM pg_namespace WHERE nspname = ?) AS schemas,
        (SELECT count(*)::int FROM pg_roles WHERE rolname = ?) AS roles,
        (SELECT count(*)::int FROM public.tenants WHERE id = ?) AS records`,
      [schemaName, roleName, id]
    )
    return rows[0]
  }

  /** Only what carries this test's slug: other test runs share the database. */
  async function counts() {
    const name = `t_${slug.replaceAll('-', '\\_')}%`
    const { rows } = await db.connection('migrator').rawQuery(
      `SELECT (SELECT count(*)::int FROM pg_namespace WHERE nspname LIKE ?) AS schemas,
        (SELECT count(*)::int FROM pg_roles WHERE rolname LIKE ?) AS roles,
        (SELECT count(*)::int FROM public.tenants WHERE slug LIKE ?) AS records`,
      [name, name, `${slug}%`]
    )
    return rows[0]
  }
})
