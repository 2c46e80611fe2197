import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { FileStore } from '#platform/files/file_store'
import { tenant } from '#platform/tenancy/tenant_scope'
import { Caller } from '#tests/support/caller'
import { picture } from '#tests/support/picture'
import { sendFile } from '#tests/support/send_file'
import { twoTenants } from '#tests/support/tenants'

test.group('Files that are announced and sent by themselves', (group) => {
  const pair = twoTenants(group)

  async function announced(client: ApiClient, size: number, name = 'Photo.png') {
    const api = await Caller.admin(client, pair.ours)
    const { id } = await api.create('/tasks/', { title: 'Photograph' })
    const body = { name, size, content_type: 'image/png' }
    const upload = await api.create(`/tasks/${id}/attachments/presign/`, body)
    const list = async () => (await api.get(`/tasks/${id}/attachments/`)).body().data
    const confirm = (by = api) => by.post(`/attachments/${upload.id}/confirm/`)
    return { api, taskId: id, upload, list, confirm }
  }

  function stored() {
    return new FileStore(pair.ours.tenant).list(null).then(({ files }) => files)
  }

  test('become attachments once they are confirmed, and not a moment before', async ({
    client,
    assert,
  }) => {
    const photo = await picture({ format: 'jpeg' })
    const { api, upload, list, confirm } = await announced(client, photo.length, '../Shaft.jpg')
    assert.containSubset(upload, { method: 'PUT', headers: { 'Content-Type': 'image/png' } })
    assert.isBelow(Date.parse(upload.expires_at) - Date.now(), 901_000)
    assert.equal((await sendFile(upload.url, photo)).status, 204)
    assert.deepEqual(await list(), [])
    ;(await api.get(`/attachments/${upload.id}/`)).assertStatus(404)

    const answer = await confirm()
    answer.assertStatus(201)
    assert.containSubset(answer.body().data, {
      id: upload.id,
      name: '.._Shaft.jpg',
      content_type: 'image/jpeg',
      width: 40,
    })
    assert.deepEqual(await list(), [answer.body().data])
    assert.deepEqual((await confirm()).body().data, answer.body().data)
    assert.lengthOf(await list(), 1)
    ;(await api.get(`/attachments/${upload.id}/thumbnail/`)).assertStatus(200)
    const left = (await stored()).filter(({ key }) => key.includes(upload.id))
    assert.deepEqual(
      left.map(({ key }) => key.split('/')[2]),
      ['attachments', 'thumbnails']
    )
  })

  test('two confirmations at once make one attachment', async ({ client, assert }) => {
    const { upload, list, confirm } = await announced(client, 4)
    await sendFile(upload.url, '4711')
    const answers = await Promise.all([confirm(), confirm()])
    assert.deepEqual(
      answers.map((answer) => answer.status()),
      [201, 201]
    )
    assert.lengthOf(await list(), 1)
  })

  test('are refused when nothing came, and taken when it has come then', async ({ client }) => {
    const { upload, confirm } = await announced(client, 4)
    ;(await confirm()).assertStatus(409)
    await sendFile(upload.url, '4711')
    ;(await confirm()).assertStatus(201)
  })

  test('are taken at exactly the size that was announced, and nothing of others stays', async ({
    client,
    assert,
  }) => {
    const { upload } = await announced(client, 4)
    for (const content of ['471', '47112', '']) {
      assert.equal((await sendFile(upload.url, content)).status, 422)
      assert.isFalse((await stored()).some(({ key }) => key.includes(upload.id)))
    }
    const store = new FileStore(pair.ours.tenant)
    await store.put(store.key('uploads', upload.id), 'longer')
    const { api } = await announced(client, 4)
    ;(await api.post(`/attachments/${upload.id}/confirm/`)).assertStatus(422)
  })

  test('are looked at as any other: what a browser would run is refused', async ({
    client,
    assert,
  }) => {
    const page = '<!DOCTYPE html><script>1</script>'
    const { upload, list, confirm } = await announced(client, page.length)
    await sendFile(upload.url, page)
    const answer = await confirm()
    answer.assertStatus(415)
    assert.property(answer.body().error.details, 'file')
    assert.deepEqual(await list(), [])
  })

  test('need a name, a size and a type that can be', async ({ client }) => {
    const { api, taskId } = await announced(client, 4)
    const presign = (body: object) => api.post(`/tasks/${taskId}/attachments/presign/`, body)
    const good = { name: 'a', size: 1, content_type: 'text/plain' }
    for (const bad of [{ size: 0 }, { size: 1.5 }, { size: '1' }, { name: '' }, { any: 1 }])
      (await presign({ ...good, ...bad })).assertStatus(422)
    ;(await presign({ ...good, content_type: 'text/plain\r\nX: y' })).assertStatus(422)
    ;(await presign({ ...good, size: 26 * 1024 * 1024 })).assertStatus(413)
  })

  test('belong to whoever may work on the task, in this company', async ({ client, assert }) => {
    const { upload, taskId, confirm } = await announced(client, 4)
    await sendFile(upload.url, '4711')
    const neighbour = await Caller.admin(client, pair.theirs)
    ;(await confirm(neighbour)).assertStatus(404)
    const reader = await Caller.as(client, pair.ours, ['view_tasks'])
    ;(await confirm(reader)).assertStatus(403)
    const body = { name: 'a', size: 1, content_type: 'text/plain' }
    ;(await reader.post(`/tasks/${taskId}/attachments/presign/`, body)).assertStatus(403)
    const [{ waiting }] = await tenant.run(pair.ours.tenant, () =>
      tenant.query<{ waiting: number }>(
        'SELECT count(*)::int AS waiting FROM uploads WHERE id = $1',
        [upload.id]
      )
    )
    assert.equal(waiting, 1)
    ;(await confirm()).assertStatus(201)
  })

  test('at an address nobody made, or for reading, are refused', async ({ client, assert }) => {
    const { upload } = await announced(client, 4)
    assert.equal((await sendFile(`${upload.url}x`, '4711')).status, 403)
    ;(await client.get(upload.url)).assertStatus(403)
  })
})
