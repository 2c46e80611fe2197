import { test } from '@japa/runner'
import { Caller } from '#tests/support/caller'
import { twoTenants } from '#tests/support/tenants'

test.group('Comments', (group) => {
  const pair = twoTenants(group)

  test('words belong to who said them', async ({ client, assert }) => {
    const admin = await Caller.admin(client, pair.ours)
    const { id } = await admin.create('/tasks/', { title: 'Talk' })
    const technician = await Caller.as(client, pair.ours, 'technician')
    const comment = await technician.create(`/tasks/${id}/comments/`, { body: '  Rope is worn  ' })
    assert.containSubset(comment, {
      body: 'Rope is worn',
      author: { id: technician.userId, label: 'Pat technician' },
    })
    ;(await admin.patch(`/comments/${comment.id}/`, { body: 'Rope is fine' })).assertStatus(403)
    assert.equal(
      (await technician.patch(`/comments/${comment.id}/`, { body: 'Rope is very worn' })).body()
        .data.body,
      'Rope is very worn'
    )
    ;(await admin.delete(`/comments/${comment.id}/`)).assertStatus(403)
    ;(await technician.delete(`/comments/${comment.id}/`)).assertStatus(204)
    assert.lengthOf((await admin.get(`/tasks/${id}/comments/`)).body().data, 0)
    ;(await technician.get(`/comments/${comment.id}/`)).assertStatus(404)
  })

  test('nothing, too much and unknown fields are refused', async ({ client }) => {
    const api = await Caller.admin(client, pair.ours)
    const { id } = await api.create('/tasks/', { title: 'Talk' })
    for (const body of [
      {},
      { body: '   ' },
      { body: 'x'.repeat(10_001) },
      { body: 'x', author: 'me' },
    ]) {
      ;(await api.post(`/tasks/${id}/comments/`, body)).assertStatus(422)
    }
  })

  test('they page, oldest first', async ({ client, assert }) => {
    const api = await Caller.admin(client, pair.ours)
    const { id } = await api.create('/tasks/', { title: 'Talk' })
    for (const body of ['one', 'two', 'three']) await api.create(`/tasks/${id}/comments/`, { body })
    const { data, meta } = (await api.get(`/tasks/${id}/comments/?page=2&page_size=2`)).body()
    assert.deepEqual(
      data.map(({ body }: { body: string }) => body),
      ['three']
    )
    assert.containSubset(meta.pagination, { total: 3, total_pages: 2 })
  })

  test('the neighbour’s words are not read here', async ({ client }) => {
    const other = await Caller.admin(client, pair.theirs)
    const { id } = await other.create('/tasks/', { title: 'Theirs' })
    const comment = await other.create(`/tasks/${id}/comments/`, { body: 'secret' })
    const api = await Caller.admin(client, pair.ours)
    ;(await api.get(`/comments/${comment.id}/`)).assertStatus(404)
    ;(await api.post(`/tasks/${id}/comments/`, { body: 'hello' })).assertStatus(404)
  })
})
