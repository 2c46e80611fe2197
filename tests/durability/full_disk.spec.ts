import { readdir } from 'node:fs/promises'
import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from '@japa/runner'
import { v7 } from 'uuid'
import { storagePath } from '#config/app'
import { fileUsage } from '#models/file_usage'
import { tenant } from '#platform/tenancy/tenant_scope'
import { Caller } from '#tests/support/caller'
import { adminHeaders } from '#tests/support/people'
import { killAll, Process } from '#tests/support/process'
import { sendFile } from '#tests/support/send_file'
import { mayMount, SmallDisk } from '#tests/support/small_disk'
import { twoTenants } from '#tests/support/tenants'

const MB = 1024 * 1024

test.group('A full disk', (group) => {
  const pair = twoTenants(group)
  group.each.skip(!mayMount, 'only root can mount a small disk')
  group.teardown(killAll)

  const filesIn = async (folder: string) =>
    (await readdir(folder, { recursive: true, withFileTypes: true })).filter((each) =>
      each.isFile()
    )

  test('refuses a file whole: nothing half, no row, nothing counted, and small ones go on', async ({
    client,
    assert,
    cleanup,
  }) => {
    const folder = `${storagePath}/drive/tenants/${pair.ours.tenant.id}`
    const disk = await SmallDisk.over(folder, '1m')
    cleanup(() => disk.unmount())
    const api = await Caller.admin(client, pair.ours)
    const { id } = await api.create('/tasks/', { title: 'Photograph' })
    const path = `/tasks/${id}/attachments/`
    const send = (size: number) =>
      api.upload(path).file('file', Buffer.alloc(size, 'a'), { filename: 'a.txt' })
    const answer = await send(2 * MB)
    answer.assertStatus(503)
    assert.equal(answer.body().error.code, 'STORAGE_FULL')

    const announced = { name: 'a.txt', size: 2 * MB, content_type: 'text/plain' }
    const { url } = await api.create(`${path}presign/`, announced)
    assert.equal((await sendFile(url, Buffer.alloc(2 * MB, 'a'))).status, 503)
    assert.deepEqual(await filesIn(folder), [])
    assert.lengthOf((await api.get(path)).body().data, 0)
    const usage = await tenant.run(pair.ours.tenant, fileUsage)
    assert.deepInclude(usage, { bytes: 0, files: 0 })

    ;(await send(1_000)).assertStatus(201)
    assert.lengthOf(await filesIn(folder), 1)
  })

  test('under the folder uploads pass through is told the same way', async ({
    assert,
    cleanup,
  }) => {
    const passage = join(tmpdir(), `fieldrino_passage_${v7()}`)
    const disk = await SmallDisk.over(passage, '1m')
    cleanup(() => disk.unmount())
    const web = await Process.web({ TMPDIR: passage })
    const headers = await adminHeaders(pair.theirs)
    const made = await fetch(`${web.url}/api/v1/tasks/`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ title: 'Photograph' }),
    })
    const { data } = (await made.json()) as { data: { id: string } }
    const upload = async (path: string, name: string, size: number) => {
      const body = new FormData()
      body.append('file', new Blob([randomBytes(size).toString('hex')]), name)
      return fetch(`${web.url}/api/v1${path}`, { method: 'POST', headers, body })
    }
    const path = `/tasks/${data.id}/attachments/`
    assert.equal((await upload(path, 'a.txt', 2 * MB)).status, 503)
    assert.equal((await upload('/equipment/import/', 'a.csv', 2 * MB)).status, 503)
    assert.equal((await upload(path, 'a.txt', 1_000)).status, 201)
  })
})
