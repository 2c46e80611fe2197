import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { fileUsage, recountFiles } from '#models/file_usage'
import { cacheChannel } from '#platform/tenancy/cache_channel'
import { tenant } from '#platform/tenancy/tenant_scope'
import { Caller } from '#tests/support/caller'
import { sendFile } from '#tests/support/send_file'
import { twoTenants } from '#tests/support/tenants'

const KB = 1024

test.group('The room a company has for files', (group) => {
  const pair = twoTenants(group)
  group.each.setup(() => limit(null))

  async function limit(bytes: number | null) {
    const settings = bytes === null ? {} : { file_quota: bytes }
    await pair.ours.tenant.merge({ settings }).save()
    await cacheChannel.announce('tenant', pair.ours.tenant.id)
  }

  const usage = () => tenant.run(pair.ours.tenant, fileUsage)

  async function task(client: ApiClient) {
    const api = await Caller.admin(client, pair.ours)
    const { id } = await api.create('/tasks/', { title: 'Photograph' })
    const path = `/tasks/${id}/attachments/`
    const send = (size: number) =>
      api.upload(path).file('file', Buffer.alloc(size, 'a'), { filename: 'a.txt' })
    const announce = (size: number) =>
      api.post(`${path}presign/`, { name: 'a', size, content_type: 'text/plain' })
    return { api, path, send, announce }
  }

  test('is counted with each file, and given back with it', async ({ client, assert }) => {
    const { api, send } = await task(client)
    const before = await usage()
    const [kept] = (await send(3 * KB)).body().data
    assert.deepInclude(await usage(), { bytes: before.bytes + 3 * KB, files: before.files + 1 })
    ;(await api.delete(`/attachments/${kept.id}/`)).assertStatus(204)
    ;(await api.delete(`/attachments/${kept.id}/`)).assertStatus(404)
    assert.deepEqual(await usage(), before)
  })

  test('ends with a sentence that names what is used and what is allowed', async ({
    client,
    assert,
  }) => {
    const { api, path, send, announce } = await task(client)
    const { bytes } = await usage()
    await limit(bytes + 4 * KB)
    ;(await send(3 * KB)).assertStatus(201)
    const full = await usage()
    for (const answer of [await send(2 * KB), await announce(2 * KB)]) {
      answer.assertStatus(413)
      const { code, message } = answer.body().error
      assert.equal(code, 'QUOTA_REACHED')
      assert.match(message, /^Your company keeps [\d.]+ KB of [\d.]+ KB, and this file has 2 KB: /)
    }
    assert.deepEqual(await usage(), full)
    assert.lengthOf((await api.get(path)).body().data, 1)
  })

  test('is promised once: what is announced counts until it has come', async ({
    client,
    assert,
  }) => {
    const { api, send, announce } = await task(client)
    const { bytes } = await usage()
    await limit(bytes + 4 * KB)
    const { id, url } = (await announce(3 * KB)).body().data
    ;(await announce(2 * KB)).assertStatus(413)
    ;(await send(2 * KB)).assertStatus(413)
    await sendFile(url, 'a'.repeat(3 * KB))
    ;(await api.post(`/attachments/${id}/confirm/`)).assertStatus(201)
    assert.equal((await usage()).bytes, bytes + 3 * KB)
  })

  test('is never given twice, however many come at once', async ({ client, assert }) => {
    const { send } = await task(client)
    const { bytes, files } = await usage()
    await limit(bytes + 5 * KB)
    const answers = await Promise.all([1, 2, 3, 4].map(() => send(2 * KB)))
    const kept = answers.filter((answer) => answer.status() === 201).length
    assert.isTrue(answers.every((answer) => [201, 413].includes(answer.status())))
    assert.isAtMost(kept, 2)
    assert.deepInclude(await usage(), { bytes: bytes + kept * 2 * KB, files: files + kept })
  })

  test('is counted anew from the files there are', async ({ assert }) => {
    const right = await usage()
    await tenant.run(pair.ours.tenant, () =>
      tenant.query('UPDATE file_usage SET bytes = 1, files = 99')
    )
    await tenant.run(pair.ours.tenant, recountFiles)
    assert.deepEqual(await usage(), right)
  })

  test('is each company’s own', async ({ client, assert }) => {
    const { send } = await task(client)
    await limit(0)
    ;(await send(KB)).assertStatus(413)
    const api = await Caller.admin(client, pair.theirs)
    const { id } = await api.create('/tasks/', { title: 'Photograph' })
    const answer = await api
      .upload(`/tasks/${id}/attachments/`)
      .file('file', Buffer.from('a'), { filename: 'a.txt' })
    answer.assertStatus(201)
    assert.isAbove((await tenant.run(pair.theirs.tenant, fileUsage)).bytes, 0)
  })
})
