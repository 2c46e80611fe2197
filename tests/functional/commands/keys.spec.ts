import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import app from '@adonisjs/core/services/app'
import ace from '@adonisjs/core/services/ace'
import { test } from '@japa/runner'
import { masterKeySource } from '#config/secrets'
import { keyrings } from '#platform/secrets/keyrings'
import { cacheChannel } from '#platform/tenancy/cache_channel'
import { dataKeyRows } from '#platform/tenancy/data_key_rows'
import { tenant } from '#platform/tenancy/tenant_scope'
import { twoTenants } from '#tests/support/tenants'
import KeysRotate from '../../../commands/keys_rotate.js'
import KeysStatus from '../../../commands/keys_status.js'

test.group('node ace keys:rotate and keys:status', (group) => {
  const pair = twoTenants(group)
  group.each.setup(() => {
    ace.ui.switchMode('raw')
    return () => ace.ui.switchMode('normal')
  })

  test('a new version seals for the tenant that is named, and a job is asked for', async ({
    assert,
  }) => {
    const [ours, theirs] = [pair.ours.tenant.slug, pair.theirs.tenant.slug]
    const { code, said } = await run(KeysRotate, ['--tenant', ours])
    assert.equal(code, 0)
    assert.include(said, `${ours}: version 2 seals from now on`)
    const jobs = await tenant.run(pair.ours.tenant, () =>
      tenant.query(`SELECT state FROM jobs WHERE name = 'reseal_secrets'`)
    )
    assert.deepEqual(jobs, [{ state: 'queued' }])
    assert.match(
      (await run(KeysStatus, ['--tenant', ours])).said,
      /2, 1\|[\w-]{8}\|0\|queued 0\/\?/
    )
    assert.match((await run(KeysStatus, ['--tenant', theirs])).said, /\|1\|[\w-]{8}\|0\|none/)
  })

  test('keys that are wrapped by the present master key are left alone', async ({ assert }) => {
    const { slug } = pair.ours.tenant
    const { code, said } = await run(KeysRotate, ['--tenant', slug, '--master'])
    assert.equal(code, 0)
    assert.include(said, `${slug}: 0 wrapped again`)
  })

  test('after the master key was changed, the keys are wrapped by the new one, and back', async ({
    assert,
  }) => {
    const { id, slug } = pair.theirs.tenant
    const [own, other] = [masterKeySource.key!, 'the master key of the year after this one']
    const before = await dataKeyRows.of(id)
    assert.include(await rewrap(slug, { key: other, previous: own }), `${slug}: 1 wrapped again`)
    await cacheChannel.announce('keys', id)
    await assert.rejects(() => keyrings.of({ id }), /add it to MASTER_KEY_PREVIOUS/)
    assert.match((await run(KeysStatus, ['--tenant', slug])).said, /MASTER_KEY_PREVIOUS/)

    await rewrap(slug, { key: own, previous: other })
    assert.deepEqual((await keyrings.of({ id })).versions, [1])
    assert.equal((await dataKeyRows.of(id))[0].master_id, before[0].master_id)
  }).timeout(60_000)

  test('what is not said or not known is told', async ({ assert }) => {
    for (const args of [[], ['--all', '--tenant', 'acme'], ['--tenant', 'nobody-here']])
      assert.equal((await run(KeysRotate, args)).code, 1)
    const { code, said } = await run(KeysStatus, ['--tenant', 'nobody-here'])
    assert.equal(code, 1)
    assert.include(said, 'There is no tenant "nobody-here"')
  })

  /** The command in a process with another environment. */
  async function rewrap(slug: string, { key, previous }: { key: string; previous: string }) {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['ace.js', 'keys:rotate', '--tenant', slug, '--master'],
      {
        cwd: app.makePath(),
        env: { ...process.env, MASTER_KEY: key, MASTER_KEY_PREVIOUS: previous },
      }
    )
    return stdout
  }

  async function run(Command: typeof KeysRotate | typeof KeysStatus, args: string[]) {
    const command = await ace.create(Command, args)
    await command.exec()
    const said = command.ui.logger.getLogs().map(({ message }) => message)
    return { code: command.exitCode ?? 0, said: said.join('\n') }
  }
})
