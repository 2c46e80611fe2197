import { test } from '@japa/runner'
import { Caller } from '#tests/support/caller'
import { ASKING } from '#tests/support/probe_plugin/ask_mover'
import { twoTenants } from '#tests/support/tenants'

test.group('Questions of a move', (group) => {
  const pair = twoTenants(group)

  test('are told who moves, so that choices are of what they may see', async ({
    client,
    assert,
  }) => {
    const api = await Caller.admin(client, pair.ours)
    ;(await api.post('/plugins/probe/enable/')).assertStatus(200)
    const { id } = await api.create('/tasks/', { title: ASKING })
    const [way] = (await api.get(`/tasks/${id}/transitions/`)).body().data
    assert.equal(way.asks[0].choices[0].title, pair.ours.email)
    const moved = { status: 'in_progress', fields: { description: 'theirs' } }
    ;(await api.patch(`/tasks/${id}/status/`, moved)).assertStatus(422)
  })

  test('are not asked where the plugin is off', async ({ client, assert }) => {
    const api = await Caller.admin(client, pair.theirs)
    const { id } = await api.create('/tasks/', { title: ASKING })
    const [way] = (await api.get(`/tasks/${id}/transitions/`)).body().data
    assert.isEmpty(way.asks ?? [])
  })
})
