import { utimes } from 'node:fs/promises'
import ace from '@adonisjs/core/services/ace'
import { test } from '@japa/runner'
import { v7 } from 'uuid'
import { storagePath } from '#config/app'
import { fileUsage } from '#models/file_usage'
import { FileStore } from '#platform/files/file_store'
import { directory } from '#platform/tenancy/tenant_directory'
import { tenant } from '#platform/tenancy/tenant_scope'
import { twoTenants } from '#tests/support/tenants'

test.group('Commands about files', (group) => {
  const pair = twoTenants(group)
  group.each.setup(() => {
    ace.ui.switchMode('raw')
    return () => ace.ui.switchMode('normal')
  })

  async function run(name: string, args: string[]) {
    const { exitCode, logger } = await ace.exec(name, args)
    const said = logger.getLogs().map(({ message }) => message)
    return { exitCode, said: said.join('\n') }
  }

  async function orphan() {
    const store = new FileStore(pair.ours.tenant)
    const key = store.key('attachments', v7())
    await store.put(key, 'content')
    const then = new Date(Date.now() - 48 * 60 * 60 * 1_000)
    await utimes(`${storagePath}/drive/${key}`, then, then)
    return { key, size: () => store.size(key) }
  }

  test('files:sweep says what would go, and takes it when it is meant', async ({ assert }) => {
    const { slug } = pair.ours.tenant
    const { key, size } = await orphan()
    const rehearsal = await run('files:sweep', ['--dry-run', `--tenant=${slug}`])
    assert.equal(rehearsal.exitCode, 0)
    assert.include(rehearsal.said, `${slug}: would delete ${key} (7 bytes`)
    assert.include(rehearsal.said, 'would delete 1 files (7 bytes)')
    assert.equal(await size(), 7)

    const { said } = await run('files:sweep', [`--tenant=${slug}`])
    assert.include(said, `${slug}: deleted ${key}`)
    assert.isNull(await size())
    assert.equal((await run('files:sweep', ['--tenant=nobody'])).exitCode, 1)
  })

  test('tenants:quota gives one company room of its own, and takes it back', async ({ assert }) => {
    const { slug, id } = pair.ours.tenant
    const limit = async () => {
      directory.forget(id)
      return (await tenant.run(pair.ours.tenant, fileUsage)).limit
    }
    const before = await limit()
    await run('tenants:quota', [slug, '7'])
    assert.equal(await limit(), 7 * 1024 * 1024)
    assert.equal((await run('tenants:quota', [slug, 'much'])).exitCode, 1)
    await run('tenants:quota', [slug, 'default'])
    assert.equal(await limit(), before)
  })
})
