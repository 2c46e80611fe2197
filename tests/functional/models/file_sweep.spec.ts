import { readdir, utimes } from 'node:fs/promises'
import { test } from '@japa/runner'
import { v7 } from 'uuid'
import Attachment from '#models/attachment'
import { FileSweep } from '#models/file_sweep'
import { StoredFile } from '#models/stored_file'
import Task from '#models/task'
import { storagePath } from '#config/app'
import { FileStore } from '#platform/files/file_store'
import { tenant } from '#platform/tenancy/tenant_scope'
import { picture } from '#tests/support/picture'
import { twoTenants } from '#tests/support/tenants'

test.group('The sweep of files', (group) => {
  const pair = twoTenants(group)
  const inOurs = <T>(work: () => T) => tenant.run(pair.ours.tenant, work)
  const sweep = () => new FileSweep(pair.ours.tenant)
  const store = () => new FileStore(pair.ours.tenant)

  group.each.setup(() => async () => {
    await inOurs(() => tenant.query('DELETE FROM uploads'))
    await store().deleteAll()
  })

  /** Two days ago, by the clock of the disk. */
  async function age(...keys: string[]) {
    const then = new Date(Date.now() - 48 * 60 * 60 * 1_000)
    for (const key of keys) await utimes(`${storagePath}/drive/${key}`, then, then)
  }

  async function file(folder: 'attachments' | 'uploads' | 'imports', name: string = v7()) {
    const key = store().key(folder, name)
    await store().put(key, 'content')
    await age(key)
    return key
  }

  function attach() {
    return inOurs(async () => {
      const by = { id: pair.ours.adminId, channel: 'api' as const }
      const task = (await Task.query().first()) ?? (await aTask())
      const draft = { id: v7(), name: 'a.png', file: await StoredFile.of(await picture()) }
      const [attachment] = await Attachment.writeAll(task.holder, [draft], by)
      return attachment
    })
  }

  const left = async () => (await store().list(null)).files.map(({ key }) => key)

  test('takes what no row names, once it is older than a day', async ({ assert }) => {
    const [orphan, fresh] = [await file('attachments'), store().key('attachments', v7())]
    await store().put(fresh, 'content')
    const { files } = await sweep().run()
    assert.deepEqual(
      files.map(({ key, size }) => [key, size]),
      [[orphan, 7]]
    )
    assert.deepEqual(await left(), [fresh])
  })

  test('leaves what a row names: attachments, their small pictures, imports and what they refused', async ({
    assert,
  }) => {
    const { fileKey } = await attach()
    const thumbnail = fileKey.replace('/attachments/', '/thumbnails/')
    const imported = await file('imports', `${v7()}.csv`)
    const job = await anImport(imported, 'now()')
    const errors = await file('imports', `${job}/errors-1.csv`)
    await age(fileKey, thumbnail)
    await sweep().run()
    assert.sameMembers(await left(), [fileKey, thumbnail, imported, errors])
  })

  test('takes the file of an import that is long over, and keeps what it refused', async ({
    assert,
  }) => {
    const imported = await file('imports', `${v7()}.csv`)
    const job = await anImport(imported, `now() - interval '31 days'`)
    const errors = await file('imports', `${job}/errors-1.csv`)
    const lost = await file('imports', `${v7()}/errors-1.csv`)
    const { files } = await sweep().run()
    assert.sameMembers(
      files.map(({ key }) => key),
      [imported, lost]
    )
    assert.deepEqual(await left(), [errors])
  })

  test('forgets uploads that were never confirmed, and attachments removed a month ago', async ({
    assert,
  }) => {
    const removed = await attach()
    const before = await inOurs(() => tenant.query('SELECT bytes FROM file_usage'))
    const upload = await file('uploads')
    await inOurs(async () => {
      await anUpload(upload, `now() - interval '25 hours'`)
      await tenant.query(
        `UPDATE attachments SET deleted_at = now() - interval '31 days' WHERE id = $1`,
        [removed.id]
      )
    })
    await age(removed.fileKey)
    const rehearsed = await sweep().rehearse()
    assert.deepInclude(rehearsed, { uploads: 1, attachments: 1, files: [] })
    const swept = await sweep().run()
    assert.deepInclude(swept, { uploads: 1, attachments: 1 })
    assert.sameMembers(
      swept.files.map(({ key }) => key),
      [removed.fileKey, upload]
    )
    assert.notDeepEqual(await inOurs(() => tenant.query('SELECT bytes FROM file_usage')), before)
  })

  test('leaves a file whose row was written after the list was', async ({ assert }) => {
    const [named, orphan] = [await file('uploads'), await file('uploads')]
    const pages = await Array.fromAsync(sweep().pages())
    await inOurs(() => anUpload(named))
    const gone = (await Promise.all(pages.map((page) => sweep().clear(page)))).flat()
    assert.deepEqual(
      gone.map(({ key }) => key),
      [orphan]
    )
    assert.deepEqual(await left(), [named])
  })

  test('leaves a file whose row is being written just now', async ({ assert }) => {
    const key = await file('uploads')
    const pages = await Array.fromAsync(sweep().pages())
    await inOurs(async () => {
      await store().put(key, 'content')
      await age(key)
      const gone = await tenant.outside(() => sweep().clear(pages[0]))
      assert.deepEqual(gone, [])
      await anUpload(key)
    })
    assert.deepEqual(await left(), [key])
  })

  test('never looks at the neighbour’s files', async ({ assert }) => {
    const theirs = new FileStore(pair.theirs.tenant)
    const key = theirs.key('attachments', v7())
    await theirs.put(key, 'content')
    await age(key)
    await sweep().run()
    assert.equal(await theirs.size(key), 7)
  })

  test('takes what a killed process left half written', async ({ assert }) => {
    const key = await file('uploads', `${v7()}.${v7()}.part`)
    await sweep().run()
    assert.deepEqual(await left(), [])
    const folder = `${storagePath}/drive/${key.split('/').slice(0, 3).join('/')}`
    assert.deepEqual(await readdir(folder), [])
  })

  async function aTask() {
    const id = v7()
    await tenant.query(
      `INSERT INTO tasks (id, task_number, title, status, status_category) VALUES ($1::uuid, $1::text, 'Look', 'open', 'active')`,
      [id]
    )
    return Task.findOrFail(id)
  }

  async function anUpload(key: string, at = 'now()') {
    const task = (await Task.query().first()) ?? (await aTask())
    await tenant.query(
      `INSERT INTO uploads (id, task_id, file_key, file_name, size, created_at) VALUES ($1, $2, $3, 'a', 7, ${at})`,
      [v7(), task.id, key]
    )
  }

  function anImport(key: string, finished: string) {
    return inOurs(async () => {
      const id = v7()
      await tenant.query(
        `INSERT INTO jobs (id, name, input, actor, state, finished_at)
         VALUES ($1, 'import_equipment', $2, '{}', 'completed', ${finished})`,
        [id, JSON.stringify({ file_key: key })]
      )
      return id
    })
  }
})
