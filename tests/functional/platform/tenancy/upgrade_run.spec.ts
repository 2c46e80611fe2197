import { setImmediate } from 'node:timers/promises'
import ace from '@adonisjs/core/services/ace'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { asMigrator } from '#platform/tenancy/as_migrator'
import { asSchemaOwner } from '#platform/tenancy/as_schema_owner'
import type Tenant from '#platform/tenancy/tenant'
import { tenant } from '#platform/tenancy/tenant_scope'
import { UpgradeRun, type UpgradeOrder, type UpgradeStep } from '#platform/tenancy/upgrade_run'
import { ledgerOf, provisionFleet, removeFleet, schemasWith } from '#tests/support/fleet'
import { probe, withProbe } from '#tests/support/probe_migration'

const IMPATIENT = { lockTimeout: 20, attempts: 3, backOff: 1 }
const STUBBORN = { lockTimeout: 20, attempts: 1_000, backOff: 0 }

test.group('The upgrade of many tenants', (group) => {
  let fleet: Tenant[] = []
  group.each.setup(async () => {
    fleet = await provisionFleet(4)
    return () => removeFleet(fleet)
  })

  const slugs = () => fleet.map(({ slug }) => slug)
  const order = async (more: UpgradeOrder = {}) => ({
    only: slugs(),
    migrations: await withProbe(),
    patience: IMPATIENT,
    ...more,
  })
  const stumble = (unlucky: Tenant) =>
    asSchemaOwner(unlucky, (client) => client.rawQuery('CREATE TABLE probe (other text)'))

  /** Reads a table the migration alters, and does not end. */
  async function reader(blocked: Tenant) {
    const transaction = await db.connection('migrator').transaction()
    await transaction.rawQuery(`LOCK TABLE "${blocked.schemaName}".facilities IN ACCESS SHARE MODE`)
    return transaction
  }

  test('canaries go first, in front of older tenants', async ({ assert }) => {
    const steps: UpgradeStep[] = []
    const canary = [slugs()[3], slugs()[2]]
    await new UpgradeRun(await order({ canary }), (step) => steps.push(step)).run()
    assert.sameMembers(
      steps.slice(0, 2).map(({ slug }) => slug),
      canary
    )
    assert.lengthOf(steps, 4)
    assert.deepEqual(steps[0].ran, [probe.version])
  })

  test('a canary that fails leaves the others as they were', async ({ assert }) => {
    await stumble(fleet[3])
    const summary = await new UpgradeRun(await order({ canary: [slugs()[3]] })).run()
    assert.deepEqual(summary, { upgraded: 0, failed: 1, current: 0, left: 3 })
    assert.deepEqual(await schemasWith('probe', fleet), [fleet[3].schemaName])
  })

  test('who is behind is shown without changing anything', async ({ assert }) => {
    const behind = await new UpgradeRun(await order()).behind()
    assert.deepEqual(
      behind.map(({ tenant: { slug }, versions }) => [slug, versions]),
      slugs().map((slug) => [slug, [probe.version]])
    )
    assert.isEmpty(await schemasWith('probe', fleet))
    assert.isEmpty(await ledgerOf(probe.version, fleet))
  })

  test('two runs at once do each tenant once', async ({ assert }) => {
    const options = await order({ wait: 60_000 })
    const [one, other] = await Promise.all([
      new UpgradeRun(options).run(),
      new UpgradeRun(options).run(),
    ])
    assert.equal(one.upgraded + other.upgraded, 4)
    assert.equal(one.current + other.current, 4)
    for (const { attempts, status } of await ledgerOf(probe.version, fleet))
      assert.deepEqual({ attempts, status }, { attempts: 1, status: 'done' })
  })

  test('a run that cannot wait for another says so', async ({ assert }) => {
    const second = await order({ wait: 20 })
    await asMigrator(async (client) => {
      await client.query(`SELECT pg_advisory_lock(hashtextextended('tenants:migrate', 0))`)
      await assert.rejects(() => new UpgradeRun(second).run(), /Another tenants:migrate is at work/)
    })
    assert.isEmpty(await ledgerOf(probe.version, fleet))
  })

  test('one tenant’s long reader stops neither the others nor those who read after it', async ({
    assert,
  }) => {
    const long = await reader(fleet[0])
    const run = new UpgradeRun(await order({ patience: STUBBORN })).run()
    while ((await triesOf(fleet[0])) < 3) await setImmediate()
    const rows = await tenant.run(fleet[0], () => tenant.query('SELECT id FROM facilities'))
    assert.isEmpty(rows)
    assert.notInclude(await schemasWith('probe', fleet), fleet[0].schemaName)

    await long.rollback()
    assert.deepEqual(await run, { upgraded: 4, failed: 0, current: 0, left: 0 })
  })

  test('a reader who never ends is named in the ledger, and the next run tries again', async ({
    assert,
  }) => {
    const long = await reader(fleet[0])
    const summary = await new UpgradeRun(await order()).run()
    assert.deepEqual(summary, { upgraded: 3, failed: 1, current: 0, left: 0 })
    const [line] = await ledgerOf(probe.version, [fleet[0]])
    assert.match(line.error!, /did not get its locks: end the long transactions of schema/)
    assert.equal(line.attempts, IMPATIENT.attempts)

    await long.rollback()
    assert.equal((await new UpgradeRun(await order()).run()).upgraded, 1)
    assert.isNull((await ledgerOf(probe.version, [fleet[0]]))[0].error)
  })

  test('a tenant that is behind is served', async ({ client }) => {
    await asSchemaOwner(fleet[0], (owner) =>
      owner
        .from('public.tenant_migrations')
        .where({ tenant_id: fleet[0].id, status: 'done' })
        .update({ status: 'running' })
    )
    const { slug } = fleet[0]
    const answer = await client
      .post('/api/v1/auth/login/')
      .header('x-tenant', slug)
      .json({ email: `nobody@${slug}.test`, password: 'correct horse battery staple' })
    answer.assertStatus(401)
  })

  async function triesOf(one: Tenant) {
    return (await ledgerOf(probe.version, [one]))[0]?.attempts ?? 0
  }
})

test.group('node ace tenants:migrate', (group) => {
  let fleet: Tenant[] = []
  group.setup(async () => {
    fleet = await provisionFleet(1)
    return () => removeFleet(fleet)
  })
  group.setup(() => {
    ace.ui.switchMode('raw')
    return () => ace.ui.switchMode('normal')
  })

  test('ends with 0 when all are through, with 1 when a tenant failed or is unknown', async ({
    assert,
  }) => {
    const only = `--only=${fleet[0].slug}`
    const exit = async (...args: string[]) => (await ace.exec('tenants:migrate', args)).exitCode
    assert.equal(await exit(only), 0)
    assert.equal(await exit('--only=nobody-at-all'), 1)
    assert.equal(await exit(only, '--workers=0'), 1)

    await db
      .connection('migrator')
      .from('public.tenant_migrations')
      .where('tenant_id', fleet[0].id)
      .delete()
    assert.equal(await exit(only, '--dry-run'), 0)
    assert.equal(await exit(only), 1)
  })
})
